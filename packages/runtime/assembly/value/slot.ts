// Where a collection keeps a value: read through here, because the value may not have been read from the input yet.

import { opened } from "../json/open";

const UNOPENED: i32 = 2;

/** An array or object of the input, by its place in the text. */
@inline
export function slotOf(place: i32): i32 {
  return (place << 2) | UNOPENED;
}

@inline
export function slotValue(address: i32): i32 {
  const word = load<i32>(address);
  return (word & 3) == UNOPENED ? fill(address, word >>> 2) : word;
}

function fill(address: i32, place: i32): i32 {
  const value = opened(place);
  store<i32>(address, value);
  return value;
}
