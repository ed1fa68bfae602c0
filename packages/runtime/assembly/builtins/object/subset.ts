/** object.subset: whether all of the second collection is in the first. */
import { TYPE_ARRAY, TYPE_OBJECT, TYPE_SET } from "../../layout";
import { arrayAt, arrayLength } from "../../value/array";
import { valueEqual } from "../../value/compare";
import { objectGet } from "../../value/object";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { setHas } from "../../value/set";
import { fromBoolean, typeOf } from "../../value/word";
import { fail } from "../failure";
import { MESSAGE_SUBSET_TYPES } from "../messages";

/** Nesting beyond this is refused. */
const DEPTH_LIMIT = 2000;

/** Objects are compared by their parts, and so are collections inside them. */
function within(outer: i32, inner: i32, depth: i32): bool {
  if (depth > DEPTH_LIMIT) return false;
  const type = typeOf(outer);
  if (type == typeOf(inner)) {
    if (type == TYPE_OBJECT) return objectWithin(outer, inner, depth);
    if (type == TYPE_SET) return setWithin(outer, inner);
    if (type == TYPE_ARRAY) return arrayWithin(outer, inner);
  }
  return valueEqual(outer, inner) != 0;
}

function objectWithin(outer: i32, inner: i32, depth: i32): bool {
  const length = scanLength(inner);
  for (let i = 0; i < length; i++) {
    const value = objectGet(outer, scanKey(inner, i));
    if (value == 0 || !within(value, scanValue(inner, i), depth + 1)) return false;
  }
  return true;
}

function setWithin(outer: i32, inner: i32): bool {
  const length = scanLength(inner);
  for (let i = 0; i < length; i++) {
    if (!setHas(outer, scanValue(inner, i))) return false;
  }
  return true;
}

/** The inner array stands in the outer one without gaps. */
function arrayWithin(outer: i32, inner: i32): bool {
  const length = arrayLength(inner);
  const last = arrayLength(outer) - length;
  for (let start = 0; start <= last; start++) {
    let i = 0;
    while (i < length && valueEqual(arrayAt(outer, start + i), arrayAt(inner, i))) i += 1;
    if (i == length) return true;
  }
  return false;
}

function setWithinArray(outer: i32, inner: i32): bool {
  const wanted = scanLength(inner);
  const length = arrayLength(outer);
  for (let i = 0; i < wanted; i++) {
    const member = scanValue(inner, i);
    let at = 0;
    while (at < length && !valueEqual(arrayAt(outer, at), member)) at += 1;
    if (at == length) return false;
  }
  return true;
}

export function subset(outer: i32, inner: i32): i32 {
  const outerType = typeOf(outer);
  const innerType = typeOf(inner);
  if (outerType == innerType && outerType >= TYPE_ARRAY) return fromBoolean(within(outer, inner, 0));
  if (outerType == TYPE_ARRAY && innerType == TYPE_SET) return fromBoolean(setWithinArray(outer, inner));
  return fail(MESSAGE_SUBSET_TYPES);
}
