// 64 bytes as bits: which of them are what.

import { sequenceLength } from "./utf8";

@inline
function join(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16);
  const high = <u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16);
  return <u64>low | (<u64>high << 32);
}

@inline
export function bytesAre(a: v128, b: v128, c: v128, d: v128, byte: i8): u64 {
  const wanted = i8x16.splat(byte);
  return join(i8x16.eq(a, wanted), i8x16.eq(b, wanted), i8x16.eq(c, wanted), i8x16.eq(d, wanted));
}

@inline
export function highBits(a: v128, b: v128, c: v128, d: v128): u64 {
  return v128.any_true(v128.and(v128.or(v128.or(a, b), v128.or(c, d)), i8x16.splat(-128))) ? join(a, b, c, d) : 0;
}

/** Bytes below a space: not allowed in strings, and white space outside of them. */
@inline
export function hasControl(a: v128, b: v128, c: v128, d: v128): bool {
  const least = i8x16.min_u(i8x16.min_u(a, b), i8x16.min_u(c, d));
  return <bool>v128.any_true(i8x16.lt_u(least, i8x16.splat(0x20)));
}

/** Where the last sequence ended: its bytes are met again one by one, perhaps in the next block. */
let sequenceEnd: i32 = 0;

export function sequencesStart(): void {
  sequenceEnd = 0;
}

/** Every byte with its high bit set belongs to a well-formed sequence of UTF-8. */
export function sequencesAreValid(high: u64, at: i32): bool {
  let rest = high;
  while (rest != 0) {
    const position = at + <i32>ctz(rest);
    rest &= rest - 1;
    if (position < sequenceEnd) continue;
    const length = sequenceLength(position, position + 4);
    if (length == 0) return false;
    sequenceEnd = position + length;
  }
  return true;
}

/** What stands behind backslashes, all of which are within the text: one more byte always follows. */
export function escapesAreValid(escaped: u64, at: i32): bool {
  let rest = escaped;
  while (rest != 0) {
    const position = at + <i32>ctz(rest);
    rest &= rest - 1;
    switch (<i32>load<u8>(position)) {
      case 0x22:
      case 0x5c:
      case 0x2f:
      case 0x62:
      case 0x66:
      case 0x6e:
      case 0x72:
      case 0x74:
        break;
      case 0x75:
        for (let i = 1; i <= 4; i++) if (!isHex(<i32>load<u8>(position + i))) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

@inline
function isHex(byte: i32): bool {
  return <u32>(byte - 0x30) <= 9 || <u32>((byte | 0x20) - 0x61) <= 5;
}
