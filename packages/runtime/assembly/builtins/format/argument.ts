/** One argument of sprintf: what Go takes it for, and its text under a verb. */
import { TYPE_NUMBER, TYPE_STRING } from "../../layout";
import { numberText, toI64 } from "../../value/number";
import { stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { digitsInBase } from "../numbers/conversions";
import { isInt64 } from "../operand";
import { Buffer, bufferAscii, bufferByte, bufferBytes, bufferCodePoint } from "../text/buffer";
import { bufferFill, bufferNew, bufferToString } from "../text/buffer";
import { codePointAt, countCodePoints, skipCodePoints } from "../text/code-point";
import { bufferGoEscaped, bufferGoString, hexDigit, isPrintable } from "../text/quote";
import { rawText } from "../text/valid-text";
import { bufferRego } from "../text/rego-text";
import { Directive } from "./directive";
import { doubleFromText } from "./double";
import { bufferFloat } from "./float";

export const KIND_INT64 = 0;
export const KIND_BIG = 1;
export const KIND_FLOAT = 2;
export const KIND_STRING = 3;

/** What topdown hands to Go's Sprintf for the value. A number beyond a double goes as text. */
export function kindOf(value: i32): i32 {
  if (typeOf(value) != TYPE_NUMBER) return KIND_STRING;
  const text = numberText(value);
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte != 0x2d && <u32>(byte - 0x30) > 9) {
      return doubleFromText(stringPointer(text), stringLength(text)) == Infinity ? KIND_STRING : KIND_FLOAT;
    }
  }
  return isInt64(value) ? KIND_INT64 : KIND_BIG;
}

/** `big` has a star only where Go prints the type itself. */
export function bufferKind(buffer: Buffer, kind: i32): void {
  if (kind == KIND_INT64) bufferAscii(buffer, 0x3436746e69);
  else if (kind == KIND_BIG) bufferAscii(buffer, 0x746e492e676962);
  else if (kind == KIND_FLOAT) bufferAscii(buffer, 0x343674616f6c66);
  else bufferAscii(buffer, 0x676e69727473);
}

/** The text that stands for a value whose kind is string: strings as they are, others as Rego prints them. */
export function argumentText(value: i32): i32 {
  if (typeOf(value) == TYPE_STRING) return value;
  const buffer = bufferNew(64);
  bufferRego(buffer, value, 0);
  return bufferToString(buffer);
}

/** Appends bytes, filled to the width in code points. */
export function bufferField(buffer: Buffer, directive: Directive, pointer: i32, length: i32, zeros: bool): void {
  const missing = directive.hasWidth ? directive.width - countCodePoints(pointer, length) : 0;
  if (!directive.minus) bufferFill(buffer, zeros ? 0x30 : 0x20, missing);
  bufferBytes(buffer, pointer, length);
  if (directive.minus) bufferFill(buffer, 0x20, missing);
}

function baseOf(verb: i32): i32 {
  if (verb == 0x64 || verb == 0x76) return 10;
  if (verb == 0x62) return 2;
  if (verb == 0x6f || verb == 0x4f) return 8;
  return (verb | 0x20) == 0x78 ? 16 : 0;
}

function toUpperHex(pointer: i32, length: i32): void {
  for (let at = pointer; at < pointer + length; at++) {
    if (load<u8>(at) >= 0x61) store<u8>(at, load<u8>(at) - 0x20);
  }
}

/** Digits with sign, prefix and leading zeros; false when the verb writes no integers. */
export function bufferIntegerArgument(buffer: Buffer, directive: Directive, value: i32, verb: i32, big: bool): bool {
  const base = verb == 0x73 && big ? 10 : baseOf(verb);
  if (base == 0) return !big && bufferCharacter(buffer, directive, toI64(value), verb);
  const text = base == 10 ? numberText(value) : digitsInBase(numberText(value), base);
  if (text == 0) return false;
  const negative = load<u8>(stringPointer(text)) == 0x2d;
  const digits = stringPointer(text) + (negative ? 1 : 0);
  const length = stringLength(text) - (negative ? 1 : 0);
  const field = bufferNew(length + 8);
  if (negative) bufferByte(field, 0x2d);
  else if (directive.plus) bufferByte(field, 0x2b);
  else if (directive.space) bufferByte(field, 0x20);
  const signLength = field.length;
  let precision = directive.hasPrecision ? directive.precision : 0;
  if (!directive.hasPrecision && directive.zero && !directive.minus && directive.hasWidth) {
    precision = directive.width - signLength;
  }
  const isZero = length == 1 && load<u8>(digits) == 0x30;
  if (isZero && directive.hasPrecision && directive.precision == 0) {
    bufferFill(buffer, 0x20, directive.hasWidth ? directive.width : 0);
    return true;
  }
  bufferPrefix(field, directive, verb, digits, precision <= length);
  bufferFill(field, 0x30, precision - length);
  const start = field.length;
  bufferBytes(field, digits, length);
  if (verb == 0x58) toUpperHex(field.pointer + start, length);
  bufferField(buffer, directive, field.pointer, field.length, false);
  return true;
}

function bufferPrefix(field: Buffer, directive: Directive, verb: i32, digits: i32, noZeros: bool): void {
  if (verb == 0x4f) {
    bufferAscii(field, 0x6f30);
  } else if (directive.sharp) {
    if (verb == 0x6f && noZeros && load<u8>(digits) != 0x30) bufferByte(field, 0x30);
    if ((verb | 0x20) == 0x78 || verb == 0x62) {
      bufferByte(field, 0x30);
      bufferByte(field, verb);
    }
  }
}

