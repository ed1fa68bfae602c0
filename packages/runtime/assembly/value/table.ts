// What objects and sets share: finding a key by hash, appending an entry, growing.

import {
  NODE_FLAGS,
  TABLE_CAPACITY,
  TABLE_COLUMNS,
  TABLE_FLAG_SORTED,
  TABLE_INDEX,
  TABLE_LENGTH,
  TABLE_SCAN_LIMIT,
  TABLE_SIZE,
  TYPE_OBJECT,
  TYPE_STRING,
} from "../layout";
import { allocate, HEAP_BASE } from "../memory/bump";
import { tableCapacity, tableHashAt, tableHashes, tableKey, tableLength } from "./columns";
import { valueEqual } from "./compare";
import { nodeStart, nodeTouch } from "./node";

/** Columns of an object are hashes, keys and values; a set has no values. */
@inline
function columnCount(type: i32): i32 {
  return type == TYPE_OBJECT ? 3 : 2;
}

export function tableNew(type: i32, capacity: i32): i32 {
  const room = max(capacity, 4);
  const node = allocate(TABLE_SIZE + columnCount(type) * (room << 2));
  nodeStart(node, type);
  store<u8>(node, TABLE_FLAG_SORTED, NODE_FLAGS);
  store<i32>(node, 0, TABLE_LENGTH);
  store<i32>(node, room, TABLE_CAPACITY);
  store<i32>(node, node + TABLE_SIZE, TABLE_COLUMNS);
  store<i32>(node, 0, TABLE_INDEX);
  if (room > TABLE_SCAN_LIMIT) indexNew(node);
  return node;
}

/** Number of the entry with that key, or -1. */
export function tableFind(table: i32, key: i32, hash: i32): i32 {
  const index = load<i32>(table, TABLE_INDEX);
  if (index != 0) return findIndexed(table, index, key, hash);
  return findScanned(table, key, hash);
}

/** Four hashes at a time; behind the last there are keys, whose matches do not count. */
function findScanned(table: i32, key: i32, hash: i32): i32 {
  const hashes = tableHashes(table);
  const keys = hashes + (tableCapacity(table) << 2);
  const length = tableLength(table);
  const wanted = i32x4.splat(hash);
  for (let first = 0; first < length; first += 4) {
    let found = i32x4.bitmask(i32x4.eq(v128.load(hashes + (first << 2)), wanted));
    while (found != 0) {
      const entry = first + ctz(found);
      if (entry >= length) return -1;
      const place = keys + (entry << 2);
      const other = load<i32>(place);
      if (other == key) return entry;
      if (valueEqual(other, key)) {
        adopt(place, key);
        return entry;
      }
      found &= found - 1;
    }
  }
  return -1;
}

/**
 * A constant that is equal to a key takes its place, so that the next look is a comparison of addresses. Only strings:
 * equal numbers may be spelled differently. Constants outlive every table.
 */
function adopt(place: i32, key: i32): void {
  if (key < HEAP_BASE && (key & 1) == 0 && load<u8>(key) == TYPE_STRING) store<i32>(place, key);
}

function findIndexed(table: i32, index: i32, key: i32, hash: i32): i32 {
  const mask = load<i32>(index);
  const slots = index + 4;
  let slot = hash & mask;
  while (true) {
    const entry = load<i32>(slots + (slot << 2)) - 1;
    if (entry < 0) return -1;
    if (tableHashAt(table, entry) == hash) {
      const other = tableKey(table, entry);
      if (other == key || valueEqual(other, key)) return entry;
    }
    slot = (slot + 1) & mask;
  }
}

/** Appends an entry whose key is known to be absent; returns its number. */
export function tableAppend(table: i32, key: i32, hash: i32): i32 {
  const entry = tableLength(table);
  if (entry == tableCapacity(table)) grow(table);
  const hashes = tableHashes(table);
  store<i32>(hashes + (entry << 2), hash);
  store<i32>(hashes + ((tableCapacity(table) + entry) << 2), key);
  store<i32>(table, entry + 1, TABLE_LENGTH);
  const flags = load<u8>(table, NODE_FLAGS);
  store<u8>(table, entry == 0 ? flags | TABLE_FLAG_SORTED : flags & ~TABLE_FLAG_SORTED, NODE_FLAGS);
  nodeTouch(table);
  const index = load<i32>(table, TABLE_INDEX);
  if (index != 0) indexPut(index, entry, hash);
  return entry;
}

/** Fills the index anew after entries have changed places. Its memory stays: it may lie below the evaluation's heap. */
export function tableReindex(table: i32): void {
  const index = load<i32>(table, TABLE_INDEX);
  if (index == 0) return;
  memory.fill(index + 4, 0, (load<i32>(index) + 1) << 2);
  const length = tableLength(table);
  for (let entry = 0; entry < length; entry++) indexPut(index, entry, tableHashAt(table, entry));
}

/** Slots are at most half full. */
function indexNew(table: i32): void {
  const slots = 1 << (32 - clz((tableCapacity(table) << 1) - 1));
  const index = allocate((slots + 1) << 2);
  store<i32>(index, slots - 1);
  store<i32>(table, index, TABLE_INDEX);
  tableReindex(table);
}

function indexPut(index: i32, entry: i32, hash: i32): void {
  const mask = load<i32>(index);
  const slots = index + 4;
  let slot = hash & mask;
  while (load<i32>(slots + (slot << 2)) != 0) slot = (slot + 1) & mask;
  store<i32>(slots + (slot << 2), entry + 1);
}

function grow(table: i32): void {
  const length = tableLength(table);
  const capacity = max(4, length << 1);
  const count = columnCount(load<u8>(table));
  const old = tableHashes(table);
  const columns = allocate(count * (capacity << 2));
  for (let column = 0; column < count; column++) {
    memory.copy(columns + column * (capacity << 2), old + column * (length << 2), length << 2);
  }
  store<i32>(table, capacity, TABLE_CAPACITY);
  store<i32>(table, columns, TABLE_COLUMNS);
  if (capacity > TABLE_SCAN_LIMIT) indexNew(table);
}

/** Takes an entry out; those behind it move up, so that order is kept. */
export function tableRemove(table: i32, entry: i32): void {
  const length = tableLength(table) - 1;
  const stride = tableCapacity(table) << 2;
  const count = columnCount(load<u8>(table));
  for (let column = 0; column < count; column++) {
    const at = tableHashes(table) + column * stride + (entry << 2);
    memory.copy(at, at + 4, (length - entry) << 2);
  }
  store<i32>(table, length, TABLE_LENGTH);
  nodeTouch(table);
  tableReindex(table);
}
