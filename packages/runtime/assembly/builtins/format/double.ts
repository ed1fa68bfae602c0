/** Doubles from decimal text, correctly rounded, and the shortest digits that give a double back. */
import { Decimal, decimalAppend, decimalAssign, decimalInteger, decimalNew } from "./decimal";
import { decimalRound, decimalRoundDown, decimalRoundUp, decimalShift } from "./decimal";

const MANTISSA_BITS = 52;
const MINIMUM_EXPONENT = -1022;

/** Reads a JSON number's text. */
function readDecimal(pointer: i32, length: i32): Decimal {
  const decimal = decimalNew();
  const end = pointer + length;
  let seenPoint = false;
  let significant = false;
  for (; pointer < end; pointer++) {
    const byte = <i32>load<u8>(pointer);
    if (byte == 0x2e) {
      seenPoint = true;
      continue;
    }
    if ((byte | 0x20) == 0x65) break;
    if (byte == 0x2d) continue;
    significant = significant || byte != 0x30;
    if (significant) decimalAppend(decimal, byte - 0x30);
    if (significant && !seenPoint) decimal.point += 1;
    if (!significant && seenPoint) decimal.point -= 1;
  }
  if (pointer < end) {
    pointer += 1;
    const negative = load<u8>(pointer) == 0x2d;
    let exponent = 0;
    for (; pointer < end; pointer++) {
      const digit = <i32>load<u8>(pointer) - 0x30;
      if (<u32>digit < 10 && exponent < 100000) exponent = exponent * 10 + digit;
    }
    decimal.point += negative ? -exponent : exponent;
  }
  if (!significant) decimal.count = 0;
  return decimal;
}

/** Binary digits by which a number with so many decimal ones may be shifted at once. */
function shiftFor(digits: i32): i32 {
  return digits >= 8 ? 26 : <i32>((0x1713100d09060301 >> (<u64>digits * 8)) & 0xff);
}

/** The double nearest to the text, without its sign; infinity when there is none. */
export function doubleFromText(pointer: i32, length: i32): f64 {
  const decimal = readDecimal(pointer, length);
  if (decimal.count == 0 || decimal.point < -330) return 0;
  if (decimal.point > 310) return Infinity;
  let exponent = 0;
  while (decimal.point > 0) {
    const shift = shiftFor(decimal.point);
    decimalShift(decimal, -shift);
    exponent += shift;
  }
  while (decimal.point < 0 || (decimal.point == 0 && load<u8>(decimal.digits) < 5)) {
    const shift = shiftFor(-decimal.point);
    decimalShift(decimal, shift);
    exponent -= shift;
  }
  exponent -= 1;
  if (exponent < MINIMUM_EXPONENT) {
    decimalShift(decimal, exponent - MINIMUM_EXPONENT);
    exponent = MINIMUM_EXPONENT;
  }
  decimalShift(decimal, MANTISSA_BITS + 1);
  let mantissa = decimalInteger(decimal);
  if (mantissa == (<u64>2) << MANTISSA_BITS) {
    mantissa >>= 1;
    exponent += 1;
  }
  if (exponent > 1023) return Infinity;
  const implicit = (<u64>1) << MANTISSA_BITS;
  const biased = (mantissa & implicit) == 0 ? 0 : exponent + 1023;
  return reinterpret<f64>((mantissa & (implicit - 1)) | ((<u64>biased) << MANTISSA_BITS));
}

/** The exact value of a double that is finite and not negative. */
export function decimalFromDouble(value: f64): Decimal {
  const decimal = decimalNew();
  if (value == 0) return decimal;
  decimalAssign(decimal, mantissaOf(value));
  decimalShift(decimal, exponentOf(value) - MANTISSA_BITS);
  return decimal;
}

function mantissaOf(value: f64): u64 {
  const bits = reinterpret<u64>(value);
  const fraction = bits & (((<u64>1) << MANTISSA_BITS) - 1);
  return bits >> MANTISSA_BITS == 0 ? fraction : fraction | ((<u64>1) << MANTISSA_BITS);
}

function exponentOf(value: f64): i32 {
  const biased = <i32>(reinterpret<u64>(value) >> MANTISSA_BITS);
  return biased == 0 ? MINIMUM_EXPONENT : biased - 1023;
}

function digitAt(decimal: Decimal, position: i32): i32 {
  return position >= 0 && position < decimal.count ? <i32>load<u8>(decimal.digits + position) : 0;
}

/** The point half-way to a neighbour, given by twice the mantissa plus or minus one. */
function boundary(doubled: u64, exponent: i32): Decimal {
  const decimal = decimalNew();
  decimalAssign(decimal, doubled);
  decimalShift(decimal, exponent - MANTISSA_BITS - 1);
  return decimal;
}

/** The fewest digits between the half-way points to both neighbours. */
export function shortestFromDouble(value: f64): Decimal {
  const decimal = decimalFromDouble(value);
  if (value == 0) return decimal;
  const mantissa = mantissaOf(value);
  const exponent = exponentOf(value);
  const upper = boundary(mantissa * 2 + 1, exponent);
  const even = (mantissa & 1) == 0;
  const isPower = mantissa == (<u64>1) << MANTISSA_BITS && exponent != MINIMUM_EXPONENT;
  const lower = isPower ? boundary(mantissa * 4 - 1, exponent - 1) : boundary(mantissa * 2 - 1, exponent);
  let above = 0;
  for (let position = 0; ; position++) {
    const own = position - upper.point + decimal.point;
    if (own >= decimal.count) return decimal;
    const below = position - upper.point + lower.point;
    const digit = digitAt(decimal, own);
    const upperDigit = digitAt(upper, position);
    const down = digitAt(lower, below) != digit || (even && below + 1 == lower.count);
    if (above == 0 && digit + 1 < upperDigit) above = 2;
    else if (above == 0 && digit != upperDigit) above = 1;
    else if (above == 1 && (digit != 9 || upperDigit != 0)) above = 2;
    const up = above > 0 && (even || above > 1 || position + 1 < upper.count);
    if (down && up) decimalRound(decimal, own + 1);
    else if (down) decimalRoundDown(decimal, own + 1);
    else if (up) decimalRoundUp(decimal, own + 1);
    else continue;
    return decimal;
  }
}
