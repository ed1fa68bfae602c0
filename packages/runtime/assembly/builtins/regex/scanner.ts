/** The cursor over a pattern, and the escapes that stand for single code points. */
import { codePointAt, codePointSize } from "../text/code-point";
import { REASON_BACKSLASH, REASON_ESCAPE } from "./reasons";

export let first: i32 = 0;
export let at: i32 = 0;
export let end: i32 = 0;
/** The pattern is malformed; parsing goes on to nowhere. */
export let failed: bool = false;
/** Why, a reason of `reasons.ts`, where the cursor was, and the part of the pattern that a message shows. */
export let failReason: i32 = 0;
export let failAt: i32 = 0;
export let failFrom: i32 = 0;
export let failTo: i32 = 0;

export function scannerStart(pointer: i32, length: i32): void {
  first = pointer;
  at = pointer;
  end = pointer + length;
  failed = false;
}

/** The first failure counts. */
export function scannerFail(reason: i32, from: i32, to: i32): void {
  if (failed) return;
  failed = true;
  failReason = reason;
  failAt = at;
  failFrom = from;
  failTo = to;
  at = end;
}

/** Fails about the whole pattern. */
export function scannerFailWhole(reason: i32): void {
  scannerFail(reason, first, end);
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

/** Behind `\x`: two digits, or any number of them in braces. Stops behind the character that is wrong. */
function readHex(): i32 {
  if (at >= end) return -1;
  const brace = nextPoint();
  if (brace != 0x7b) {
    const high = hexValue(brace);
    const low = at < end ? hexValue(nextPoint()) : -1;
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
  let value = 0;
  for (let digits = 0; at < end; digits++) {
    const point = nextPoint();
    if (point == 0x7d) return digits > 0 ? value : -1;
    const digit = hexValue(point);
    value = value * 16 + digit;
    if (digit < 0 || value > 0x10ffff) return -1;
  }
  return -1;
}

function readOctal(first: i32): i32 {
  let value = first - 0x30;
  for (let i = 0; i < 2 && <u32>(peekByte() - 0x30) < 8; i++) {
    value = value * 8 + (peekByte() - 0x30);
    at += 1;
  }
  return value;
}

/** Behind a backslash: the code point that the escape stands for; -1, the scanner failed, when it stands for none. */
export function readEscape(): i32 {
  const backslash = at - 1;
  const point = escapedPoint();
  if (point < 0) {
    if (at > backslash + 1) scannerFail(REASON_ESCAPE, backslash, at);
    else scannerFail(REASON_BACKSLASH, end, end);
  }
  return point;
}

function escapedPoint(): i32 {
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
