// New objects from old ones: merging documents, and putting a value at a path. The old ones stay as they were.

import { TYPE_OBJECT } from "../layout";
import { arrayAt, arrayLength } from "./array";
import { tableKey, tableLength, tableValue } from "./columns";
import { objectGet, objectNew, objectPut } from "./object";
import { typeOf } from "./word";

function copyOf(object: i32, extra: i32): i32 {
  const length = tableLength(object);
  const copy = objectNew(length + extra);
  for (let i = 0; i < length; i++) objectPut(copy, tableKey(object, i), tableValue(object, i));
  return copy;
}

/** Objects are merged key by key, all the way down; anything else of the left wins. 0 counts as absent. */
export function valueMerge(left: i32, right: i32): i32 {
  if (left == 0) return right;
  if (typeOf(left) != TYPE_OBJECT || typeOf(right) != TYPE_OBJECT) return left;
  const merged = copyOf(left, tableLength(right));
  const length = tableLength(right);
  for (let i = 0; i < length; i++) {
    const key = tableKey(right, i);
    objectPut(merged, key, valueMerge(objectGet(left, key), tableValue(right, i)));
  }
  return merged;
}

/** A copy with the value at the path. What is no object on the way is replaced by one. */
export function valueUpsert(source: i32, path: i32, value: i32): i32 {
  return upsertFrom(source, path, 0, value);
}

function upsertFrom(source: i32, path: i32, depth: i32, value: i32): i32 {
  if (depth == arrayLength(path)) return value;
  const isObject = typeOf(source) == TYPE_OBJECT;
  const copy = isObject ? copyOf(source, 1) : objectNew(1);
  const key = arrayAt(path, depth);
  objectPut(copy, key, upsertFrom(isObject ? objectGet(source, key) : 0, path, depth + 1, value));
  return copy;
}
