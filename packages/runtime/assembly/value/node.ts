// The header that every node begins with.

import { NODE_HASH } from "../layout";

/** Writes type, and clears flags, kind and hash: one 8-byte store. */
@inline
export function nodeStart(node: i32, type: i32): void {
  store<u64>(node, <u64>type);
}

/** Forgets a cached hash, after a change in place. */
@inline
export function nodeTouch(node: i32): void {
  store<u32>(node, 0, NODE_HASH);
}
