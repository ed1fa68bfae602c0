/** numbers.range and numbers.range_step: both ends are included. */
import { numberAdd } from "../../number/add";
import { numberSubtract } from "../../number/subtract";
import { arrayAppend, arrayNew } from "../../value/array";
import { valueCompare } from "../../value/compare";
import { fitsI64, numberFromI64, toI64 } from "../../value/number";
import { fail } from "../failure";
import { MESSAGE_STEP_NOT_POSITIVE, MESSAGE_TOO_LARGE } from "../messages";
import { failInteger, isWhole } from "../operand";

/** Longer ranges are refused. */
const LENGTH_LIMIT = 20000000;

/** The limit where every element is a number of its own. */
const WIDE_LENGTH_LIMIT = 1000000;

function range(from: i32, to: i32, step: i32): i32 {
  if (!isWhole(from)) return failInteger(1, from);
  if (!isWhole(to)) return failInteger(2, to);
  if (!fitsI64(from) || !fitsI64(to) || !fitsI64(step)) return wideRange(from, to, step);
  const first = toI64(from);
  const last = toI64(to);
  const distance = first <= last ? <u64>last - <u64>first : <u64>first - <u64>last;
  const steps = distance / <u64>toI64(step);
  if (steps >= <u64>LENGTH_LIMIT) return fail(MESSAGE_TOO_LARGE);
  const length = <i32>steps + 1;
  const result = arrayNew(length);
  const change = first <= last ? toI64(step) : 0 - toI64(step);
  for (let i: i64 = 0; i < length; i++) arrayAppend(result, numberFromI64(first + i * change));
  return result;
}

/** Where something does not fit 64 bits. */
function wideRange(from: i32, to: i32, step: i32): i32 {
  const falls = valueCompare(from, to) > 0;
  const result = arrayNew(4);
  let at = from;
  for (let i = 0; i < WIDE_LENGTH_LIMIT; i++) {
    arrayAppend(result, at);
    at = falls ? numberSubtract(at, step) : numberAdd(at, step);
    if (at == 0) break;
    const order = valueCompare(at, to);
    if (falls ? order < 0 : order > 0) return result;
  }
  return fail(MESSAGE_TOO_LARGE);
}

export function numbersRange(from: i32, to: i32): i32 {
  return range(from, to, numberFromI64(1));
}

export function numbersRangeStep(from: i32, to: i32, step: i32): i32 {
  if (!isWhole(from)) return failInteger(1, from);
  if (!isWhole(to)) return failInteger(2, to);
  if (!isWhole(step)) return failInteger(3, step);
  return valueCompare(step, numberFromI64(0)) <= 0 ? fail(MESSAGE_STEP_NOT_POSITIVE) : range(from, to, step);
}
