// Iteration over any composite in Rego order. Tables are sorted where they lie, once, when somebody first asks.

import { TYPE_ARRAY, TYPE_OBJECT, TYPE_SET } from "../layout";
import { arrayAt, arrayLength } from "./array";
import { tableKey, tableLength, tableValue } from "./columns";
import { tableSort } from "./sort";
import { isSmall, smallNew, typeOf } from "./word";

/** Number of entries, ready to be read in order; 0 for scalars and undefined. */
export function scanLength(source: i32): i32 {
  const type = typeOf(source);
  if (type == TYPE_ARRAY) return arrayLength(source);
  if (type != TYPE_OBJECT && type != TYPE_SET) return 0;
  tableSort(source);
  return tableLength(source);
}

/** The position in an array, the key in an object, the member of a set. */
export function scanKey(source: i32, i: i32): i32 {
  return load<u8>(source) == TYPE_ARRAY ? smallNew(i) : tableKey(source, i);
}

export function scanValue(source: i32, i: i32): i32 {
  const type = <i32>load<u8>(source);
  if (type == TYPE_ARRAY) return arrayAt(source, i);
  return type == TYPE_OBJECT ? tableValue(source, i) : tableKey(source, i);
}

/** For i from 0 upwards, without asking for the length: 0 behind the last entry, and for scalars and undefined. */
export function scanNext(source: i32, i: i32): i32 {
  if (isSmall(source)) return 0;
  const type = <i32>load<u8>(source);
  if (type == TYPE_ARRAY) return i < arrayLength(source) ? arrayAt(source, i) : 0;
  if (type != TYPE_OBJECT && type != TYPE_SET) return 0;
  if (i == 0) tableSort(source);
  if (i >= tableLength(source)) return 0;
  return type == TYPE_OBJECT ? tableValue(source, i) : tableKey(source, i);
}
