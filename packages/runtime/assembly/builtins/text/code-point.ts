/** Reading UTF-8: the code point at an address and its size. Strings are valid UTF-8, but for the `BYTE_UNITS`. */
import { BYTE_UNITS } from "../../layout";

/** Bytes of the code point that begins with this byte. */
export function codePointSize(first: i32): i32 {
  if (first < 0x80) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

export function codePointAt(pointer: i32): i32 {
  const first = <i32>load<u8>(pointer);
  if (first < 0x80) return first;
  const second = <i32>load<u8>(pointer, 1) & 0x3f;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = <i32>load<u8>(pointer, 2) & 0x3f;
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third;
  const point = ((first & 0x07) << 18) | (second << 12) | (third << 6) | (<i32>load<u8>(pointer, 3) & 0x3f);
  return point < BYTE_UNITS ? point : 0xfffd;
}

/** Address where the code point before this address begins. */
export function codePointBefore(pointer: i32): i32 {
  do {
    pointer -= 1;
  } while ((<i32>load<u8>(pointer) & 0xc0) == 0x80);
  return pointer;
}

/** Code points in a run of bytes. */
export function countCodePoints(pointer: i32, length: i32): i32 {
  let count = 0;
  for (let i = 0; i < length; i++) {
    if ((<i32>load<u8>(pointer + i) & 0xc0) != 0x80) count += 1;
  }
  return count;
}

/** Address of the code point number `count`, or the end when there are fewer. */
export function skipCodePoints(pointer: i32, end: i32, count: i64): i32 {
  while (count > 0 && pointer < end) {
    pointer += codePointSize(load<u8>(pointer));
    count -= 1;
  }
  return pointer;
}

/** Bytes that would encode the code point. */
export function encodedSize(point: i32): i32 {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
