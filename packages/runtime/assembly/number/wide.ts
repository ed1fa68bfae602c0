// Arithmetic on what an i64 cannot hold: whole numbers exactly, everything else with a mantissa of 64 bits.
// Undefined beyond DIGIT_LIMIT.

import { floatAdd, floatExponent, floatMantissa, floatNegate, floatNegative, floatRound, readFloat } from "./float";
import { isInteger } from "./identity";
import { integerMagnitude, integerNegative, integerNumber } from "./integer";
import { natAdd, natCompare, natFromU64, natLength, natMultiply, natShiftLeft, natSubtract } from "./nat";
import { natDivide, natRemainder } from "./nat-divide";
import { floatNumber } from "./print-float";
import { numberFromI64 } from "../value/number";

/** The sign of what `signedAdd` returned. */
let sumNegative: bool = false;

function signedAdd(left: i32, leftNegative: bool, right: i32, rightNegative: bool): i32 {
  sumNegative = leftNegative;
  if (leftNegative == rightNegative) return natAdd(left, right);
  if (natCompare(left, right) >= 0) return natSubtract(left, right);
  sumNegative = rightNegative;
  return natSubtract(right, left);
}

/** Left plus right, or minus it. */
export function wideAdd(left: i32, right: i32, subtract: bool): i32 {
  if (isInteger(left) && isInteger(right)) {
    const a = integerMagnitude(left);
    const aNegative = integerNegative;
    const b = integerMagnitude(right);
    if (a == 0 || b == 0) return 0;
    const sum = signedAdd(a, aNegative, b, integerNegative != subtract);
    return integerNumber(sumNegative, sum);
  }
  if (!readFloat(left)) return 0;
  const mantissa = floatMantissa;
  const exponent = floatExponent;
  const negative = floatNegative;
  if (!readFloat(right)) return 0;
  if (subtract) floatNegate();
  floatAdd(negative, mantissa, exponent);
  return floatNumber();
}

export function wideMultiply(left: i32, right: i32): i32 {
  if (isInteger(left) && isInteger(right)) {
    const a = integerMagnitude(left);
    const negative = integerNegative;
    const b = integerMagnitude(right);
    return a == 0 || b == 0 ? 0 : integerNumber(negative != integerNegative, natMultiply(a, b));
  }
  if (!readFloat(left)) return 0;
  const mantissa = natFromU64(floatMantissa);
  const exponent = floatExponent;
  const negative = floatNegative;
  if (!readFloat(right)) return 0;
  const product = natMultiply(mantissa, natFromU64(floatMantissa));
  floatRound(negative != floatNegative, product, exponent + floatExponent, false);
  return floatNumber();
}

/** Undefined for a zero divisor. */
export function wideDivide(left: i32, right: i32): i32 {
  if (!readFloat(left)) return 0;
  const mantissa = natFromU64(floatMantissa);
  const exponent = floatExponent;
  const negative = floatNegative;
  if (!readFloat(right) || floatMantissa == 0) return 0;
  // Both mantissas have 64 bits, so the quotient has 66 or 67: enough to round by.
  const quotient = natDivide(natShiftLeft(mantissa, 66), natFromU64(floatMantissa));
  floatRound(negative != floatNegative, quotient, exponent - floatExponent - 66, natLength(natRemainder) != 0);
  return floatNumber();
}

/** The sign is that of the dividend. Undefined for a zero divisor and for fractions. */
export function wideRemainder(left: i32, right: i32): i32 {
  if (!isInteger(left) || !isInteger(right)) return 0;
  const a = integerMagnitude(left);
  const negative = integerNegative;
  const b = integerMagnitude(right);
  if (a == 0 || b == 0 || natLength(b) == 0) return 0;
  natDivide(a, b);
  return integerNumber(negative, natRemainder);
}

export function wideAbsolute(value: i32): i32 {
  if (!readFloat(value)) return 0;
  floatRound(false, natFromU64(floatMantissa), floatExponent, false);
  return floatNumber();
}

/** Half away from zero. */
export function wideRound(value: i32): i32 {
  if (!readFloat(value)) return 0;
  if (floatExponent < -64) return numberFromI64(0);
  return whole(floatExponent < 0 ? ((<u64>1 << <u64>(-floatExponent - 1)) & floatMantissa) != 0 : false);
}

export function wideCeil(value: i32): i32 {
  if (!readFloat(value)) return 0;
  return whole(!floatNegative && hasFraction());
}

export function wideFloor(value: i32): i32 {
  if (!readFloat(value)) return 0;
  return whole(floatNegative && hasFraction());
}

function hasFraction(): bool {
  if (floatMantissa == 0 || floatExponent >= 0) return false;
  return floatExponent <= -64 || floatMantissa << <u64>(64 + floatExponent) != 0;
}

/** The whole part, one further from zero if asked. */
function whole(further: bool): i32 {
  const negative = floatNegative;
  const magnitude =
    floatExponent >= 0
      ? natShiftLeft(natFromU64(floatMantissa), floatExponent)
      : natFromU64(floatExponent <= -64 ? 0 : floatMantissa >> <u64>-floatExponent);
  return integerNumber(negative, further ? natAdd(magnitude, natFromU64(1)) : magnitude);
}
