// Results of rules, remembered in slots of two words: the epoch, and the result as of it. Generated code reads them itself.

import { MEMO_ARGUMENT, MEMO_ENTRIES, MEMO_ENTRY_SIZE, MEMO_EPOCH, MEMO_RESULT } from "../layout";
import { global_epoch } from "./state";

/** Returns the result. */
export function memoKeep(slot: i32, result: i32): i32 {
  store<i32>(slot, result, MEMO_RESULT);
  store<i32>(slot, global_epoch, MEMO_EPOCH);
  return result;
}

/**
 * The slot for an argument: the same word, so the same value; equal values elsewhere are computed again. What another
 * argument left there is forgotten. No function calls itself, so that the slot stays this argument's until it is kept.
 */
export function memoSlot(slots: i32, argument: i32): i32 {
  const slot = slots + ((argument >>> 3) & (MEMO_ENTRIES - 1)) * MEMO_ENTRY_SIZE;
  if (load<i32>(slot, MEMO_ARGUMENT) != argument) {
    store<i32>(slot, argument, MEMO_ARGUMENT);
    store<i32>(slot, 0, MEMO_EPOCH);
  }
  return slot;
}
