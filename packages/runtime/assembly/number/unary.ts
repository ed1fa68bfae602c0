// -x, |x|, and rounding to whole numbers.

import { fitsI64, toI64 } from "./identity";
import { numberFromI64 } from "../value/number";
import { numberSubtract } from "./subtract";
import { smallNew } from "../value/word";
import { wideAbsolute, wideCeil, wideFloor, wideRound } from "./wide";

export function numberNegate(value: i32): i32 {
  return numberSubtract(smallNew(0), value);
}

export function numberAbsolute(value: i32): i32 {
  if (fitsI64(value)) {
    const integer = toI64(value);
    if (integer != i64.MIN_VALUE) return numberFromI64(integer < 0 ? -integer : integer);
  }
  return wideAbsolute(value);
}

/** Half away from zero. */
export function numberRound(value: i32): i32 {
  return fitsI64(value) ? numberFromI64(toI64(value)) : wideRound(value);
}

export function numberCeil(value: i32): i32 {
  return fitsI64(value) ? numberFromI64(toI64(value)) : wideCeil(value);
}

export function numberFloor(value: i32): i32 {
  return fitsI64(value) ? numberFromI64(toI64(value)) : wideFloor(value);
}
