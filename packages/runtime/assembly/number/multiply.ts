// x * y.

import { fitsI64, toI64 } from "./identity";
import { numberFromI64 } from "../value/number";
import { wideMultiply } from "./wide";

export function numberMultiply(left: i32, right: i32): i32 {
  if (left & right & 1) return numberFromI64(<i64>(left >> 1) * <i64>(right >> 1));
  if (fitsI64(left) && fitsI64(right)) {
    const a = toI64(left);
    const b = toI64(right);
    // Less than 63 bits together cannot overflow.
    if (clz(a < 0 ? ~a : a) + clz(b < 0 ? ~b : b) > 65) return numberFromI64(a * b);
  }
  return wideMultiply(left, right);
}
