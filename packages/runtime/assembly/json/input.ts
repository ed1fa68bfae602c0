// The input of an evaluation: opened as it is read when it is an array or object, read at once otherwise.

import { findBrackets } from "./brackets";
import { isSpace } from "./cursor";
import { gatherPlace } from "./gather";
import { openedAsJson, openedEnd } from "./open";
import { parseRego } from "./parse";

/** 1 in modules whose input must be well-formed in the parts too that nobody reads. */
@external("gen", "strict_input")
declare const STRICT_INPUT: i32;

/** The text must stay where it is. 0 when it is not well-formed, as far as is known by then. */
export function readInput(text: i32, length: i32): i32 {
  const value = STRICT_INPUT ? 0 : openedInput(text, length);
  return value != 0 ? value : parseRego(text, length, false);
}

/** 0 when it is not an array or object of JSON, or too large. */
function openedInput(text: i32, length: i32): i32 {
  const start = spaceEnd(text, text + length);
  const stop = spaceStart(start, text + length);
  if (<u32>(stop - start - 2) > MOST || (load<u8>(start) | 0x20) != 0x7b) return 0;
  if (!findBrackets(start, stop - start)) return 0;
  gatherPlace();
  const value = openedAsJson(start);
  return openedEnd() == stop ? value : 0;
}

/** Unopened words have 30 bits for their place in the text. */
const MOST: u32 = 1 << 29;

function spaceEnd(from: i32, end: i32): i32 {
  let at = from;
  while (at < end && isSpace(load<u8>(at))) at++;
  return at;
}

function spaceStart(start: i32, from: i32): i32 {
  let at = from;
  while (at > start && isSpace(load<u8>(at - 1))) at--;
  return at;
}
