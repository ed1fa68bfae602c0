// Numbers with a mantissa of 64 bits, correctly rounded, half to even: what topdown computes with when a number is no
// integer. The result of every operation here is in the three globals.

import { decimalDigits, decimalExponent, decimalFirst, decimalLast, decimalNegative, readDecimal } from "./decimal";
import { fitsI64, toI64 } from "./identity";
import { natBits, natLength, natLimb, natMultiply, natPowerOfFive, natShiftLeft } from "./nat";
import { natDivide, natRemainder } from "./nat-divide";
import { natFromDigits } from "./nat-text";

/** Numbers with more digits, before or after the point, are not computed with. */
export const DIGIT_LIMIT: i32 = 5000;

export let floatNegative: bool = false;
/** Its highest bit is set; 0 for zero. */
export let floatMantissa: u64 = 0;
/** The value is the mantissa times two to this power. */
export let floatExponent: i32 = 0;

/** False when the number is beyond what is computed with. */
export function readFloat(number: i32): bool {
  if (fitsI64(number)) {
    const integer = toI64(number);
    floatNegative = integer < 0;
    floatNormalize(integer < 0 ? 0 - <u64>integer : <u64>integer, 0);
    return true;
  }
  readDecimal(number);
  if (decimalDigits + abs(decimalExponent) > DIGIT_LIMIT) return false;
  const negative = decimalNegative;
  const exponent = decimalExponent;
  const digits = natFromDigits(decimalFirst, decimalLast, 0);
  if (exponent >= 0) {
    floatRound(negative, natMultiply(digits, natPowerOfFive(exponent)), exponent, false);
    return true;
  }
  const divisor = natPowerOfFive(-exponent);
  // Two bits more than the mantissa: one to round by, and whether anything is left says the rest.
  const shift = max(0, 66 + natBits(divisor) - natBits(digits));
  const quotient = natDivide(natShiftLeft(digits, shift), divisor);
  floatRound(negative, quotient, exponent - shift, natLength(natRemainder) != 0);
  return true;
}

function floatNormalize(magnitude: u64, exponent: i32): void {
  const shift = magnitude == 0 ? 0 : clz(magnitude);
  floatMantissa = magnitude << shift;
  floatExponent = exponent - <i32>shift;
}

/** Rounds `nat` times two to a power; `more`: the true value is a little larger than that. */
export function floatRound(negative: bool, nat: i32, exponent: i32, more: bool): void {
  floatNegative = negative;
  const bits = natBits(nat);
  if (bits <= 64) {
    const low = bits > 0 ? <u64>natLimb(nat, 0) : 0;
    const high = bits > 32 ? <u64>natLimb(nat, 1) : 0;
    floatNormalize((high << 32) | low, exponent);
    return;
  }
  const shift = bits - 64;
  let mantissa = bitsFrom(nat, shift);
  floatExponent = exponent + shift;
  const half = (natLimb(nat, (shift - 1) >> 5) >> ((shift - 1) & 31)) & 1;
  if (half != 0 && ((mantissa & 1) != 0 || more || anyBelow(nat, shift - 1))) {
    mantissa++;
    if (mantissa == 0) {
      mantissa = 0x8000000000000000;
      floatExponent++;
    }
  }
  floatMantissa = mantissa;
}

/** 64 bits beginning at a position, the highest of which is the highest of the number. */
function bitsFrom(nat: i32, position: i32): u64 {
  const limb = position >> 5;
  const rest = <u64>(position & 31);
  const low = (<u64>natLimb(nat, limb + 1) << 32) | <u64>natLimb(nat, limb);
  if (rest == 0) return low;
  return (low >> rest) | (<u64>natLimb(nat, limb + 2) << (64 - rest));
}

function anyBelow(nat: i32, position: i32): bool {
  const limb = position >> 5;
  for (let i = 0; i < limb; i++) {
    if (natLimb(nat, i) != 0) return true;
  }
  return (natLimb(nat, limb) & ((1 << (position & 31)) - 1)) != 0;
}
