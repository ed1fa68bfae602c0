// The ABI's view of the arena. Freeing gives back the last allocation at most: the host resets the whole.

import { allocate, heapGet, heapSet, release } from "../memory/bump";

export function opa_malloc(size: i32): i32 {
  return allocate(size);
}

export function opa_free(address: i32): void {
  release(address);
}

export function opa_value_free(value: i32): void {}

export function opa_heap_ptr_get(): i32 {
  return heapGet();
}

export function opa_heap_ptr_set(address: i32): void {
  heapSet(address);
}

// There are no free blocks to set aside while data is patched.
export function opa_heap_blocks_stash(): void {}

export function opa_heap_blocks_restore(): void {}

export function opa_heap_stash_clear(): void {}
