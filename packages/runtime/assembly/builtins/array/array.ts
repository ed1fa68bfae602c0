/** array.concat, array.slice, array.reverse, array.flatten. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_NUMBER } from "../../layout";
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "../../value/array";
import { typeOf } from "../../value/word";
import { clampedInteger, failPlainInteger, isPlainInteger } from "../operand";

const ARRAY = 1 << TYPE_ARRAY;

function appendAll(target: i32, source: i32): void {
  const length = arrayLength(source);
  for (let i = 0; i < length; i++) arrayAppend(target, arrayAt(source, i));
}

export function arrayConcat(left: i32, right: i32): i32 {
  if (typeOf(left) != TYPE_ARRAY) return failOperand(1, ARRAY, left);
  if (typeOf(right) != TYPE_ARRAY) return failOperand(2, ARRAY, right);
  const result = arrayNew(arrayLength(left) + arrayLength(right));
  appendAll(result, left);
  appendAll(result, right);
  return result;
}

/** Bounds outside the array are moved to its ends. */
export function arraySlice(array: i32, start: i32, stop: i32): i32 {
  if (typeOf(array) != TYPE_ARRAY) return failOperand(1, ARRAY, array);
  if (typeOf(start) != TYPE_NUMBER) return failOperand(2, 1 << TYPE_NUMBER, start);
  if (!isPlainInteger(start)) return failPlainInteger(2, start);
  if (typeOf(stop) != TYPE_NUMBER) return failOperand(3, 1 << TYPE_NUMBER, stop);
  if (!isPlainInteger(stop)) return failPlainInteger(3, stop);
  const length = arrayLength(array);
  let from = clampedInteger(start);
  let to = clampedInteger(stop);
  if (from < 0) from = 0;
  if (to > length) to = length;
  const result = arrayNew(to > from ? to - from : 0);
  for (; from < to; from++) arrayAppend(result, arrayAt(array, from));
  return result;
}

export function arrayReverse(array: i32): i32 {
  if (typeOf(array) != TYPE_ARRAY) return failOperand(1, ARRAY, array);
  const length = arrayLength(array);
  const result = arrayNew(length);
  for (let i = length - 1; i >= 0; i--) arrayAppend(result, arrayAt(array, i));
  return result;
}

/** One level: elements of inner arrays take the place of the array. */
export function arrayFlatten(array: i32): i32 {
  if (typeOf(array) != TYPE_ARRAY) return failOperand(1, ARRAY, array);
  const length = arrayLength(array);
  const result = arrayNew(length);
  for (let i = 0; i < length; i++) {
    const element = arrayAt(array, i);
    if (typeOf(element) == TYPE_ARRAY) appendAll(result, element);
    else arrayAppend(result, element);
  }
  return result;
}
