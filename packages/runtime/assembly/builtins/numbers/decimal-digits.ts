/** Decimal digits of a number's text, for changing its base. */
import { stringLength, stringPointer } from "../../value/string";
import { Buffer, bufferByte, bufferNew } from "../text/buffer";

/** More digits than this are refused: changing the base takes quadratic time. */
const DIGIT_LIMIT = 10000;

/** Digit values of the integral part, most significant first; null when there are too many. */
export function truncatedDigits(text: i32): Buffer {
  let at = stringPointer(text);
  const end = at + stringLength(text);
  const buffer = bufferNew(32);
  let scale: i64 = 0;
  let seenPoint = false;
  if (at < end && load<u8>(at) == 0x2d) at += 1;
  for (; at < end; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == 0x2e) seenPoint = true;
    else if ((byte | 0x20) == 0x65) break;
    else {
      bufferByte(buffer, byte - 0x30);
      if (seenPoint) scale -= 1;
    }
  }
  if (at < end) scale += readExponent(at + 1, end);
  if (<i64>buffer.length + scale > DIGIT_LIMIT || buffer.length > DIGIT_LIMIT) return changetype<Buffer>(0);
  while (scale > 0) {
    bufferByte(buffer, 0);
    scale -= 1;
  }
  if (scale < 0) buffer.length = -scale >= buffer.length ? 0 : buffer.length + <i32>scale;
  return buffer;
}

function readExponent(at: i32, end: i32): i64 {
  const negative = at < end && load<u8>(at) == 0x2d;
  if (at < end && (negative || load<u8>(at) == 0x2b)) at += 1;
  let value: i64 = 0;
  for (; at < end && value < 1000000; at++) value = value * 10 + (<i32>load<u8>(at) - 0x30);
  return negative ? 0 - value : value;
}

/** Divides the digits in place and returns the remainder. */
export function divideDecimal(start: i32, length: i32, divisor: i32): i32 {
  let remainder = 0;
  for (let at = start; at < start + length; at++) {
    remainder = remainder * 10 + load<u8>(at);
    store<u8>(at, <u8>(remainder / divisor));
    remainder %= divisor;
  }
  return remainder;
}
