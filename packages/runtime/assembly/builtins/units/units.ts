/** units.parse and units.parse_bytes. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { numberAdd } from "../../number/add";
import { numberCompare } from "../../number/compare";
import { numberDivide, numberRemainder } from "../../number/divide";
import { numberMultiply } from "../../number/multiply";
import { numberSubtract } from "../../number/subtract";
import { numberAbsolute } from "../../number/unary";
import { numberFromI64, numberFromText, numberText } from "../../value/number";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail, failAbout } from "../failure";
import { MESSAGE_BYTES_EXPONENT_TOO_LARGE, MESSAGE_SPACES_IN_BYTES } from "../messages";
import { MESSAGE_AMOUNT_NOT_NUMBER, MESSAGE_BYTE_AMOUNT_NOT_NUMBER, MESSAGE_EXPONENT_TOO_LARGE } from "../messages";
import { MESSAGE_NO_AMOUNT, MESSAGE_NO_BYTE_AMOUNT, MESSAGE_SPACES_IN_RESOURCE } from "../messages";
import { MESSAGE_UNKNOWN_BYTE_UNIT, MESSAGE_UNKNOWN_UNIT } from "../messages";
import { bufferByte, bufferBytes, bufferFill, bufferNew, bufferToString } from "../text/buffer";
import { clampedInteger } from "../operand";
import { parseNumber } from "../numbers/conversions";

/** The text without quotation marks; 0 when a space is in it. */
function withoutQuotes(text: i32): i32 {
  const buffer = bufferNew(stringLength(text) + 1);
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == 0x20) return 0;
    if (byte != 0x22) bufferByte(buffer, byte);
  }
  return bufferToString(buffer);
}

/** Length of the amount: digits, points, signs, and an e that digits follow. */
function amountLength(start: i32, length: i32): i32 {
  let i = 0;
  for (; i < length; i++) {
    const byte = <i32>load<u8>(start + i);
    if (<u32>(byte - 0x30) < 10 || byte == 0x2e || byte == 0x2b || byte == 0x2d) continue;
    if ((byte | 0x20) != 0x65 || i + 1 >= length) break;
    const next = <i32>load<u8>(start + i + 1);
    const signed = (next == 0x2b || next == 0x2d) && i + 2 < length && <u32>(<i32>load<u8>(start + i + 2) - 0x30) < 10;
    if (<u32>(next - 0x30) >= 10 && !signed) break;
  }
  return i;
}

/** Up to four letters of the suffix, packed; a longer one is no unit. */
function suffixOf(start: i32, length: i32): u32 {
  if (length > 3) return 0xffffffff;
  let suffix: u32 = 0;
  for (let i = 0; i < length; i++) suffix |= (<u32>load<u8>(start + i)) << (i * 8);
  return suffix;
}

/** A suffix as messages name it: in lower case, of units.parse but for the letter that tells milli from mega. */
function loweredUnit(first: i32, end: i32, bytes: bool): i32 {
  const buffer = bufferNew(end - first);
  for (let at = first; at < end; at++) {
    const byte = <i32>load<u8>(at);
    const isKept = at == first && !bytes;
    bufferByte(buffer, !isKept && <u32>(byte - 0x41) < 26 ? byte | 0x20 : byte);
  }
  return bufferToString(buffer);
}

/** The power of the prefix k, m, g, t, p, e (in lower case), or 0. */
function powerOf(letter: i32): i32 {
  if (letter == 0x6b) return 1;
  if (letter == 0x6d) return 2;
  if (letter == 0x67) return 3;
  if (letter == 0x74) return 4;
  if (letter == 0x70) return 5;
  return letter == 0x65 ? 6 : 0;
}

function powerValue(power: i32, binary: bool): i32 {
  let value: i64 = 1;
  for (let i = 0; i < power; i++) value *= binary ? 1024 : 1000;
  return numberFromI64(value);
}

/** The factor of a suffix of units.parse; 0 for an unknown one. `m` is milli, `M` is mega. */
function resourceFactor(suffix: u32): i32 {
  if (suffix == 0) return numberFromI64(1);
  const letter = <i32>(suffix & 0xff);
  const power = powerOf(letter | 0x20);
  const rest = suffix >> 8;
  if (power == 0 || (letter == 0x6d && rest != 0x69 && rest != 0x49)) return 0;
  if (rest != 0 && rest != 0x69 && rest != 0x49) return 0;
  return powerValue(power, rest != 0);
}

/** The factor of a suffix of units.parse_bytes, in any case: k, kb, ki, kib; 0 for an unknown one. */
function bytesFactor(suffix: u32): i32 {
  const lower = suffix | 0x202020;
  if (suffix == 0) return numberFromI64(1);
  const power = powerOf(<i32>(lower & 0xff));
  const rest = suffix >> 8 == 0 ? 0 : (lower >> 8) & (suffix >> 16 == 0 ? 0xff : 0xffff);
  if (power == 0) return 0;
  if (rest == 0 || rest == 0x62) return powerValue(power, false);
  return rest == 0x69 || rest == 0x6269 ? powerValue(power, true) : 0;
}

/** Decimals of the amount that was read last. */
let decimals: i32 = 0;

