/** count, sum, product, max, min, sort, any, all. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_NUMBER, TYPE_SET, TYPE_STRING } from "../../layout";
import { numberMultiply } from "../../number/multiply";
import { numberSum } from "../../number/sum";
import { valueLength } from "../../value/access";
import { valueCompare } from "../../value/compare";
import { numberFromI64 } from "../../value/number";
import { scanLength, scanValue } from "../../value/scan";
import { setHas } from "../../value/set";
import { codePointCount } from "../../value/string";
import { FALSE, fromBoolean, TRUE, typeOf } from "../../value/word";
import { failAbout, failWith } from "../failure";
import { MESSAGE_CAST_OPERAND, MESSAGE_COUNT_OPERAND, MESSAGE_NUMBERS_ELEMENT } from "../messages";
import { elementOfOtherType, isArrayOrSet } from "../operand";

const ARRAY_OR_SET = (1 << TYPE_ARRAY) | (1 << TYPE_SET);

export function count(collection: i32): i32 {
  const type = typeOf(collection);
  if (type == TYPE_STRING) return numberFromI64(codePointCount(collection));
  if (type < TYPE_ARRAY) {
    return failAbout(MESSAGE_COUNT_OPERAND, collection);
  }
  return numberFromI64(valueLength(collection));
}

/** Whether these are numbers; false after the failure has been reported. */
function areNumbers(numbers: i32): bool {
  if (!isArrayOrSet(numbers)) {
    failOperand(1, ARRAY_OR_SET, numbers);
    return false;
  }
  const other = elementOfOtherType(numbers, TYPE_NUMBER);
  if (other != 0) failWith(MESSAGE_NUMBERS_ELEMENT, other, typeOf(numbers));
  return other == 0;
}

export function sum(numbers: i32): i32 {
  return areNumbers(numbers) ? numberSum(numbers) : 0;
}

export function product(numbers: i32): i32 {
  if (!areNumbers(numbers)) return 0;
  let result = numberFromI64(1);
  const length = scanLength(numbers);
  for (let i = 0; i < length; i++) result = numberMultiply(result, scanValue(numbers, i));
  return result;
}

function extreme(collection: i32, sign: i32): i32 {
  const type = typeOf(collection);
  if (!isArrayOrSet(collection)) return failOperand(1, ARRAY_OR_SET, collection);
  const length = scanLength(collection);
  if (length == 0) return 0;
  if (type == TYPE_SET) return scanValue(collection, sign > 0 ? length - 1 : 0);
  let result = scanValue(collection, 0);
  for (let i = 1; i < length; i++) {
    const value = scanValue(collection, i);
    if (valueCompare(value, result) == sign) result = value;
  }
  return result;
}

export function max(collection: i32): i32 {
  return extreme(collection, 1);
}

export function min(collection: i32): i32 {
  return extreme(collection, -1);
}

/** False when any element is not `true`. */
export function all(collection: i32): i32 {
  if (!isArrayOrSet(collection)) return failAbout(MESSAGE_CAST_OPERAND, collection);
  const length = scanLength(collection);
  for (let i = 0; i < length; i++) {
    if (scanValue(collection, i) != TRUE) return FALSE;
  }
  return TRUE;
}

export function any(collection: i32): i32 {
  if (!isArrayOrSet(collection)) return failAbout(MESSAGE_CAST_OPERAND, collection);
  if (typeOf(collection) == TYPE_SET) return fromBoolean(setHas(collection, TRUE) != 0);
  const length = scanLength(collection);
  for (let i = 0; i < length; i++) {
    if (scanValue(collection, i) == TRUE) return TRUE;
  }
  return FALSE;
}
