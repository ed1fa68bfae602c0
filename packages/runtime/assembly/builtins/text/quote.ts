/** Quoting strings: as JSON with HTML escaping, and as Go's and Rego's printing has it. */
import { byteUnit, isByteUnit } from "../../json/utf8";
import { stringLength, stringPointer } from "../../value/string";
import { Buffer, bufferByte, bufferBytes, bufferCodePoint } from "./buffer";
import { codePointAt, codePointSize } from "./code-point";

export function hexDigit(value: i32, upper: bool): i32 {
  if (value < 10) return 0x30 + value;
  return (upper ? 0x37 : 0x57) + value;
}

export function bufferHex(buffer: Buffer, value: i32, digits: i32, upper: bool = false): void {
  for (let shift = (digits - 1) * 4; shift >= 0; shift -= 4) bufferByte(buffer, hexDigit((value >> shift) & 15, upper));
}

/** The letter of a short escape for a control character, or 0. */
function shortEscape(byte: i32): i32 {
  if (byte == 0x0a) return 0x6e;
  if (byte == 0x0d) return 0x72;
  if (byte == 0x09) return 0x74;
  if (byte == 0x08) return 0x62;
  if (byte == 0x0c) return 0x66;
  return 0;
}

/** As Go's encoding/json: `<`, `>`, `&`, U+2028 and U+2029 are escaped. */
export function bufferJsonString(buffer: Buffer, value: i32): void {
  let at = stringPointer(value);
  const end = at + stringLength(value);
  bufferByte(buffer, 0x22);
  while (at < end) {
    const byte = <i32>load<u8>(at);
    const size = codePointSize(byte);
    if (byte == 0x22 || byte == 0x5c) {
      bufferByte(buffer, 0x5c);
      bufferByte(buffer, byte);
    } else if (byte < 0x20 && shortEscape(byte) != 0) {
      bufferByte(buffer, 0x5c);
      bufferByte(buffer, shortEscape(byte));
    } else if (byte < 0x20 || byte == 0x3c || byte == 0x3e || byte == 0x26) {
      bufferByte(buffer, 0x5c);
      bufferByte(buffer, 0x75);
      bufferHex(buffer, byte, 4);
    } else if (byte == 0xe2 && (codePointAt(at) & ~1) == 0x2028) {
      bufferByte(buffer, 0x5c);
      bufferByte(buffer, 0x75);
      bufferHex(buffer, codePointAt(at), 4);
    } else if (isByteUnit(at)) {
      bufferByte(buffer, 0x5c);
      bufferByte(buffer, 0x75);
      bufferHex(buffer, 0xfffd, 4);
    } else {
      bufferBytes(buffer, at, size);
    }
    at += size;
  }
  bufferByte(buffer, 0x22);
}

/** What Go prints as it is: not controls, formats, private use, or spaces other than U+0020. */
export function isPrintable(point: i32): bool {
  if (point < 0x7f) return point >= 0x20;
  if (point < 0xa1 || point == 0xad || point == 0x1680 || point == 0x180e) return false;
  if (point >= 0x2000 && point <= 0x200f) return false;
  if (point >= 0x2028 && point <= 0x202f) return false;
  if (point >= 0x205f && point <= 0x206f) return false;
  if (point == 0x3000 || point == 0xfeff || (point >= 0xfff0 && point <= 0xfffb)) return false;
  if (point >= 0xd800 && point <= 0xf8ff) return false;
  return (point & 0xfffe) != 0xfffe && point < 0xe0000;
}

/** The inside of a Go literal for one code point; `quote` is the character that encloses it. */
export function bufferGoEscaped(buffer: Buffer, point: i32, quote: i32, asciiOnly: bool): void {
  if (point == quote || point == 0x5c) {
    bufferByte(buffer, 0x5c);
    bufferByte(buffer, point);
  } else if (point < 0x80 ? isPrintable(point) : !asciiOnly && isPrintable(point)) {
    bufferCodePoint(buffer, point);
  } else {
    bufferByte(buffer, 0x5c);
    if (shortEscape(point) != 0) {
      bufferByte(buffer, shortEscape(point));
    } else if (point == 7 || point == 11) {
      bufferByte(buffer, point == 7 ? 0x61 : 0x76);
    } else if (point < 0x80) {
      bufferByte(buffer, 0x78);
      bufferHex(buffer, point, 2);
    } else if (point < 0x10000) {
      bufferByte(buffer, 0x75);
      bufferHex(buffer, point, 4);
    } else {
      bufferByte(buffer, 0x55);
      bufferHex(buffer, point, 8);
    }
  }
}

export function bufferGoString(buffer: Buffer, pointer: i32, length: i32, asciiOnly: bool): void {
  const end = pointer + length;
  bufferByte(buffer, 0x22);
  while (pointer < end) {
    if (isByteUnit(pointer)) {
      bufferByte(buffer, 0x5c);
      bufferByte(buffer, 0x78);
      bufferHex(buffer, byteUnit(pointer), 2);
    } else bufferGoEscaped(buffer, codePointAt(pointer), 0x22, asciiOnly);
    pointer += codePointSize(load<u8>(pointer));
  }
  bufferByte(buffer, 0x22);
}
