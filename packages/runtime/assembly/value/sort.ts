// Sorting a table's entries into Rego order, within the memory it has: it may belong to data that outlives this evaluation.

import { NODE_FLAGS, TABLE_FLAG_SORTED, TYPE_OBJECT } from "../layout";
import { allocate, release } from "../memory/bump";
import { tableCapacity, tableHashes, tableKey, tableLength } from "./columns";
import { valueCompare } from "./compare";
import { tableReindex } from "./table";

export function tableSort(table: i32): void {
  const flags = load<u8>(table, NODE_FLAGS);
  if (flags & TABLE_FLAG_SORTED) return;
  const length = tableLength(table);
  if (length > 1 && !inOrder(table, length)) {
    // Two runs of entry numbers to merge between, and a third for the columns' words.
    const scratch = allocate(length << 3);
    const order = mergeSort(table, scratch, scratch + (length << 2), length);
    const spare = order == scratch ? scratch + (length << 2) : scratch;
    const columns = load<u8>(table) == TYPE_OBJECT ? 3 : 2;
    for (let column = 0; column < columns; column++) {
      permute(tableHashes(table) + column * (tableCapacity(table) << 2), order, spare, length);
    }
    release(scratch);
    tableReindex(table);
  }
  store<u8>(table, flags | TABLE_FLAG_SORTED, NODE_FLAGS);
}

function inOrder(table: i32, length: i32): bool {
  for (let i = 1; i < length; i++) {
    if (valueCompare(tableKey(table, i - 1), tableKey(table, i)) > 0) return false;
  }
  return true;
}

/** Bottom-up merge sort of entry numbers; returns the run that holds the result. */
function mergeSort(table: i32, first: i32, second: i32, length: i32): i32 {
  let from = first;
  let to = second;
  for (let i = 0; i < length; i++) store<i32>(from + (i << 2), i);
  for (let width = 1; width < length; width <<= 1) {
    for (let start = 0; start < length; start += width << 1) {
      merge(table, from, to, start, min(start + width, length), min(start + (width << 1), length));
    }
    const swap = from;
    from = to;
    to = swap;
  }
  return from;
}

function merge(table: i32, from: i32, to: i32, start: i32, middle: i32, end: i32): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takeLeft = right >= end || (left < middle && inPair(table, from, left, right));
    const entry = takeLeft ? left++ : right++;
    store<i32>(to + (at << 2), load<i32>(from + (entry << 2)));
  }
}

@inline
function inPair(table: i32, from: i32, left: i32, right: i32): bool {
  const leftKey = tableKey(table, load<i32>(from + (left << 2)));
  return valueCompare(leftKey, tableKey(table, load<i32>(from + (right << 2)))) <= 0;
}

function permute(column: i32, order: i32, spare: i32, length: i32): void {
  for (let i = 0; i < length; i++) {
    store<i32>(spare + (i << 2), load<i32>(column + (load<i32>(order + (i << 2)) << 2)));
  }
  memory.copy(column, spare, length << 2);
}
