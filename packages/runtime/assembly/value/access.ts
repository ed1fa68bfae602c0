// Reading any value: what generated code does with values whose type it does not know.

import { TYPE_ARRAY, TYPE_NUMBER, TYPE_OBJECT, TYPE_SET } from "../layout";
import { fitsI64, toI64 } from "../number/identity";
import { arrayAt, arrayLength } from "./array";
import { tableLength } from "./columns";
import { objectGet } from "./object";
import { setHas } from "./set";
import { isSmall, typeOf } from "./word";

/** Array element by number, object value by key, set member by itself; 0 when there is none. */
export function valueGet(source: i32, key: i32): i32 {
  if (isSmall(source)) return 0;
  const type = <i32>load<u8>(source);
  if (type == TYPE_OBJECT) return objectGet(source, key);
  if (type == TYPE_ARRAY) return elementAt(source, key);
  return type == TYPE_SET && setHas(source, key) ? key : 0;
}

function elementAt(array: i32, key: i32): i32 {
  if (typeOf(key) != TYPE_NUMBER || !fitsI64(key)) return 0;
  const position = toI64(key);
  return <u64>position < <u64>arrayLength(array) ? arrayAt(array, <i32>position) : 0;
}

/** Number of elements of a composite, -1 for anything else. */
export function valueLength(value: i32): i32 {
  const type = typeOf(value);
  if (type == TYPE_ARRAY) return arrayLength(value);
  return type == TYPE_OBJECT || type == TYPE_SET ? tableLength(value) : -1;
}
