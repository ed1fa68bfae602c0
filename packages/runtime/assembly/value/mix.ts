// The steps that every hash is made of. `src/hash.ts` is the twin: change both or neither.

export const SEED_NULL: i32 = 1;
export const SEED_BOOLEAN: i32 = 2;
export const SEED_INTEGER: i32 = 3;
export const SEED_DECIMAL: i32 = 4;
export const SEED_STRING: i32 = 5;
export const SEED_ARRAY: i32 = 6;
export const SEED_ENTRY: i32 = 7;
export const SEED_OBJECT: i32 = 8;
export const SEED_MEMBER: i32 = 9;
export const SEED_SET: i32 = 10;

@inline
export function hashStep(hash: i32, word: i32): i32 {
  return rotl((hash ^ word) * 0x9e3779b1, 15) + 0x52dce729;
}

/** Spreads what is left over all bits. Never 0: that means "not computed yet". */
@inline
export function hashFinish(hash: i32): i32 {
  const h = (hash ^ (hash >>> 15)) * 0x85ebca6b;
  const finished = h ^ (h >>> 13);
  return finished ? finished : 1;
}

export function hashBytes(pointer: i32, length: i32): i32 {
  let hash = hashStep(SEED_STRING, length);
  const end = pointer + length;
  let at = pointer;
  for (; at + 4 <= end; at += 4) hash = hashStep(hash, load<i32>(at));
  if (at < end) hash = hashStep(hash, tailWord(at, end, length));
  return hashFinish(hash);
}

/** The last one to three bytes, lowest first: the top of the last four, where there are four. */
@inline
function tailWord(start: i32, end: i32, length: i32): i32 {
  if (length > 4) return <i32>(load<u32>(end - 4) >>> ((4 - (length & 3)) << 3));
  let tail = 0;
  let at = start;
  for (let shift = 0; at < end; at++, shift += 8) tail |= <i32>load<u8>(at) << shift;
  return tail;
}

export function hashInteger(integer: i64): i32 {
  return hashFinish(hashStep(hashStep(SEED_INTEGER, <i32>integer), <i32>(integer >> 32)));
}
