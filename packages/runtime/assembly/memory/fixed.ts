// The bytes below STATIC_BASE: the three singletons and the one message that must exist when memory is exhausted.

// null at 16, true at 24, false at 32, then "opa_malloc: failed" at 40. `--memoryBase 16` puts this segment at 16.
const fixed: usize = memory.data<u8>([
  1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
  111, 112, 97, 95, 109, 97, 108, 108, 111, 99, 58, 32, 102, 97, 105, 108, 101, 100, 0, 0,
], 8);

/** Keeps the segment alive, and tells the build whether it lies where `layout.ts` says. */
export function runtime_fixed_address(): i32 {
  return <i32>fixed;
}
