// 64 bytes as bits: which of them are what.

@inline
function join(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16);
  const high = <u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16);
  return <u64>low | (<u64>high << 32);
}

/** `wanted`: sixteen times the byte that is looked for. */
@inline
export function bytesAre(a: v128, b: v128, c: v128, d: v128, wanted: v128): u64 {
  return join(i8x16.eq(a, wanted), i8x16.eq(b, wanted), i8x16.eq(c, wanted), i8x16.eq(d, wanted));
}

@inline
export function hasByte(a: v128, b: v128, c: v128, d: v128, wanted: v128): bool {
  const first = v128.or(i8x16.eq(a, wanted), i8x16.eq(b, wanted));
  return <bool>v128.any_true(v128.or(first, v128.or(i8x16.eq(c, wanted), i8x16.eq(d, wanted))));
}

/** Each bit becomes the parity of the bits up to it: what lies between two quotes, the first of them included. */
@inline
export function prefixXor(bits: u64): u64 {
  let sum = bits ^ (bits << 1);
  sum ^= sum << 2;
  sum ^= sum << 4;
  sum ^= sum << 8;
  sum ^= sum << 16;
  return sum ^ (sum << 32);
}
