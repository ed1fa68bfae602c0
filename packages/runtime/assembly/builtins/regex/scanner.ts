/** The cursor over a pattern, and the escapes that stand for single code points. */
import { codePointAt, codePointSize } from "../text/code-point";

export let at: i32 = 0;
export let end: i32 = 0;
/** The pattern is malformed; parsing goes on to nowhere. */
export let failed: bool = false;

export function scannerStart(pointer: i32, length: i32): void {
  at = pointer;
  end = pointer + length;
  failed = false;
}

export function scannerFail(): void {
  failed = true;
  at = end;
}

/** The next byte, or -1 at the end. */
export function peekByte(): i32 {
  return at < end ? <i32>load<u8>(at) : -1;
}

export function peekSecond(): i32 {
  return at + 1 < end ? <i32>load<u8>(at + 1) : -1;
}

export function skipBytes(count: i32): void {
  at += count;
}

export function nextPoint(): i32 {
  const point = codePointAt(at);
  at += codePointSize(load<u8>(at));
  return point;
}

export function acceptByte(byte: i32): bool {
  if (peekByte() != byte) return false;
  at += 1;
  return true;
}

/** A decimal number up to 1001 (more is all the same); -1 when there is none, as for a leading zero. */
export function readCount(): i32 {
  const start = at;
  let value = 0;
  while (<u32>(peekByte() - 0x30) < 10) {
    value = min(value * 10 + (peekByte() - 0x30), 1001);
    at += 1;
  }
  if (at == start || (at - start > 1 && load<u8>(start) == 0x30)) {
    at = start;
    return -1;
  }
  return value;
}

function hexValue(byte: i32): i32 {
  if (<u32>(byte - 0x30) < 10) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function readHex(): i32 {
  if (!acceptByte(0x7b)) {
    const high = hexValue(peekByte());
    const low = hexValue(peekSecond());
    if (high < 0 || low < 0) return -1;
    at += 2;
    return high * 16 + low;
  }
  let value = 0;
  let digits = 0;
  while (hexValue(peekByte()) >= 0) {
    value = value * 16 + hexValue(peekByte());
    if (value > 0x10ffff) return -1;
    digits += 1;
    at += 1;
  }
  return acceptByte(0x7d) && digits > 0 ? value : -1;
}

function readOctal(first: i32): i32 {
  let value = first - 0x30;
  for (let i = 0; i < 2 && <u32>(peekByte() - 0x30) < 8; i++) {
    value = value * 8 + (peekByte() - 0x30);
    at += 1;
  }
  return value;
}

/** After a backslash: the code point that the escape stands for, or -1 when it stands for none. */
export function readEscape(): i32 {
  if (at >= end) return -1;
  const point = nextPoint();
  if (point >= 0x31 && point <= 0x37) return <u32>(peekByte() - 0x30) < 8 ? readOctal(point) : -1;
  if (point == 0x30) return readOctal(point);
  if (point == 0x78) return readHex();
  if (point == 0x61) return 7;
  if (point == 0x66) return 12;
  if (point == 0x74) return 9;
  if (point == 0x6e) return 10;
  if (point == 0x72) return 13;
  if (point == 0x76) return 11;
  const isWord = <u32>(point - 0x30) < 10 || <u32>((point | 0x20) - 0x61) < 26;
  return point < 0x80 && !isWord ? point : -1;
}
