// The text being written: a run at the arena's top that is extended while it grows.

import { allocate, growInPlace } from "../memory/bump";
import { copyBytes } from "../memory/copy";

let start: i32 = 0;
let capacity: i32 = 0;
let to: i32 = 0;

export function outputStart(): void {
  capacity = 256;
  start = allocate(capacity);
  to = start;
}

/** Where the text begins; it is closed by a NUL that is not part of its length. */
export function outputEnd(): i32 {
  writeByte(0);
  to--;
  return start;
}

export function outputLength(): i32 {
  return to - start;
}

export function outputStarted(): i32 {
  return start;
}

export function outputRoom(): i32 {
  return capacity;
}

/** Goes back to a text that was left unfinished. */
export function outputResume(textStart: i32, length: i32, room: i32): void {
  start = textStart;
  to = textStart + length;
  capacity = room;
}

@inline
export function writeByte(byte: i32): void {
  reserve(1);
  store<u8>(to++, byte);
}

export function writeBytes(pointer: i32, length: i32): void {
  reserve(length);
  copyBytes(to, pointer, length);
  to += length;
}

/** A text that ends in a NUL. */
export function writeText(text: i32): void {
  let end = text;
  while (load<u8>(end) != 0) end++;
  writeBytes(text, end - text);
}

/** The four or fewer low bytes of a word, lowest first. */
export function writeWord(word: u32, length: i32): void {
  reserve(4);
  store<u32>(to, word);
  to += length;
}

@inline
function reserve(length: i32): void {
  if (to + length > start + capacity) grow(length);
}

function grow(length: i32): void {
  const used = to - start;
  const wanted = max(capacity << 1, used + length);
  if (!growInPlace(start, capacity, wanted)) {
    const moved = allocate(wanted);
    memory.copy(moved, start, used);
    start = moved;
    to = moved + used;
  }
  capacity = wanted;
}
