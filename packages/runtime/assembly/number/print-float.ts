// The number that a 64-bit mantissa stands for, with the fewest digits that tell it from its neighbours.

import { allocate } from "../memory/bump";
import { numberFromText } from "../value/number";
import { smallNew } from "../value/word";
import { floatExponent, floatMantissa, floatNegative } from "./float";
import { natAdd, natFromU64, natMultiply, natPowerOfFive, natShiftLeft, natSubtract } from "./nat";
import { natDigitCount, natDigits } from "./nat-text";
import { formatInteger, formatted } from "./format-integer";

/** Digits of the value and of the middles between it and its neighbours, all of one width. */
let digits: i32 = 0;
let lower: i32 = 0;
let upper: i32 = 0;
let width: i32 = 0;

/** As a value: whole numbers in full, others as Go's `%g`. */
export function floatNumber(): i32 {
  if (floatMantissa == 0) return smallNew(0);
  const exponent = floatExponent - 1;
  prepare(exponent);
  const count = shorten();
  let first = digits;
  let length = count;
  let point = width + min(exponent, 0);
  while (load<u8>(first) == 0x30) {
    first++;
    length--;
    point--;
  }
  while (length > 1 && load<u8>(first + length - 1) == 0x30) length--;
  return write(first, length, point);
}

/** Twice the mantissa, so that the middles are whole; times a power of five, so that the point is a matter of tens. */
function prepare(exponent: i32): void {
  const middle = natShiftLeft(natFromU64(floatMantissa), 1);
  const one = natFromU64(1);
  const factor = exponent < 0 ? natPowerOfFive(-exponent) : natShiftLeft(one, exponent);
  upper = natDigits(natMultiply(natAdd(middle, one), factor));
  width = natDigitCount;
  digits = padded(natDigits(natMultiply(middle, factor)));
  lower = padded(natDigits(natMultiply(natSubtract(middle, one), factor)));
}

function padded(text: i32): i32 {
  const start = allocate(width);
  const zeros = width - natDigitCount;
  memory.fill(start, 0x30, zeros);
  memory.copy(start + zeros, text, natDigitCount);
  return start;
}

function significant(text: i32): i32 {
  let length = width;
  while (length > 0 && load<u8>(text + length - 1) == 0x30) length--;
  return length;
}

/** Rounds the digits in place to as few as are needed; returns how many that are. */
function shorten(): i32 {
  // A middle rounds to the even neighbour, so it may be printed for that one.
  const inclusive = (floatMantissa & 1) == 0;
  const lowerLength = significant(lower);
  const upperLength = significant(upper);
  const length = significant(digits);
  for (let i = 0; i < length; i++) {
    const digit = <i32>load<u8>(digits + i);
    const above = <i32>load<u8>(upper + i);
    const down = <i32>load<u8>(lower + i) != digit || (inclusive && i + 1 == lowerLength);
    const up = digit != above && (inclusive || digit + 1 < above || i + 1 < upperLength);
    if (!down && !up) continue;
    if (up && (!down || roundsUp(i + 1, length))) increment(i);
    return i + 1;
  }
  return length;
}

function roundsUp(count: i32, length: i32): bool {
  if (count >= length) return false;
  const next = load<u8>(digits + count);
  if (next == 0x35 && count + 1 == length) return (load<u8>(digits + count - 1) & 1) != 0;
  return next >= 0x35;
}

function increment(last: i32): void {
  for (let i = last; i >= 0; i--) {
    const digit = load<u8>(digits + i) + 1;
    store<u8>(digits + i, digit > 0x39 ? 0x30 : digit);
    if (digit <= 0x39) return;
  }
}

/** The value is 0.digits times ten to the power `point`. */
function write(first: i32, length: i32, point: i32): i32 {
  const text = allocate(length + abs(point) + 32);
  let to = text;
  if (floatNegative) store<u8>(to++, 0x2d);
  if (length <= point) {
    memory.copy(to, first, length);
    memory.fill(to + length, 0x30, point - length);
    to += point;
  } else if (point - 1 < -4 || point - 1 >= 6) {
    to = writeScientific(to, first, length, point - 1);
  } else {
    to = writePlain(to, first, length, point);
  }
  return numberFromText(text, to - text);
}

function writePlain(start: i32, first: i32, length: i32, point: i32): i32 {
  let to = start;
  if (point <= 0) {
    store<u16>(to, 0x2e30);
    memory.fill(to + 2, 0x30, -point);
    memory.copy(to + 2 - point, first, length);
    return to + 2 - point + length;
  }
  memory.copy(to, first, point);
  store<u8>(to + point, 0x2e);
  memory.copy(to + point + 1, first + point, length - point);
  return to + length + 1;
}

function writeScientific(start: i32, first: i32, length: i32, exponent: i32): i32 {
  let to = start;
  store<u8>(to++, load<u8>(first));
  if (length > 1) {
    store<u8>(to++, 0x2e);
    memory.copy(to, first + 1, length - 1);
    to += length - 1;
  }
  store<u8>(to++, 0x65);
  store<u8>(to++, exponent < 0 ? 0x2d : 0x2b);
  const count = formatInteger(abs(exponent));
  if (count < 2) store<u8>(to++, 0x30);
  memory.copy(to, formatted(), count);
  return to + count;
}
