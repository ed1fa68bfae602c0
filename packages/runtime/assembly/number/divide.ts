// x / y and x % y. The caller has refused a zero divisor, and fractions for the remainder.

import { fitsI64, toI64 } from "./identity";
import { numberFromI64 } from "../value/number";
import { wideDivide, wideRemainder } from "./wide";

export function numberDivide(left: i32, right: i32): i32 {
  if (fitsI64(left) && fitsI64(right)) {
    const a = toI64(left);
    const b = toI64(right);
    // The one quotient that overflows is left to the wide path.
    if (b != 0 && !(a == i64.MIN_VALUE && b == -1) && a % b == 0) return numberFromI64(a / b);
  }
  return wideDivide(left, right);
}

/** The sign is that of the dividend. */
export function numberRemainder(left: i32, right: i32): i32 {
  if (fitsI64(left) && fitsI64(right)) {
    const b = toI64(right);
    if (b == -1) return numberFromI64(0);
    if (b != 0) return numberFromI64(toI64(left) % b);
  }
  return wideRemainder(left, right);
}
