// The elements or entries of the array or object that is being opened, whose number is not known before its end: gathered in
// one place that all of them use in turn, then copied to a node that is just large enough. Many go to a node at once.

import {
  ARRAY_ELEMENTS,
  ARRAY_LENGTH,
  NODE_FLAGS,
  TABLE_LENGTH,
  TABLE_SCAN_LIMIT,
} from "../layout";
import { allocate } from "../memory/bump";
import { arrayAppend, arrayNew } from "../value/array";
import { tableCapacity, tableHashes } from "../value/columns";
import { objectNew, objectPut } from "../value/object";
import { stringEqual } from "../value/string";
import { closing } from "./brackets";

/** Three columns as an object has them, or as many words of an array. */
const COLUMN: i32 = TABLE_SCAN_LIMIT << 2;
const PLACE_SIZE: i32 = 3 * COLUMN;

/** A node is made for this many at most before there are as many. */
const MOST: i32 = 1 << 16;

let place: i32 = 0;
/** The bracket that opens what is being opened. */
let bracket: i32 = 0;
/** Behind the last word, or behind the last hash. */
let end: i32 = 0;
/** The node that many go to, or 0. */
let node: i32 = 0;
/** Hashes so far, by their last bits: a key that is new to them is new. */
let seen: u64 = 0;

/** Before anything is opened. */
export function gatherPlace(): void {
  place = allocate(PLACE_SIZE);
}

export function gatherStart(opening: i32): void {
  bracket = opening;
  end = place;
  node = 0;
  seen = 0;
}

/** `behind`: where its text ends, as for entries. */
@inline
export function gatherWord(word: i32, behind: i32): void {
  if (end == place + PLACE_SIZE) return spillWord(word, behind);
  store<i32>(end, word);
  end += 4;
}

/** How many there will be when those to come are as long as those that have come. */
function expected(count: i32, behind: i32): i32 {
  const length = <i64>(closing(bracket) - bracket);
  return max(count << 1, <i32>min<i64>((<i64>count * length) / (behind - bracket) + 8, MOST));
}

function spillWord(word: i32, behind: i32): void {
  if (node == 0) {
    node = arrayNew(expected(PLACE_SIZE >> 2, behind));
    for (let from = place; from < end; from += 4) arrayAppend(node, load<i32>(from));
  }
  arrayAppend(node, word);
}

export function gatheredArray(): i32 {
  if (node != 0) return node;
  const array = arrayNew((end - place) >> 2);
  store<i32>(array, (end - place) >> 2, ARRAY_LENGTH);
  copyWords(load<i32>(array, ARRAY_ELEMENTS), place);
  return array;
}

/** The key is a string whose hash is in its node. */
@inline
export function gatherEntry(key: i32, hash: i32, value: i32, behind: i32): void {
  const bit = <u64>1 << hash;
  if ((seen & bit) != 0 || end == place + COLUMN) return gatherRare(key, hash, value, behind);
  seen |= bit;
  append(key, hash, value);
}

@inline
function append(key: i32, hash: i32, value: i32): void {
  store<i32>(end, hash, 0);
  store<i32>(end, key, COLUMN);
  store<i32>(end, value, 2 * COLUMN);
  end += 4;
}

/** An entry that may have a key that was there before, or is one of many. */
function gatherRare(key: i32, hash: i32, value: i32, behind: i32): void {
  if (node == 0) {
    for (let at = place; at < end; at += 4) {
      if (load<i32>(at) != hash || !stringEqual(load<i32>(at, COLUMN), key)) continue;
      // The last of several equal keys wins.
      store<i32>(at, value, 2 * COLUMN);
      return;
    }
    if (end != place + COLUMN) return append(key, hash, value);
    node = objectNew(expected(TABLE_SCAN_LIMIT, behind));
    for (let at = place; at < end; at += 4) objectPut(node, load<i32>(at, COLUMN), load<i32>(at, 2 * COLUMN));
  }
  objectPut(node, key, value);
}

export function gatheredObject(): i32 {
  if (node != 0) return node;
  const length = (end - place) >> 2;
  const object = objectNew(length);
  const column = tableCapacity(object) << 2;
  const hashes = tableHashes(object);
  // In this order: what is copied too much is overwritten by the next column.
  copyWords(hashes, place);
  copyWords(hashes + column, place + COLUMN);
  copyWords(hashes + (column << 1), place + 2 * COLUMN);
  store<i32>(object, length, TABLE_LENGTH);
  if (length > 1) store<u8>(object, 0, NODE_FLAGS);
  return object;
}

/** As many words as were gathered, by fours: up to three more, for which there is memory behind every allocation. */
@inline
function copyWords(to: i32, from: i32): void {
  const length = end - place;
  for (let at = 0; at < length; at += 16) v128.store(to + at, v128.load(from + at));
}
