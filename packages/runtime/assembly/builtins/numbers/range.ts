/** numbers.range and numbers.range_step: both ends are included. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_NUMBER } from "../../layout";
import { arrayAppend, arrayNew } from "../../value/array";
import { numberFromI64, toI64 } from "../../value/number";
import { fail } from "../failure";
import { MESSAGE_STEP_NOT_POSITIVE, MESSAGE_TOO_LARGE } from "../messages";
import { isInt64 } from "../operand";

/** Longer ranges are refused. */
const LENGTH_LIMIT = 20000000;

function range(from: i32, to: i32, step: i64): i32 {
  if (!isInt64(from)) return failOperand(1, 1 << TYPE_NUMBER, from);
  if (!isInt64(to)) return failOperand(2, 1 << TYPE_NUMBER, to);
  const first = toI64(from);
  const last = toI64(to);
  const distance = first <= last ? <u64>last - <u64>first : <u64>first - <u64>last;
  const steps = distance / <u64>step;
  if (steps >= <u64>LENGTH_LIMIT) return fail(MESSAGE_TOO_LARGE);
  const length = <i32>steps + 1;
  const result = arrayNew(length);
  const change = first <= last ? step : 0 - step;
  for (let i: i64 = 0; i < length; i++) arrayAppend(result, numberFromI64(first + i * change));
  return result;
}

export function numbersRange(from: i32, to: i32): i32 {
  return range(from, to, 1);
}

export function numbersRangeStep(from: i32, to: i32, step: i32): i32 {
  if (!isInt64(step)) return failOperand(3, 1 << TYPE_NUMBER, step);
  return toI64(step) <= 0 ? fail(MESSAGE_STEP_NOT_POSITIVE) : range(from, to, toI64(step));
}
