// The sum of many numbers: only what comes out is written in digits.

import { scanLength, scanValue } from "../value/scan";
import { numberFromI64 } from "../value/number";
import { numberAdd } from "./add";
import { floatAdd, floatExponent, floatMantissa, floatNegative, readFloat } from "./float";
import { isInteger } from "./identity";
import { floatNumber } from "./print-float";

/** Whole numbers are added exactly until there is a fraction. Undefined when a number is beyond what is computed with. */
export function numberSum(numbers: i32): i32 {
  const length = scanLength(numbers);
  let result = numberFromI64(0);
  let at = 0;
  for (; at < length && isInteger(scanValue(numbers, at)); at++) {
    result = numberAdd(result, scanValue(numbers, at));
    if (result == 0) return 0;
  }
  if (at == length) return result;
  if (!readFloat(result)) return 0;
  for (; at < length; at++) {
    const negative = floatNegative;
    const mantissa = floatMantissa;
    const exponent = floatExponent;
    if (!readFloat(scanValue(numbers, at))) return 0;
    floatAdd(negative, mantissa, exponent);
  }
  return floatNumber();
}
