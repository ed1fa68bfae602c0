// Numbers with a mantissa of 64 bits, correctly rounded, half to even: what topdown computes with when a number is no
// integer. The result of every operation here is in the three globals.

import { decimalDigits, decimalExponent, decimalFirst, decimalLast, decimalMagnitude } from "./decimal";
import { decimalNegative, readDecimal } from "./decimal";
import { divideWide, divideWideRest } from "./divide-wide";
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
  if (decimalDigits <= SHORT_DIGITS && exponent < 0 && exponent >= -SHORT_DIGITS) {
    shortQuotient(negative, decimalMagnitude(), -exponent);
    return true;
  }
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

/** So many digits fit 64 bits, and so does five to this power. */
const SHORT_DIGITS: i32 = 19;

/** Digits divided by ten to a power: 127 or 128 bits of the quotient, and whether anything is left, say how to round. */
function shortQuotient(negative: bool, digits: u64, power: i32): void {
  let divisor: u64 = 1;
  for (let i = 0; i < power; i++) divisor *= 5;
  const digitsShift = clz(digits);
  const divisorShift = clz(divisor);
  const dividend = digits << digitsShift;
  divisor <<= divisorShift;
  const high = divideWide(dividend >> 1, dividend << 63, divisor);
  const low = divideWide(divideWideRest, 0, divisor) | (divideWideRest != 0 ? 1 : 0);
  floatRoundWide(negative, high, low, <i32>divisorShift - <i32>digitsShift - power - 127);
}

export function floatNegate(): void {
  floatNegative = floatMantissa != 0 && !floatNegative;
}

/** Adds a number with this sign, mantissa and exponent to the one in the globals. */
export function floatAdd(negative: bool, mantissa: u64, exponent: i32): void {
  if (mantissa == 0) return;
  // The one with the larger exponent is shifted to the other's, and so is no smaller.
  const swap = floatMantissa == 0 || exponent > floatExponent || (exponent == floatExponent && mantissa > floatMantissa);
  const larger = swap ? mantissa : floatMantissa;
  const smaller = swap ? floatMantissa : mantissa;
  const largerNegative = swap ? negative : floatNegative;
  const differ = negative != floatNegative;
  const highest = swap ? exponent : floatExponent;
  const lowest = swap ? floatExponent : exponent;
  if (smaller == 0 || highest - lowest > 65) floatRoundWide(largerNegative, larger, 0, highest - 64);
  else addShifted(largerNegative, larger, highest - lowest, smaller, differ, lowest);
}

function addShifted(negative: bool, larger: u64, shift: i32, smaller: u64, subtract: bool, exponent: i32): void {
  const far = shift > 64;
  // One bit too many: what it held still says on which side of a half the sum lies.
  const addend = far ? (smaller >> 1) | (smaller & 1) : smaller;
  const places = <u64>min(shift, 64);
  const high = places == 64 ? larger : places == 0 ? 0 : larger >> (64 - places);
  const low = places == 64 ? 0 : larger << places;
  const lowest = far ? exponent + 1 : exponent;
  if (subtract) floatRoundWide(negative, high - (low < addend ? 1 : 0), low - addend, lowest);
  else floatRoundWide(negative, high + (low + addend < low ? 1 : 0), low + addend, lowest);
}

/** Rounds 128 bits times two to a power. */
function floatRoundWide(negative: bool, high: u64, low: u64, exponent: i32): void {
  floatNegative = negative;
  if (high == 0) {
    floatNormalize(low, exponent);
    if (low == 0) floatNegative = false;
    return;
  }
  const zeros = clz(high);
  const mantissa = zeros == 0 ? high : (high << zeros) | (low >> (64 - zeros));
  const rest = low << zeros;
  floatExponent = exponent + 64 - <i32>zeros;
  floatSet(mantissa, rest > 0x8000000000000000 || (rest == 0x8000000000000000 && (mantissa & 1) != 0));
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
  const mantissa = bitsFrom(nat, shift);
  floatExponent = exponent + shift;
  const half = (natLimb(nat, (shift - 1) >> 5) >> ((shift - 1) & 31)) & 1;
  floatSet(mantissa, half != 0 && ((mantissa & 1) != 0 || more || anyBelow(nat, shift - 1)));
}

/** Keeps a mantissa, one more of it if asked; `floatExponent` is set. */
function floatSet(mantissa: u64, further: bool): void {
  floatMantissa = further ? mantissa + 1 : mantissa;
  if (floatMantissa != 0) return;
  floatMantissa = 0x8000000000000000;
  floatExponent++;
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