/** The amount without its point; 0 when it is no number. Sets `decimals`. */
function integerAmount(pointer: i32, length: i32): i32 {
  const whole = stringNew(pointer, length);
  if (parseNumber(whole) == 0) return 0;
  const digits = bufferNew(length + 1);
  let exponent = 0;
  let seenPoint = false;
  decimals = 0;
  for (let i = 0; i < length; i++) {
    const byte = <i32>load<u8>(pointer + i);
    if ((byte | 0x20) == 0x65) {
      exponent = clampedInteger(parseNumber(stringNew(pointer + i + 1, length - i - 1)));
      break;
    }
    if (byte == 0x2e) {
      seenPoint = true;
    } else {
      bufferByte(digits, byte);
      if (seenPoint) decimals += 1;
    }
  }
  decimals -= exponent;
  return parseNumber(bufferToString(digits));
}

/** 10^power; powers beyond the limit of the caller do not come here. */
function powerOfTen(power: i32): i32 {
  let result = numberFromI64(1);
  for (; power > 0; power--) result = numberMultiply(result, numberFromI64(10));
  return result;
}

/** Quotient, rounded half away from zero. */
function divideRounded(number: i32, divisor: i32): i32 {
  const remainder = numberRemainder(number, divisor);
  const quotient = numberDivide(numberSubtract(number, remainder), divisor);
  const doubled = numberMultiply(numberAbsolute(remainder), numberFromI64(2));
  if (numberCompare(doubled, divisor) < 0) return quotient;
  return numberAdd(quotient, numberFromI64(numberCompare(remainder, numberFromI64(0)) < 0 ? -1 : 1));
}

/** Decimals that a fraction is written with, as topdown does. */
const FRACTION_DIGITS = 10;
const EXPONENT_LIMIT = 400;

/** integer × 10^-decimals: an integer, or a number with exactly ten decimals. */
function scaled(integer: i32): i32 {
  const shift = FRACTION_DIGITS - decimals;
  const unit = powerOfTen(FRACTION_DIGITS);
  const exact = shift < 0 ? numberRemainder(integer, powerOfTen(-shift)) : numberFromI64(0);
  const tens = shift < 0 ? divideRounded(integer, powerOfTen(-shift)) : numberMultiply(integer, powerOfTen(shift));
  const isWhole = numberCompare(exact, numberFromI64(0)) == 0 && numberCompare(numberRemainder(tens, unit), numberFromI64(0)) == 0;
  if (isWhole) return numberDivide(tens, unit);
  const text = numberText(tens);
  const negative = load<u8>(stringPointer(text)) == 0x2d;
  const start = stringPointer(text) + (negative ? 1 : 0);
  const length = stringLength(text) - (negative ? 1 : 0);
  const buffer = bufferNew(length + 16);
  if (negative) bufferByte(buffer, 0x2d);
  const before = length - FRACTION_DIGITS;
  if (before > 0) bufferBytes(buffer, start, before);
  else bufferByte(buffer, 0x30);
  bufferByte(buffer, 0x2e);
  bufferFill(buffer, 0x30, -before);
  bufferBytes(buffer, start + max(before, 0), length - max(before, 0));
  return numberFromText(buffer.pointer, buffer.length);
}

function parse(operand: i32, bytes: bool): i32 {
  if (typeOf(operand) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, operand);
  const text = withoutQuotes(operand);
  if (text == 0) return fail(bytes ? MESSAGE_SPACES_IN_BYTES : MESSAGE_SPACES_IN_RESOURCE);
  const start = stringPointer(text);
  const length = amountLength(start, stringLength(text));
  if (length == 0) return fail(bytes ? MESSAGE_NO_BYTE_AMOUNT : MESSAGE_NO_AMOUNT);
  const suffix = suffixOf(start + length, stringLength(text) - length);
  const amount = integerAmount(start, length);
  if (amount == 0) return fail(bytes ? MESSAGE_BYTE_AMOUNT_NOT_NUMBER : MESSAGE_AMOUNT_NOT_NUMBER);
  const milli = !bytes && suffix == 0x6d;
  const factor = milli ? numberFromI64(1) : suffix == 0xffffffff ? 0 : bytes ? bytesFactor(suffix) : resourceFactor(suffix);
  if (factor == 0) {
    const unit = loweredUnit(start + length, start + stringLength(text), bytes);
    return failAbout(bytes ? MESSAGE_UNKNOWN_BYTE_UNIT : MESSAGE_UNKNOWN_UNIT, unit);
  }
  if (milli) decimals += 3;
  if (decimals > EXPONENT_LIMIT || decimals < -EXPONENT_LIMIT) {
    return fail(bytes ? MESSAGE_BYTES_EXPONENT_TOO_LARGE : MESSAGE_EXPONENT_TOO_LARGE);
  }
  const result = numberMultiply(amount, factor);
  if (!bytes) return scaled(result);
  if (decimals <= 0) return numberMultiply(result, powerOfTen(-decimals));
  const divisor = powerOfTen(decimals);
  return numberDivide(numberSubtract(result, numberRemainder(result, divisor)), divisor);
}

export function unitsParse(text: i32): i32 {
  return parse(text, false);
}

export function unitsParseBytes(text: i32): i32 {
  return parse(text, true);
}
