// Arrays and objects of the input, opened one level at a time. Only brackets and quotes are known to be balanced: what is
// opened is checked as it is read, and what is never opened is not.

import {
  NODE_HASH,
  STRING_FLAG_ASCII,
  STRING_FLAG_WIDE,
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
import { closing, isImpatient, text } from "./brackets";
import { at, cursorStart, isSpace } from "./cursor";
import { gatherEntry, gatherStart, gatherWord, gatheredArray, gatheredObject } from "./gather";
import { parseNumber } from "./parse-number";
import { parseRego } from "./parse";
import { parseString } from "./parse-string";
import { sequencesAreValid } from "./utf8";

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

/** Where the next token of the text lies. */
let position: i32 = 0;

/** Where the array or object that was opened last ends. */
export function openedEnd(): i32 {
  return position;
}

/** The byte with which the next token begins. The text ends with a bracket, so there is one. */
@inline
function token(): i32 {
  const byte = <i32>load<u8>(position);
  return byte > 0x20 ? byte : tokenBehindSpace();
}

/** A byte that is neither white space nor begins anything is a token that nobody knows. */
function tokenBehindSpace(): i32 {
  let byte = <i32>load<u8>(position);
  while (isSpace(byte)) byte = <i32>load<u8>(++position);
  return byte;
}

function openArray(start: i32): i32 {
  position = start + 1;
  gatherStart(start);
  if (token() != 0x5d) {
    while (true) {
      const value = readValue();
      if (value == 0) return 0;
      gatherWord(value, position);
      const byte = token();
      if (byte == 0x5d) break;
      if (byte != 0x2c) return 0;
      position++;
    }
  }
  position++;
  return gatheredArray();
}

function openObject(start: i32): i32 {
  position = start + 1;
  gatherStart(start);
  if (token() != 0x7d) {
    while (true) {
      if (token() != 0x22) return 0;
      const key = readString();
      if (key == 0 || token() != 0x3a) return 0;
      position++;
      const value = readValue();
      if (value == 0) return 0;
      const hash = hashBytes(stringPointer(key), stringLength(key));
      store<i32>(key, hash, NODE_HASH);
      gatherEntry(key, hash, value, position);
      const byte = token();
      if (byte == 0x7d) break;
      if (byte != 0x2c) return 0;
      position++;
    }
  }
  position++;
  return gatheredObject();
}

/** 0 when there is none. */
function readValue(): i32 {
  switch (token()) {
    case 0x22:
      return readString();
    case 0x7b:
    case 0x5b:
      return readBrackets();
    case 0x74:
      return literal(0x65757274, 4) ? TRUE : 0;
    case 0x6e:
      return literal(0x6c6c756e, 4) ? NULL : 0;
    case 0x66:
      return literal(0x736c6166, 5) && load<u8>(position - 1) == 0x65 ? FALSE : 0;
    default:
      return readNumber();
  }
}

/** Reads over it; its elements are left for whoever asks for them. */
function readBrackets(): i32 {
  const start = position;
  const stop = closing(start);
  if (stop == 0) return 0;
  position = stop + 1;
  return isImpatient() ? parseRego(start, position - start, false) : slotOf(start - text);
}

/** Consumes a word of which the first four bytes are given as they lie in memory. */
@inline
function literal(word: u32, length: i32): bool {
  const found = load<u32>(position) == word;
  position += length;
  return found;
}

function readNumber(): i32 {
  cursorStart(position, i32.MAX_VALUE - position, false);
  const number = parseNumber();
  position = at;
  return number;
}

/** Sixteen bytes at a time to the quote; a string with escapes is left to the parser. */
function readString(): i32 {
  const start = position + 1;
  let stop = start;
  let wide = 0;
  while (true) {
    const bytes = v128.load(stop);
    const special = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c)));
    const marks = i8x16.bitmask(v128.or(special, i8x16.lt_u(bytes, i8x16.splat(0x20))));
    const high = i8x16.bitmask(bytes);
    if (marks != 0) {
      wide |= high & (marks - 1) & ~marks;
      stop += ctz(marks);
      break;
    }
    wide |= high;
    stop += 16;
  }
  if (load<u8>(stop) != 0x22) return parsedString();
  if (wide != 0 && !sequencesAreValid(start, stop)) return 0;
  position = stop + 1;
  const string = allocateFixed(STRING_SIZE);
  nodeStart(string, TYPE_STRING | ((wide != 0 ? STRING_FLAG_WIDE : STRING_FLAG_ASCII) << 8));
  store<i32>(string, stop - start, STRING_LENGTH);
  store<i32>(string, start, STRING_POINTER);
  return string;
}

/** 0 where there is a control character or a wrong escape. */
function parsedString(): i32 {
  cursorStart(position, i32.MAX_VALUE - position, false);
  const string = parseString();
  position = at;
  return string;
}
