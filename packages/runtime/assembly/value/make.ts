// Small collections in one call, and additions whose value comes first: what generated code makes on its stack.

import { ARRAY_LENGTH } from "../layout";
import { arrayNew, arraySet } from "./array";
import { tableValueSet } from "./columns";
import { valueHash } from "./hash";
import { objectNew, objectPut } from "./object";
import { tableAppend, tableFind } from "./table";

export function arrayOf1(first: i32): i32 {
  const array = arrayOf(1);
  arraySet(array, 0, first);
  return array;
}

export function arrayOf2(first: i32, second: i32): i32 {
  const array = arrayOf(2);
  arraySet(array, 0, first);
  arraySet(array, 1, second);
  return array;
}

export function arrayOf3(first: i32, second: i32, third: i32): i32 {
  const array = arrayOf(3);
  arraySet(array, 0, first);
  arraySet(array, 1, second);
  arraySet(array, 2, third);
  return array;
}

function arrayOf(length: i32): i32 {
  const array = arrayNew(length);
  store<i32>(array, length, ARRAY_LENGTH);
  return array;
}

export function objectOf1(key: i32, value: i32): i32 {
  const object = objectNew(0);
  tableValueSet(object, tableAppend(object, key, valueHash(key)), value);
  return object;
}

export function objectOf2(key: i32, value: i32, otherKey: i32, otherValue: i32): i32 {
  const object = objectOf1(key, value);
  objectPut(object, otherKey, otherValue);
  return object;
}

export function setAdd(value: i32, set: i32): void {
  const hash = valueHash(value);
  if (tableFind(set, value, hash) < 0) tableAppend(set, value, hash);
}
