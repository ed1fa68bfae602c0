// The elements of a collection that have a certain value at a path, for scans that look for nothing else: found in an
// index, once a collection has been asked often enough.

import { global_epoch } from "../evaluation/state";
import { allocate } from "../memory/bump";
import { valueGet, valueLength } from "./access";
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "./array";
import { objectNew, objectPut } from "./object";
import { scanLength, scanValue } from "./scan";
import { NULL } from "./word";

/** Fewer elements are as fast looked at one by one. */
const FEWEST: i32 = 8;

/** What is asked for once may not be asked for again: the second time makes the index. Kept as `asked << 1 | 1`. */
const OFTEN: i32 = 3;

/** Of this evaluation, as long as the epoch stays: collection, path, and how often it was asked or the index. */
const ENTRY_SOURCE: i32 = 0;
const ENTRY_PATH: i32 = 4;
const ENTRY_INDEX: i32 = 8;
const ENTRY_SIZE: i32 = 16;
const ENTRIES: i32 = 8;
let entries: i32 = 0;
let epoch: i32 = 0;

/** What a scan of the source may go through instead of it; never 0. */
export function scanMatching(source: i32, path: i32, wanted: i32): i32 {
  if (source == 0) return NULL;
  if (wanted == 0 || valueLength(source) < FEWEST) return source;
  const entry = entryOf(source, path);
  let index = load<i32>(entry, ENTRY_INDEX);
  if (index & 1) {
    if (index < OFTEN) {
      store<i32>(entry, index + 2, ENTRY_INDEX);
      return source;
    }
    index = indexOf(source, path);
    store<i32>(entry, index, ENTRY_INDEX);
  }
  const found = valueGet(index, wanted);
  return found == 0 ? NULL : found;
}

/** Two collections in one place begin anew each time, so that they are never indexed: slow, and right. */
function entryOf(source: i32, path: i32): i32 {
  if (epoch != global_epoch) {
    entries = allocate(ENTRIES * ENTRY_SIZE);
    memory.fill(entries, 0, ENTRIES * ENTRY_SIZE);
    epoch = global_epoch;
  }
  const place = (((source ^ path) * 0x9e3779b1) >>> 29) & (ENTRIES - 1);
  const entry = entries + place * ENTRY_SIZE;
  if (load<i32>(entry, ENTRY_SOURCE) != source || load<i32>(entry, ENTRY_PATH) != path) {
    store<i32>(entry, source, ENTRY_SOURCE);
    store<i32>(entry, path, ENTRY_PATH);
    store<i32>(entry, 1, ENTRY_INDEX);
  }
  return entry;
}

/** Values to the elements that have them, in the order of the scan. */
function indexOf(source: i32, path: i32): i32 {
  const index = objectNew(0);
  const length = scanLength(source);
  for (let i = 0; i < length; i++) {
    const element = scanValue(source, i);
    const value = valueAt(element, path);
    if (value == 0) continue;
    let group = valueGet(index, value);
    if (group == 0) {
      group = arrayNew(4);
      objectPut(index, value, group);
    }
    arrayAppend(group, element);
  }
  return index;
}

function valueAt(element: i32, path: i32): i32 {
  const length = arrayLength(path);
  let value = element;
  for (let i = 0; i < length; i++) value = valueGet(value, arrayAt(path, i));
  return value;
}