/** %c, %q and %U of an integer. */
function bufferCharacter(buffer: Buffer, directive: Directive, value: i64, verb: i32): bool {
  const valid = value >= 0 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
  const point = valid ? <i32>value : 0xfffd;
  const field = bufferNew(24);
  if (verb == 0x63) {
    bufferCodePoint(field, point);
  } else if (verb == 0x71) {
    bufferByte(field, 0x27);
    bufferGoEscaped(field, point, 0x27, directive.plus);
    bufferByte(field, 0x27);
  } else if (verb == 0x55) {
    bufferUnicode(field, directive, value, point);
  } else {
    return false;
  }
  bufferField(buffer, directive, field.pointer, field.length, directive.zero && verb != 0x55);
  return true;
}

function bufferUnicode(field: Buffer, directive: Directive, value: i64, point: i32): void {
  bufferAscii(field, 0x2b55);
  let digits = 4;
  if (directive.hasPrecision && directive.precision > 4) digits = min(directive.precision, 1000);
  let size = 1;
  for (let rest = <u64>value >> 4; rest != 0; rest >>= 4) size += 1;
  bufferFill(field, 0x30, digits - size);
  for (let shift = (size - 1) * 4; shift >= 0; shift -= 4) {
    bufferByte(field, hexDigit(<i32>((<u64>value >> shift) & 15), true));
  }
  if (!directive.sharp || value > 0x10ffff || value < 0 || !isPrintable(point)) return;
  bufferAscii(field, 0x2720);
  bufferCodePoint(field, point);
  bufferByte(field, 0x27);
}

/** False when the verb writes no doubles. */
export function bufferFloatArgument(buffer: Buffer, directive: Directive, value: i32, verb: i32): bool {
  let kind = verb == 0x76 ? 0x67 : verb;
  if (kind == 0x46) kind = 0x66;
  const letter = kind | 0x20;
  if (letter != 0x65 && letter != 0x66 && letter != 0x67) return false;
  const text = numberText(value);
  const field = bufferNew(32);
  if (load<u8>(stringPointer(text)) == 0x2d) bufferByte(field, 0x2d);
  else if (directive.plus) bufferByte(field, 0x2b);
  else if (directive.space) bufferByte(field, 0x20);
  const signLength = field.length;
  const precision = directive.hasPrecision ? directive.precision : letter == 0x67 ? -1 : 6;
  bufferFloat(field, doubleFromText(stringPointer(text), stringLength(text)), kind, precision);
  if (directive.zero && !directive.minus && directive.hasWidth && directive.width > field.length) {
    bufferBytes(buffer, field.pointer, signLength);
    bufferFill(buffer, 0x30, directive.width - field.length);
    bufferBytes(buffer, field.pointer + signLength, field.length - signLength);
  } else {
    bufferField(buffer, directive, field.pointer, field.length, false);
  }
  return true;
}

/** False when the verb writes no strings. */
export function bufferStringArgument(buffer: Buffer, directive: Directive, text: i32, verb: i32): bool {
  const pointer = stringPointer(text);
  let length = stringLength(text);
  if ((verb | 0x20) == 0x78) {
    const raw = rawText(text);
    bufferHexString(buffer, directive, stringPointer(raw), stringLength(raw), verb);
    return true;
  }
  if (verb != 0x73 && verb != 0x76 && verb != 0x71) return false;
  if (directive.hasPrecision) length = skipCodePoints(pointer, pointer + length, directive.precision) - pointer;
  const zeros = directive.zero && !directive.minus;
  if (verb != 0x71 && !directive.sharpValue) {
    bufferField(buffer, directive, pointer, length, zeros);
    return true;
  }
  const field = bufferNew(length + 8);
  if (directive.sharp && canBackquote(pointer, length)) {
    bufferByte(field, 0x60);
    bufferBytes(field, pointer, length);
    bufferByte(field, 0x60);
  } else {
    bufferGoString(field, pointer, length, directive.plus);
  }
  bufferField(buffer, directive, field.pointer, field.length, zeros);
  return true;
}

function canBackquote(pointer: i32, length: i32): bool {
  for (let at = pointer; at < pointer + length; at++) {
    const byte = <i32>load<u8>(at);
    if ((byte < 0x20 && byte != 9) || byte == 0x60 || byte == 0x7f) return false;
    if (byte >= 0xc0 && codePointAt(at) == 0xfeff) return false;
  }
  return true;
}

/** Two digits for each byte; the flag space parts them, the flag # puts 0x before. */
function bufferHexString(buffer: Buffer, directive: Directive, pointer: i32, length: i32, verb: i32): void {
  const upper = verb == 0x58;
  const count = directive.hasPrecision ? min(directive.precision, length) : length;
  const field = bufferNew(count * 2 + 8);
  for (let i = 0; i < count; i++) {
    if (i > 0 && directive.space) bufferByte(field, 0x20);
    if (directive.sharp && (i == 0 || directive.space)) {
      bufferByte(field, 0x30);
      bufferByte(field, verb);
    }
    const byte = <i32>load<u8>(pointer + i);
    bufferByte(field, hexDigit(byte >> 4, upper));
    bufferByte(field, hexDigit(byte & 15, upper));
  }
  bufferField(buffer, directive, field.pointer, field.length, directive.zero && !directive.minus);
}

/** `%T`. */
export function bufferKindArgument(buffer: Buffer, directive: Directive, kind: i32): void {
  const field = bufferNew(8);
  if (kind == KIND_BIG) bufferByte(field, 0x2a);
  bufferKind(field, kind);
  const name = bufferToString(field);
  bufferStringArgument(buffer, directive, name, 0x73);
}
