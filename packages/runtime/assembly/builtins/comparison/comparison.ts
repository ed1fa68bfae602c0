/** equal, neq, lt, lte, gt, gte, and membership. */
import { arrayAt, arrayLength } from "../../value/array";
import { valueCompare, valueEqual } from "../../value/compare";
import { objectGet } from "../../value/object";
import { scanLength, scanValue } from "../../value/scan";
import { setHas } from "../../value/set";
import { TYPE_ARRAY, TYPE_NUMBER, TYPE_OBJECT, TYPE_SET } from "../../layout";
import { fromBoolean, typeOf } from "../../value/word";
import { clampedInteger, isInt64 } from "../operand";

export function equal(left: i32, right: i32): i32 {
  return fromBoolean(valueEqual(left, right) != 0);
}

export function notEqual(left: i32, right: i32): i32 {
  return fromBoolean(valueEqual(left, right) == 0);
}

export function lessThan(left: i32, right: i32): i32 {
  return fromBoolean(valueCompare(left, right) < 0);
}

export function lessOrEqual(left: i32, right: i32): i32 {
  return fromBoolean(valueCompare(left, right) <= 0);
}

export function greaterThan(left: i32, right: i32): i32 {
  return fromBoolean(valueCompare(left, right) > 0);
}

export function greaterOrEqual(left: i32, right: i32): i32 {
  return fromBoolean(valueCompare(left, right) >= 0);
}

/** `value in collection`; false for what is no collection. */
export function member2(value: i32, collection: i32): i32 {
  if (typeOf(collection) == TYPE_SET) return fromBoolean(setHas(collection, value) != 0);
  const length = scanLength(collection);
  for (let i = 0; i < length; i++) {
    if (valueEqual(scanValue(collection, i), value)) return fromBoolean(true);
  }
  return fromBoolean(false);
}

/** `key, value in collection`. */
export function member3(key: i32, value: i32, collection: i32): i32 {
  const found = lookUp(collection, key);
  return fromBoolean(found != 0 && valueEqual(found, value) != 0);
}

/** The value at a key; 0 when missing. A set's members are their own keys. */
export function lookUp(collection: i32, key: i32): i32 {
  const type = typeOf(collection);
  if (type == TYPE_OBJECT) return objectGet(collection, key);
  if (type == TYPE_SET) return setHas(collection, key) ? key : 0;
  if (type != TYPE_ARRAY || typeOf(key) != TYPE_NUMBER || !isInt64(key)) return 0;
  const index = clampedInteger(key);
  return index >= 0 && index < arrayLength(collection) ? arrayAt(collection, index) : 0;
}
