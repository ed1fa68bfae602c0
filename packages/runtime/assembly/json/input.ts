// The input of an evaluation: opened as it is read when it is compact JSON, read at once otherwise.

import { outlineOf } from "./outline";
import { opened } from "./open";
import { parseRego } from "./parse";

/** The text must stay where it is. 0 when it is not well-formed. */
export function readInput(text: i32, length: i32): i32 {
  // An outline takes up to eight times the room of its text: no bargain for what fills memory.
  const entry = length < MOST ? outlineOf(text, trimmed(text, length)) : 0;
  return entry != 0 ? opened(entry) : parseRego(text, length, false);
}

const MOST: i32 = 1 << 26;

/** The length without the line ends that files have. */
function trimmed(text: i32, length: i32): i32 {
  let end = length;
  while (end > 0 && load<u8>(text + end - 1) == 0x0a) end--;
  return end;
}
