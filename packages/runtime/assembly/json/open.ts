// Arrays and objects of the input, opened one level at a time. Only brackets and quotes are known to be balanced: what is
// opened is checked as it is read, and what is never opened is not.

import {
  NODE_HASH,
  STRING_FLAG_ASCII,
  STRING_LENGTH,
  STRING_POINTER,
  STRING_SIZE,
  TYPE_STRING,
} from "../layout";
import { abortWithWords } from "../evaluation/abort";
import { allocateFixed } from "../memory/bump";
import { hashBytes } from "../value/mix";
import { nodeStart } from "../value/node";
import { slotOf } from "../value/slot";
import { stringLength, stringPointer } from "../value/string";
import { FALSE, NULL, TRUE } from "../value/word";
import { closing, isImpatient, MARKS, text } from "./brackets";
import { at, cursorStart, isSpace } from "./cursor";
import { gatherEntry, gatherStart, gatherWord, gatheredArray, gatheredObject } from "./gather";
import { parseNumber } from "./parse-number";
import { parseRego } from "./parse";
import { parseString } from "./parse-string";

/** The array or object that begins at this place of the text. */
export function opened(place: i32): i32 {
  const start = text + place;
  const value = openedAsJson(start);
  if (value != 0) return value;
  // Sets and other things that only Rego's notation has.
  const read = parseRego(start, closing(start) + 1 - start, false);
  // "input is not valid JSON"
  if (read == 0) abortWithWords(0x7369207475706e69, 0x6c617620746f6e20, 0x4e4f534a206469);
  return read;
}

/** 0 when it is not well-formed JSON on this level. */
export function openedAsJson(start: i32): i32 {
  return load<u8>(start) == 0x7b ? openObject(start) : openArray(start);
}

/** Behind what was read last. */
let position: i32 = 0;

/** Where the array or object that was opened last ends. */
export function openedEnd(): i32 {
  return position;
}

/** Where the next token begins. The text ends with a bracket, so there is one. */
@inline
function tokenFrom(place: i32): i32 {
  return load<u8>(place) > 0x20 ? place : behindSpace(place);
}

/** A byte that is neither white space nor begins anything is a token that nobody knows. */
function behindSpace(place: i32): i32 {
  let token = place;
  while (isSpace(load<u8>(token))) token++;
  return token;
}

function openArray(start: i32): i32 {
  gatherStart(start);
  let token = tokenFrom(start + 1);
  if (load<u8>(token) != 0x5d) {
    while (true) {
      const value = readValue(token);
      if (value == 0) return 0;
      gatherWord(value, position);
      token = tokenFrom(position);
      const byte = load<u8>(token);
      if (byte == 0x5d) break;
      if (byte != 0x2c) return 0;
      token = tokenFrom(token + 1);
    }
  }
  position = token + 1;
  return gatheredArray();
}

function openObject(start: i32): i32 {
  gatherStart(start);
  let token = tokenFrom(start + 1);
  if (load<u8>(token) != 0x7d) {
    while (true) {
      if (load<u8>(token) != 0x22) return 0;
      const key = readString(token);
      if (key == 0) return 0;
      token = tokenFrom(position);
      if (load<u8>(token) != 0x3a) return 0;
      const value = readValue(tokenFrom(token + 1));
      if (value == 0) return 0;
      const hash = hashBytes(stringPointer(key), stringLength(key));
      store<i32>(key, hash, NODE_HASH);
      gatherEntry(key, hash, value, position);
      token = tokenFrom(position);
      const byte = load<u8>(token);
      if (byte == 0x7d) break;
      if (byte != 0x2c) return 0;
      token = tokenFrom(token + 1);
    }
  }
  position = token + 1;
  return gatheredObject();
}

/** The value that begins here; 0 when there is none. */
function readValue(start: i32): i32 {
  switch (load<u8>(start)) {
    case 0x22:
      return readString(start);
    case 0x7b:
    case 0x5b:
      return readBrackets(start);
    case 0x74:
      return literal(start, 0x65757274, 4) ? TRUE : 0;
    case 0x6e:
      return literal(start, 0x6c6c756e, 4) ? NULL : 0;
    case 0x66:
      return literal(start, 0x736c6166, 5) && load<u8>(start, 4) == 0x65 ? FALSE : 0;
    default:
      return readNumber(start);
  }
}

/** Reads over it; its elements are left for whoever asks for them. */
function readBrackets(start: i32): i32 {
  const stop = closing(start);
  if (stop == 0) return 0;
  position = stop + 1;
  return isImpatient() ? parseRego(start, position - start, false) : slotOf(start - text);
}

/** A word of which the first four bytes are given as they lie in memory. */
@inline
function literal(start: i32, word: u32, length: i32): bool {
  position = start + length;
  return load<u32>(start) == word;
}

function readNumber(start: i32): i32 {
  cursorStart(start, i32.MAX_VALUE - start, false);
  const number = parseNumber();
  position = at;
  return number;
}

/** Sixteen bytes at a time to the quote; a string that has more than plain ASCII is left to the parser. */
function readString(quoted: i32): i32 {
  const quote = v128.load8_splat(MARKS, 0);
  const backslash = v128.load8_splat(MARKS, 1);
  const space = v128.load8_splat(MARKS, 2);
  const start = quoted + 1;
  let stop = start;
  while (true) {
    const bytes = v128.load(stop);
    const special = v128.or(i8x16.eq(bytes, quote), i8x16.eq(bytes, backslash));
    // Control characters, and bytes with their high bit set.
    const marks = i8x16.bitmask(v128.or(special, i8x16.lt_s(bytes, space)));
    if (marks != 0) {
      stop += ctz(marks);
      break;
    }
    stop += 16;
  }
  if (load<u8>(stop) != 0x22) return parsedString(quoted);
  position = stop + 1;
  const string = allocateFixed(STRING_SIZE);
  nodeStart(string, TYPE_STRING | (STRING_FLAG_ASCII << 8));
  store<i32>(string, stop - start, STRING_LENGTH);
  store<i32>(string, start, STRING_POINTER);
  return string;
}

/** 0 where there is a control character, a wrong escape, or a wrong byte. */
function parsedString(quoted: i32): i32 {
  cursorStart(quoted, i32.MAX_VALUE - quoted, false);
  const string = parseString();
  position = at;
  return string;
}
