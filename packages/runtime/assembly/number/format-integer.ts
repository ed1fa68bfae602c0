// Decimal digits of an i64, written at the end of a small fixed buffer.

import { DIGITS_ADDRESS, DIGITS_SIZE } from "../layout";

let start: i32 = 0;

/** Writes the digits and returns their number; `formatted()` says where they begin, until the next call. */
export function formatInteger(integer: i64): i32 {
  let at = DIGITS_ADDRESS + DIGITS_SIZE;
  let magnitude = integer < 0 ? 0 - <u64>integer : <u64>integer;
  do {
    const quotient = magnitude / 10;
    store<u8>(--at, <u8>(magnitude - quotient * 10) + 0x30);
    magnitude = quotient;
  } while (magnitude != 0);
  if (integer < 0) store<u8>(--at, 0x2d);
  start = at;
  return DIGITS_ADDRESS + DIGITS_SIZE - at;
}

export function formatted(): i32 {
  return start;
}
