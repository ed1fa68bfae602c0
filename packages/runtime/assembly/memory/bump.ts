// The arena: one bump pointer for everything a module allocates, reset by the host between evaluations.

import { MESSAGE_OUT_OF_MEMORY } from "../layout";
import { opa_abort } from "../abi/imports";

@external("gen", "heap_base")
/** What lies below it is constant. */
export declare const HEAP_BASE: i32;

let heap: i32 = HEAP_BASE;
/** Where the last allocation began, so that it can be extended or given back. */
let last: i32 = 0;

/** Memory is known to reach up to here: it never shrinks. */
let sure: i32 = 0;

/** Fresh, uninitialised memory, aligned to 8 bytes. */
export function allocate(size: i32): i32 {
  const address = heap;
  const end = address + ((size + 7) & ~7);
  if (size < 0) outOfMemory();
  ensure(end);
  last = address;
  heap = end;
  return address;
}

/** As `allocate`, for a constant number of bytes that is a multiple of eight, where calls would cost. */
@inline
export function allocateFixed(size: i32): i32 {
  const address = heap;
  const end = address + size;
  ensure(end);
  last = address;
  heap = end;
  return address;
}

export function heapGet(): i32 {
  return heap;
}

/** Moves the arena's top. Hosts pass unaligned addresses (`data end + input length`): rounded up. */
export function heapSet(address: i32): void {
  heap = (address + 7) & ~7;
  last = 0;
}

/** Extends the last allocation without moving it; false when something else was allocated since. */
export function growInPlace(address: i32, oldSize: i32, newSize: i32): bool {
  if (address != last || address + ((oldSize + 7) & ~7) != heap) return false;
  const end = address + ((newSize + 7) & ~7);
  reserve(end);
  heap = end;
  return true;
}

/** Gives the last allocation back; nothing happens to any other address. */
export function release(address: i32): void {
  if (address == last && address != 0) {
    heap = address;
    last = 0;
  }
}

/** As `reserve`, where there mostly is. */
@inline
export function ensure(end: i32): void {
  if (<u32>end > <u32>sure) reserve(end);
}

/** Whole vectors are stored and loaded where less is left of an allocation: so much memory there is behind each of them. */
const BEHIND: u32 = 16;

/** Sees to it that there is memory up to `end`. The host may have grown it itself, so its size is asked for every time. */
export function reserve(end: i32): void {
  const size = memory.size();
  const pages = <i32>((<u32>end + BEHIND + 0xffff) >>> 16);
  if (<u32>end < <u32>heap) outOfMemory();
  if (pages > size) {
    const wanted = max(pages - size, size >>> 3);
    if (memory.grow(wanted) < 0 && memory.grow(pages - size) < 0) outOfMemory();
  }
  // The last page is left out, so that this is no more than 32 bits even for 4 GiB.
  sure = (memory.size() - 1) << 16;
}

function outOfMemory(): void {
  opa_abort(MESSAGE_OUT_OF_MEMORY);
  unreachable();
}
