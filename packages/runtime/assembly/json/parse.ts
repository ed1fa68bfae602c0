// Strict JSON (RFC 8259) to values; and Rego's textual values, which add `set()`, `{1, 2}` and keys of any type.
// What is not well-formed gives 0.

import { TYPE_STRING } from "../layout";
import { arrayAppend, arrayNew } from "../value/array";
import { objectNew, objectPut } from "../value/object";
import { setNew, setPut } from "../value/set";
import { FALSE, NULL, TRUE, typeOf } from "../value/word";
import { at, cursorSet, cursorStart, end, peek } from "./cursor";
import { parseNumber } from "./parse-number";
import { parseString } from "./parse-string";

/** Deeper texts are refused: reading, comparing and writing them would exhaust the host's stack. */
export const DEPTH_LIMIT: i32 = 2000;

let rego: bool = false;

/** `copy`: the text may change or disappear while the value is in use. */
export function parseJson(pointer: i32, length: i32, copy: bool): i32 {
  return parse(pointer, length, copy, false);
}

export function parseRego(pointer: i32, length: i32, copy: bool): i32 {
  return parse(pointer, length, copy, true);
}

function parse(pointer: i32, length: i32, copy: bool, asRego: bool): i32 {
  cursorStart(pointer, length, copy);
  rego = asRego;
  const value = parseValue(DEPTH_LIMIT);
  return value != 0 && peek() < 0 ? value : 0;
}

function parseValue(depth: i32): i32 {
  switch (peek()) {
    case 0x22:
      return parseString();
    case 0x7b:
      return depth == 0 ? 0 : parseBraces(depth - 1);
    case 0x5b:
      return depth == 0 ? 0 : parseArray(depth - 1);
    case 0x74:
      return literal(0x65757274, 4) ? TRUE : 0;
    case 0x6e:
      return literal(0x6c6c756e, 4) ? NULL : 0;
    case 0x66:
      return literal(0x736c6166, 4) && closes(0x65) ? FALSE : 0;
    case 0x73:
      return rego && literal(0x28746573, 4) && closes(0x29) ? setNew(0) : 0;
    default:
      return parseNumber();
  }
}

/** Consumes a word of four bytes, given as they lie in memory. */
function literal(word: u32, length: i32): bool {
  if (at + length > end || load<u32>(at) != word) return false;
  cursorSet(at + length);
  return true;
}

/** Consumes one byte where it must follow at once. */
function closes(byte: i32): bool {
  if (at >= end || load<u8>(at) != byte) return false;
  cursorSet(at + 1);
  return true;
}

function parseArray(depth: i32): i32 {
  cursorSet(at + 1);
  const array = arrayNew(4);
  if (peek() == 0x5d) {
    cursorSet(at + 1);
    return array;
  }
  while (true) {
    const element = parseValue(depth);
    if (element == 0) return 0;
    arrayAppend(array, element);
    const byte = peek();
    cursorSet(at + 1);
    if (byte == 0x5d) return array;
    if (byte != 0x2c) return 0;
  }
}

/** An object; in Rego's notation, a set when no colon follows the first member. */
function parseBraces(depth: i32): i32 {
  cursorSet(at + 1);
  if (peek() == 0x7d) {
    cursorSet(at + 1);
    return objectNew(0);
  }
  const first = parseKey(depth);
  if (first == 0) return 0;
  if (peek() != 0x3a) return rego ? parseMembers(first, depth) : 0;
  const object = objectNew(8);
  let key = first;
  while (true) {
    if (peek() != 0x3a) return 0;
    cursorSet(at + 1);
    const value = parseValue(depth);
    if (value == 0) return 0;
    // The last of several equal keys wins.
    objectPut(object, key, value);
    const byte = peek();
    cursorSet(at + 1);
    if (byte == 0x7d) return object;
    if (byte != 0x2c) return 0;
    key = parseKey(depth);
    if (key == 0) return 0;
  }
}

function parseKey(depth: i32): i32 {
  const key = parseValue(depth);
  return rego || typeOf(key) == TYPE_STRING ? key : 0;
}

function parseMembers(first: i32, depth: i32): i32 {
  const set = setNew(8);
  let member = first;
  while (true) {
    if (member == 0) return 0;
    setPut(set, member);
    const byte = peek();
    cursorSet(at + 1);
    if (byte == 0x7d) return set;
    if (byte != 0x2c) return 0;
    member = parseValue(depth);
  }
}
