// Rego's equality and total order over all values.

import { TYPE_ARRAY, TYPE_BOOLEAN, TYPE_NUMBER, TYPE_OBJECT, TYPE_SET, TYPE_STRING } from "../layout";
import { numberCompare } from "../number/compare";
import { arrayAt, arrayLength } from "./array";
import { tableHashAt, tableKey, tableLength, tableValue } from "./columns";
import { valueHash } from "./hash";
import { tableSort } from "./sort";
import { stringCompare, stringEqual, stringLength } from "./string";
import { tableFind } from "./table";
import { typeOf } from "./word";

export function valueEqual(left: i32, right: i32): bool {
  if (left == right) return true;
  if ((left | right) & 1) return smallEqual(left, right);
  const type = <i32>load<u8>(left);
  if (type != <i32>load<u8>(right)) return false;
  if (type == TYPE_STRING) return stringLength(left) == stringLength(right) && stringEqual(left, right);
  if (type == TYPE_NUMBER) return numberCompare(left, right) == 0;
  if (type == TYPE_ARRAY) return arrayEqual(left, right);
  if (type == TYPE_OBJECT || type == TYPE_SET) return tableEqual(left, right, type);
  return false;
}

/** One of two different words is a small integer; the other may be a number that is spelled in another way. */
function smallEqual(left: i32, right: i32): bool {
  if (left & right & 1) return false;
  return typeOf(left) == typeOf(right) && numberCompare(left, right) == 0;
}

/** -1, 0 or 1. */
export function valueCompare(left: i32, right: i32): i32 {
  if (left == right) return 0;
  const type = typeOf(left);
  const otherType = typeOf(right);
  if (type != otherType) return type < otherType ? -1 : 1;
  switch (type) {
    case TYPE_BOOLEAN:
      // true lies before false.
      return left > right ? -1 : 1;
    case TYPE_NUMBER:
      return numberCompare(left, right);
    case TYPE_STRING:
      return sign(stringCompare(left, right));
    case TYPE_ARRAY:
      return arrayCompare(left, right);
    case TYPE_OBJECT:
    case TYPE_SET:
      return tableCompare(left, right, type);
    default:
      return 0;
  }
}

@inline
function sign(order: i32): i32 {
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

function arrayEqual(left: i32, right: i32): bool {
  const length = arrayLength(left);
  if (length != arrayLength(right)) return false;
  for (let i = 0; i < length; i++) {
    if (!valueEqual(arrayAt(left, i), arrayAt(right, i))) return false;
  }
  return true;
}

/** Hashes first: they are cached, and unequal tables nearly always differ in them. */
function tableEqual(left: i32, right: i32, type: i32): bool {
  const length = tableLength(left);
  if (length != tableLength(right)) return false;
  if (valueHash(left) != valueHash(right)) return false;
  for (let i = 0; i < length; i++) {
    const entry = tableFind(right, tableKey(left, i), tableHashAt(left, i));
    if (entry < 0) return false;
    if (type == TYPE_OBJECT && !valueEqual(tableValue(left, i), tableValue(right, entry))) return false;
  }
  return true;
}

function arrayCompare(left: i32, right: i32): i32 {
  const leftLength = arrayLength(left);
  const rightLength = arrayLength(right);
  const length = min(leftLength, rightLength);
  for (let i = 0; i < length; i++) {
    const order = valueCompare(arrayAt(left, i), arrayAt(right, i));
    if (order != 0) return order;
  }
  return sign(leftLength - rightLength);
}

/** Entry by entry in key order, a key before its value; then the shorter first. */
function tableCompare(left: i32, right: i32, type: i32): i32 {
  tableSort(left);
  tableSort(right);
  const leftLength = tableLength(left);
  const rightLength = tableLength(right);
  const length = min(leftLength, rightLength);
  for (let i = 0; i < length; i++) {
    const order = valueCompare(tableKey(left, i), tableKey(right, i));
    if (order != 0) return order;
    if (type == TYPE_OBJECT) {
      const valueOrder = valueCompare(tableValue(left, i), tableValue(right, i));
      if (valueOrder != 0) return valueOrder;
    }
  }
  return sign(leftLength - rightLength);
}
