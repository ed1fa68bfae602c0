// Objects: keys to values, found by hash.

import { NODE_HASH, TABLE_INDEX, TYPE_OBJECT } from "../layout";
import { tableCapacity, tableHashes, tableLength, tableValue, tableValueSet } from "./columns";
import { valueEqual } from "./compare";
import { valueHash } from "./hash";
import { nodeTouch } from "./node";
import { slotValue } from "./slot";
import { tableAppend, tableFind, tableNew, tableRemove } from "./table";

export function objectNew(capacity: i32): i32 {
  return tableNew(TYPE_OBJECT, capacity);
}

/** Puts in place; a later value for the same key wins. */
export function objectPut(object: i32, key: i32, value: i32): void {
  const hash = valueHash(key);
  const found = tableFind(object, key, hash);
  const entry = found < 0 ? tableAppend(object, key, hash) : found;
  tableValueSet(object, entry, value);
  nodeTouch(object);
}

/** Puts in place; 0 when the key has another value already. */
export function objectPutOnce(object: i32, key: i32, value: i32): i32 {
  const hash = valueHash(key);
  const found = tableFind(object, key, hash);
  if (found >= 0) return valueEqual(tableValue(object, found), value) ? 1 : 0;
  tableValueSet(object, tableAppend(object, key, hash), value);
  return 1;
}

/** 0 when the key is missing. */
export function objectGet(object: i32, key: i32): i32 {
  let hash = key & 1 ? 0 : load<i32>(key, NODE_HASH);
  if (hash == 0) hash = valueHash(key);
  if (load<i32>(object, TABLE_INDEX) == 0) {
    // Nearly every look-up ends here: as `tableFind`, without its calls.
    const hashes = tableHashes(object);
    const column = tableCapacity(object) << 2;
    const end = hashes + (tableLength(object) << 2);
    const wanted = i32x4.splat(hash);
    let at = hashes;
    for (; at < end; at += 16) {
      const found = i32x4.bitmask(i32x4.eq(v128.load(at), wanted));
      if (found == 0) continue;
      at += ctz(found) << 2;
      if (at < end && load<i32>(at + column) == key) return slotValue(at + (column << 1));
      break;
    }
    if (at >= end) return 0;
  }
  const entry = tableFind(object, key, hash);
  return entry < 0 ? 0 : tableValue(object, entry);
}

@inline
export function objectLength(object: i32): i32 {
  return tableLength(object);
}

/** Removes in place; a missing key is fine. */
export function objectRemove(object: i32, key: i32): void {
  const entry = tableFind(object, key, valueHash(key));
  if (entry >= 0) tableRemove(object, entry);
}
