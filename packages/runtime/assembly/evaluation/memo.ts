// Results of rules, remembered in slots of two words: the epoch, and the result as of it. Generated code reads them itself.

import { global_epoch } from "./state";

/** Returns the result. */
export function memoKeep(slot: i32, result: i32): i32 {
  store<i32>(slot, result, 4);
  store<i32>(slot, global_epoch);
  return result;
}
