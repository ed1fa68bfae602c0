// x + y.

import { fitsI64, toI64 } from "./identity";
import { numberFromI64 } from "../value/number";
import { wideAdd } from "./wide";

export function numberAdd(left: i32, right: i32): i32 {
  if (left & right & 1) return numberFromI64(<i64>(left >> 1) + <i64>(right >> 1));
  if (fitsI64(left) && fitsI64(right)) {
    const a = toI64(left);
    const b = toI64(right);
    const sum = a + b;
    // Overflowed exactly when both operands differ from the sum in sign.
    if (((a ^ sum) & (b ^ sum)) >= 0) return numberFromI64(sum);
  }
  return wideAdd(left, right, false);
}
