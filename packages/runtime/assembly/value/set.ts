// Sets: members found by hash.

import { TYPE_SET } from "../layout";
import { tableLength } from "./columns";
import { valueHash } from "./hash";
import { tableAppend, tableFind, tableNew } from "./table";

export function setNew(capacity: i32): i32 {
  return tableNew(TYPE_SET, capacity);
}

export function setPut(set: i32, value: i32): void {
  const hash = valueHash(value);
  if (tableFind(set, value, hash) < 0) tableAppend(set, value, hash);
}

export function setHas(set: i32, value: i32): bool {
  return tableFind(set, value, valueHash(value)) >= 0;
}

@inline
export function setLength(set: i32): i32 {
  return tableLength(set);
}
