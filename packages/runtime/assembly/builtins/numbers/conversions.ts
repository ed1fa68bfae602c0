/** to_number and format_int. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_BOOLEAN, TYPE_NULL, TYPE_NUMBER, TYPE_STRING } from "../../layout";
import { numberFromI64, numberFromText, numberText } from "../../value/number";
import { stringLength, stringPointer } from "../../value/string";
import { TRUE, typeOf } from "../../value/word";
import { bufferByte, bufferBytes, bufferNew, bufferToString, reverseBytes } from "../text/buffer";
import { fail, failAbout } from "../failure";
import { MESSAGE_INVALID_BASE, MESSAGE_INVALID_FLOAT, MESSAGE_INVALID_NUMBER, MESSAGE_NOT_FINITE } from "../messages";
import { clampedInteger, isInt64 } from "../operand";
import { divideDecimal, truncatedDigits } from "./decimal-digits";

function isDigit(at: i32, end: i32): bool {
  return at < end && <u32>(<i32>load<u8>(at) - 0x30) < 10;
}

/** Reads text as a number; a leading plus sign goes, a missing digit beside the point is a zero. 0 when malformed. */
export function parseNumber(text: i32): i32 {
  let at = stringPointer(text);
  const end = at + stringLength(text);
  const buffer = bufferNew(stringLength(text) + 2);
  if (at < end && (load<u8>(at) == 0x2b || load<u8>(at) == 0x2d)) {
    if (load<u8>(at) == 0x2d) bufferByte(buffer, 0x2d);
    at += 1;
  }
  const whole = at;
  while (isDigit(at, end)) at += 1;
  const wholeEnd = at;
  let digits = at - whole;
  let first = whole;
  while (first < wholeEnd - 1 && load<u8>(first) == 0x30) first += 1;
  if (wholeEnd == whole) bufferByte(buffer, 0x30);
  bufferBytes(buffer, first, wholeEnd - first);
  if (at < end && load<u8>(at) == 0x2e) {
    const point = at;
    at += 1;
    while (isDigit(at, end)) at += 1;
    digits += at - point - 1;
    if (at - point > 1) bufferBytes(buffer, point, at - point);
  }
  if (digits == 0) return 0;
  const exponent = at;
  if (at < end && (load<u8>(at) | 0x20) == 0x65) {
    at += 1;
    if (at < end && (load<u8>(at) == 0x2b || load<u8>(at) == 0x2d)) at += 1;
    if (!isDigit(at, end)) return 0;
    while (isDigit(at, end)) at += 1;
    bufferBytes(buffer, exponent, at - exponent);
  }
  return at == end ? numberFromText(buffer.pointer, buffer.length) : 0;
}

export function toNumber(value: i32): i32 {
  const type = typeOf(value);
  if (type == TYPE_NUMBER) return value;
  if (type == TYPE_NULL) return numberFromI64(0);
  if (type == TYPE_BOOLEAN) return numberFromI64(value == TRUE ? 1 : 0);
  if (type != TYPE_STRING) {
    return failOperand(1, (1 << TYPE_NULL) | (1 << TYPE_BOOLEAN) | (1 << TYPE_NUMBER) | (1 << TYPE_STRING), value);
  }
  const number = parseNumber(value);
  if (number != 0) return number;
  return failAbout(spellsNoNumber(value) ? MESSAGE_NOT_FINITE : MESSAGE_INVALID_FLOAT, value);
}

/** Go reads `nan`, `inf` and `infinity` in any case as floats; Rego has no such numbers. */
function spellsNoNumber(text: i32): bool {
  let at = stringPointer(text);
  const end = at + stringLength(text);
  if (at < end && (load<u8>(at) == 0x2b || load<u8>(at) == 0x2d)) at += 1;
  const length = end - at;
  if (length != 3 && length != 8) return false;
  const word = <i32>lowerCase(at) | (<i32>lowerCase(at + 1) << 8) | (<i32>lowerCase(at + 2) << 16);
  if (length == 3) return word == 0x6e616e || word == 0x666e69;
  if (word != 0x666e69) return false;
  // "inity"
  const rest = <i32>lowerCase(at + 3) | (<i32>lowerCase(at + 4) << 8) | (<i32>lowerCase(at + 5) << 16);
  return rest == 0x696e69 && lowerCase(at + 6) == 0x74 && lowerCase(at + 7) == 0x79;
}

function lowerCase(at: i32): u8 {
  return load<u8>(at) | 0x20;
}

/** Digits of the number, cut off at the point, in a base. */
export function formatInt(number: i32, base: i32): i32 {
  if (typeOf(number) != TYPE_NUMBER) return failOperand(1, 1 << TYPE_NUMBER, number);
  if (typeOf(base) != TYPE_NUMBER) return failOperand(2, 1 << TYPE_NUMBER, base);
  const radix = isInt64(base) ? clampedInteger(base) : 0;
  if (radix != 2 && radix != 8 && radix != 10 && radix != 16) return fail(MESSAGE_INVALID_BASE);
  return digitsInBase(numberText(number), radix);
}

/** The integral part of a number's text in another base, lower case, with a minus sign where it has one. */
export function digitsInBase(text: i32, radix: i32): i32 {
  const decimal = truncatedDigits(text);
  if (changetype<usize>(decimal) == 0) return fail(MESSAGE_INVALID_NUMBER);
  const buffer = bufferNew(64);
  let length = decimal.length;
  const start = decimal.pointer;
  do {
    const remainder = divideDecimal(start, length, radix);
    bufferByte(buffer, remainder < 10 ? 0x30 + remainder : 0x57 + remainder);
    let zeros = 0;
    while (zeros < length && load<u8>(start + zeros) == 0) zeros += 1;
    memory.copy(start, start + zeros, length - zeros);
    length -= zeros;
  } while (length > 0);
  const negative = load<u8>(stringPointer(text)) == 0x2d;
  if (negative && !(buffer.length == 1 && load<u8>(buffer.pointer) == 0x30)) bufferByte(buffer, 0x2d);
  reverseBytes(buffer.pointer, buffer.length);
  return bufferToString(buffer);
}
