// The columns of objects and sets: hashes, keys and (objects) values, each a run of `capacity` words.

import { TABLE_CAPACITY, TABLE_COLUMNS, TABLE_LENGTH } from "../layout";
import { slotValue } from "./slot";

@inline
export function tableLength(table: i32): i32 {
  return load<i32>(table, TABLE_LENGTH);
}

@inline
export function tableCapacity(table: i32): i32 {
  return load<i32>(table, TABLE_CAPACITY);
}

@inline
export function tableHashes(table: i32): i32 {
  return load<i32>(table, TABLE_COLUMNS);
}

@inline
export function tableHashAt(table: i32, entry: i32): i32 {
  return load<i32>(tableHashes(table) + (entry << 2));
}

@inline
export function tableKey(table: i32, entry: i32): i32 {
  return load<i32>(tableHashes(table) + ((tableCapacity(table) + entry) << 2));
}

@inline
export function tableValue(table: i32, entry: i32): i32 {
  return slotValue(tableHashes(table) + (((tableCapacity(table) << 1) + entry) << 2));
}

@inline
export function tableValueSet(table: i32, entry: i32, value: i32): void {
  store<i32>(tableHashes(table) + (((tableCapacity(table) << 1) + entry) << 2), value);
}
