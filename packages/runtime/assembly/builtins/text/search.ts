/** Comparing and finding runs of bytes. */

export function bytesEqual(left: i32, right: i32, length: i32): bool {
  while (length >= 8) {
    if (load<u64>(left) != load<u64>(right)) return false;
    left += 8;
    right += 8;
    length -= 8;
  }
  for (let i = 0; i < length; i++) {
    if (load<u8>(left + i) != load<u8>(right + i)) return false;
  }
  return true;
}

/** Address of the first occurrence of the needle between `from` and `end`, or 0. */
export function findBytes(from: i32, end: i32, needle: i32, length: i32): i32 {
  if (length == 0) return from;
  const first = load<u8>(needle);
  const last = end - length;
  for (let at = from; at <= last; at++) {
    if (load<u8>(at) == first && bytesEqual(at, needle, length)) return at;
  }
  return 0;
}

/** Occurrences that do not overlap. */
export function countBytes(from: i32, end: i32, needle: i32, length: i32): i32 {
  let count = 0;
  for (let at = findBytes(from, end, needle, length); at != 0; at = findBytes(at + length, end, needle, length)) {
    count += 1;
  }
  return count;
}
