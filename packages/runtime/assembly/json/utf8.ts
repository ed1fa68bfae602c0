// UTF-8, strictly: no overlong forms, no surrogates, nothing above U+10FFFF.

@inline
function follows(position: i32): bool {
  return (load<u8>(position) & 0xc0) == 0x80;
}

/** Whether a byte that belongs to no code point stands here, as `BYTE_UNITS` has it. */
@inline
export function isByteUnit(position: i32): bool {
  return load<u8>(position) == 0xf4 && load<u8>(position, 1) >= 0x90;
}

/** The byte that a unit stands for. */
export function byteUnit(position: i32): i32 {
  return ((<i32>load<u8>(position, 2) & 3) << 6) | (<i32>load<u8>(position, 3) & 0x3f);
}

/** Length of the well-formed sequence of two to four bytes that begins here, or 0. */
export function sequenceLength(position: i32, end: i32): i32 {
  const lead = <i32>load<u8>(position);
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return position + 2 <= end && follows(position + 1) ? 2 : 0;
  if (lead < 0xf0) {
    if (position + 3 > end || !follows(position + 1) || !follows(position + 2)) return 0;
    const second = load<u8>(position + 1);
    if (lead == 0xe0 && second < 0xa0) return 0;
    return lead == 0xed && second > 0x9f ? 0 : 3;
  }
  if (position + 4 > end || !follows(position + 1) || !follows(position + 2) || !follows(position + 3)) return 0;
  const second = load<u8>(position + 1);
  if (lead == 0xf0 && second < 0x90) return 0;
  return lead == 0xf4 && second > 0x8f ? 0 : 4;
}

/** Writes a code point and returns the address after it. */
export function encode(target: i32, point: i32): i32 {
  if (point < 0x80) {
    store<u8>(target, point);
    return target + 1;
  }
  if (point < 0x800) {
    store<u8>(target, 0xc0 | (point >> 6));
    store<u8>(target, 0x80 | (point & 0x3f), 1);
    return target + 2;
  }
  if (point < 0x10000) {
    store<u8>(target, 0xe0 | (point >> 12));
    store<u8>(target, 0x80 | ((point >> 6) & 0x3f), 1);
    store<u8>(target, 0x80 | (point & 0x3f), 2);
    return target + 3;
  }
  store<u8>(target, 0xf0 | (point >> 18));
  store<u8>(target, 0x80 | ((point >> 12) & 0x3f), 1);
  store<u8>(target, 0x80 | ((point >> 6) & 0x3f), 2);
  store<u8>(target, 0x80 | (point & 0x3f), 3);
  return target + 4;
}
