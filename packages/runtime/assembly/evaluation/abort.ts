// Ending an evaluation with a message. Hosts throw from opa_abort; those that return are stopped by the trap.

import { opa_abort } from "../abi/imports";
import { allocate } from "../memory/bump";

/** The address of a NUL-terminated message. */
export function abortWith(message: i32): void {
  opa_abort(message);
  unreachable();
}

/** A message of at most 24 bytes, in words as they lie in memory. */
export function abortWithWords(first: u64, second: u64, third: u64): void {
  const message = allocate(32);
  store<u64>(message, first);
  store<u64>(message, second, 8);
  store<u64>(message, third, 16);
  store<u64>(message, 0, 24);
  abortWith(message);
}
