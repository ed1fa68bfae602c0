// A string as JSON writes it: the escapes of Go's encoder.

import { stringLength, stringPointer } from "../value/string";
import { byteUnit, isByteUnit } from "./utf8";
import { writeByte, writeBytes, writeWord } from "./output";

/**
 * `html`: `<`, `>` and `&` are escaped too, as `json.marshal` does. A byte that is part of no code point is U+FFFD; with
 * `bytes` it is half a surrogate pair, U+DC00 and the byte, which JSON can say and no Unicode text has.
 */
export function writeString(text: i32, html: bool, bytes: bool): void {
  const start = stringPointer(text);
  const end = start + stringLength(text);
  writeByte(0x22);
  let pending = start;
  let at = start;
  while (at < end) {
    if (!html && at + 16 <= end) {
      const plain = plainBytes(at);
      at += plain;
      if (plain == 16) continue;
    }
    const byte = <i32>load<u8>(at);
    if (isPlain(byte, html) && !isSeparator(at, end) && !isByteUnit(at)) {
      at++;
      continue;
    }
    writeBytes(pending, at - pending);
    if (byte == 0xe2) {
      // U+2028 and U+2029 end lines in JavaScript.
      writeWord(0x3032_755c, 4);
      writeWord(0x3832 + ((<i32>load<u8>(at, 2) & 1) << 8), 2);
      at += 3;
    } else if (byte == 0xf4) {
      const value = byteUnit(at);
      writeWord(bytes ? 0x6364_755c : 0x6666_755c, 4);
      writeWord(bytes ? hexDigit(value >> 4) | (hexDigit(value & 15) << 8) : 0x6466, 2);
      at += 4;
    } else {
      writeEscape(byte);
      at++;
    }
    pending = at;
  }
  writeBytes(pending, at - pending);
  writeByte(0x22);
}

/** How many of the next sixteen bytes are written as they are, and no more than that. */
@inline
function plainBytes(at: i32): i32 {
  const bytes = v128.load(at);
  const quoted = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c)));
  const apart = v128.or(i8x16.lt_u(bytes, i8x16.splat(0x20)), i8x16.ge_u(bytes, i8x16.splat(-0x1e)));
  return ctz(i8x16.bitmask(v128.or(quoted, apart)) | 0x10000);
}

@inline
function isPlain(byte: i32, html: bool): bool {
  if (byte < 0x20 || byte == 0x22 || byte == 0x5c) return false;
  return !html || (byte != 0x3c && byte != 0x3e && byte != 0x26);
}

@inline
function isSeparator(at: i32, end: i32): bool {
  return (
    load<u8>(at) == 0xe2 && at + 3 <= end && load<u8>(at, 1) == 0x80 && (load<u8>(at, 2) & 0xfe) == 0xa8
  );
}

function writeEscape(byte: i32): void {
  const letter = escapeLetter(byte);
  if (letter != 0) {
    writeWord(0x5c | (letter << 8), 2);
    return;
  }
  writeWord(0x3030_755c, 4);
  writeWord(hexDigit(byte >> 4) | (hexDigit(byte & 15) << 8), 2);
}

function escapeLetter(byte: i32): i32 {
  switch (byte) {
    case 0x22:
    case 0x5c:
      return byte;
    case 8:
      return 0x62;
    case 9:
      return 0x74;
    case 10:
      return 0x6e;
    case 12:
      return 0x66;
    case 13:
      return 0x72;
    default:
      return 0;
  }
}

function hexDigit(digit: i32): i32 {
  return digit < 10 ? 0x30 + digit : 0x57 + digit;
}
