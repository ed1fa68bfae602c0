// Arrays and objects of an outlined text, opened one level at a time. The text is known to be well-formed.

import {
  ARRAY_ELEMENTS,
  ARRAY_LENGTH,
  NODE_FLAGS,
  NODE_HASH,
  STRING_FLAG_ASCII,
  STRING_FLAG_WIDE,
  STRING_LENGTH,
  STRING_POINTER,
  STRING_SIZE,
  TABLE_LENGTH,
  TABLE_SCAN_LIMIT,
  TYPE_STRING,
} from "../layout";
import { allocateFixed } from "../memory/bump";
import { arrayNew } from "../value/array";
import { tableCapacity, tableHashes, tableLength } from "../value/columns";
import { nodeStart } from "../value/node";
import { objectNew, objectPut } from "../value/object";
import { slotOf } from "../value/slot";
import { stringLength, stringPointer } from "../value/string";
import { hashBytes } from "../value/mix";
import { FALSE, NULL, TRUE } from "../value/word";
import { at, cursorSet, cursorStart } from "./cursor";
import { ENTRY_END, ENTRY_NEXT, ENTRY_NODE, ENTRY_SIZE, ENTRY_START } from "./outline";
import { parseNumber } from "./parse-number";
import { parseString } from "./parse-string";

/** The node of an entry, the same one every time. */
export function opened(entry: i32): i32 {
  const known = load<i32>(entry, ENTRY_NODE);
  if ((known & 1) == 0) return known;
  const start = load<i32>(entry, ENTRY_START);
  const node = load<u8>(start) == 0x7b ? openObject(entry, start, known >> 1) : openArray(entry, start, known >> 1);
  store<i32>(entry, node, ENTRY_NODE);
  return node;
}

/** Where the next value of the text lies, and the entry of the next bracket. */
let position: i32 = 0;
let bracket: i32 = 0;

function openArray(entry: i32, start: i32, length: i32): i32 {
  const array = arrayNew(length);
  store<i32>(array, length, ARRAY_LENGTH);
  let to = load<i32>(array, ARRAY_ELEMENTS);
  const stop = to + (length << 2);
  position = start;
  bracket = entry + ENTRY_SIZE;
  for (; to < stop; to += 4) {
    // Over the bracket, or the comma.
    position++;
    store<i32>(to, readValue());
  }
  return array;
}

function openObject(entry: i32, start: i32, length: i32): i32 {
  const object = objectNew(length);
  const column = tableCapacity(object) << 2;
  const first = tableHashes(object);
  let to = first;
  // Hashes so far, by their last bits: a key that is new to them is new.
  let seen: u64 = length > TABLE_SCAN_LIMIT ? -1 : 0;
  position = start;
  bracket = entry + ENTRY_SIZE;
  for (let i = 0; i < length; i++) {
    position++;
    const key = readString();
    position++;
    const value = readValue();
    const hash = hashBytes(stringPointer(key), stringLength(key));
    store<i32>(key, hash, NODE_HASH);
    const bit = <u64>1 << hash;
    if ((seen & bit) != 0) {
      // The last of several equal keys wins.
      objectPut(object, key, value);
      to = first + (tableLength(object) << 2);
      continue;
    }
    seen |= bit;
    store<i32>(to, hash);
    store<i32>(to + column, key);
    store<i32>(to + (column << 1), value);
    to += 4;
    store<i32>(object, (to - first) >> 2, TABLE_LENGTH);
  }
  if (length > 1) store<u8>(object, 0, NODE_FLAGS);
  return object;
}

function readValue(): i32 {
  switch (<i32>load<u8>(position)) {
    case 0x22:
      return readString();
    case 0x7b:
    case 0x5b: {
      const inner = bracket;
      bracket = load<i32>(inner, ENTRY_NEXT);
      position = load<i32>(inner, ENTRY_END) + 1;
      return slotOf(inner);
    }
    case 0x74:
      position += 4;
      return TRUE;
    case 0x6e:
      position += 4;
      return NULL;
    case 0x66:
      position += 5;
      return FALSE;
    default:
      return readNumber();
  }
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
    const marks = i8x16.bitmask(
      v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c))),
    );
    const high = i8x16.bitmask(bytes);
    if (marks != 0) {
      wide |= high & (marks - 1) & ~marks;
      stop += ctz(marks);
      break;
    }
    wide |= high;
    stop += 16;
  }
  if (load<u8>(stop) == 0x5c) {
    cursorStart(position, i32.MAX_VALUE - position, false);
    const text = parseString();
    position = at;
    return text;
  }
  position = stop + 1;
  const text = allocateFixed(STRING_SIZE);
  nodeStart(text, TYPE_STRING | ((wide != 0 ? STRING_FLAG_WIDE : STRING_FLAG_ASCII) << 8));
  store<i32>(text, stop - start, STRING_LENGTH);
  store<i32>(text, start, STRING_POINTER);
  return text;
}
