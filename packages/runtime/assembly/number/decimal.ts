// Reading a number's text as sign, significant digits and a power of ten, without converting anything.
//
// The five results are module state: a caller that needs two numbers at once copies them to locals.

import { NUMBER_LENGTH, NUMBER_POINTER } from "../layout";

/** Absurd exponents are clamped here; nothing can be computed from them anyway. */
const EXPONENT_LIMIT: i32 = 1_000_000_000;

export let decimalNegative: bool = false;
/** Addresses of the first and the last significant digit; a `.` may lie between them. */
export let decimalFirst: i32 = 0;
export let decimalLast: i32 = 0;
/** How many significant digits; 0 for the number zero. */
export let decimalDigits: i32 = 0;
/** The value is the digits, read as an integer, times ten to this power. */
export let decimalExponent: i32 = 0;

/** Reads a number node of kind TEXT. */
export function readDecimal(number: i32): void {
  readDecimalText(load<i32>(number, NUMBER_POINTER), load<i32>(number, NUMBER_LENGTH));
}

export function readDecimalText(pointer: i32, length: i32): void {
  const end = pointer + length;
  let at = pointer;
  decimalNegative = at < end && load<u8>(at) == 0x2d;
  if (at < end && (load<u8>(at) == 0x2d || load<u8>(at) == 0x2b)) at++;
  let first = 0;
  let last = 0;
  let digits = 0;
  let pendingZeros = 0;
  let fraction = 0;
  let inFraction = false;
  for (; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == 0x2e) {
      inFraction = true;
      continue;
    }
    if (<u32>(byte - 0x30) > 9) break;
    if (inFraction) fraction++;
    if (byte == 0x30) {
      if (first != 0) pendingZeros++;
      continue;
    }
    if (first == 0) first = at;
    last = at;
    digits += pendingZeros + 1;
    pendingZeros = 0;
  }
  const exponent = at < end ? readExponent(at + 1, end) : 0;
  decimalFirst = first;
  decimalLast = last;
  decimalDigits = digits;
  if (digits == 0) decimalNegative = false;
  decimalExponent = digits == 0 ? 0 : exponent - fraction + pendingZeros;
}

/** The digits of the decimal that was read last, of which there are at most 19: they cannot overflow a u64. */
export function decimalMagnitude(): u64 {
  let magnitude: u64 = 0;
  if (decimalDigits == 0) return 0;
  for (let at = decimalFirst; at <= decimalLast; at++) {
    const byte = <u64>load<u8>(at);
    if (byte != 0x2e) magnitude = magnitude * 10 + (byte - 0x30);
  }
  return magnitude;
}

function readExponent(start: i32, end: i32): i32 {
  let at = start;
  let negative = false;
  if (at < end && (load<u8>(at) == 0x2d || load<u8>(at) == 0x2b)) negative = load<u8>(at++) == 0x2d;
  let exponent = 0;
  for (; at < end; at++) {
    exponent = min(exponent * 10 + (<i32>load<u8>(at) - 0x30), EXPONENT_LIMIT);
    if (exponent == EXPONENT_LIMIT) break;
  }
  return negative ? -exponent : exponent;
}
