// Where a collection keeps a value: read through here, because the value may not have been read from the input yet.

import { opened } from "../json/open";

const UNOPENED: i32 = 2;

@inline
export function slotOf(entry: i32): i32 {
  return entry | UNOPENED;
}

@inline
export function slotValue(address: i32): i32 {
  const word = load<i32>(address);
  return (word & 3) == UNOPENED ? fill(address, word - UNOPENED) : word;
}

function fill(address: i32, entry: i32): i32 {
  const value = opened(entry);
  store<i32>(address, value);
  return value;
}
