// Hashes of values, kept in the node's header once computed. Equal values have equal hashes, whatever their spelling.

import { NODE_HASH, TYPE_ARRAY, TYPE_BOOLEAN, TYPE_NUMBER, TYPE_OBJECT, TYPE_SET, TYPE_STRING } from "../layout";
import { numberHash } from "../number/identity";
import { arrayAt, arrayLength } from "./array";
import {
  hashBytes,
  hashFinish,
  hashInteger,
  hashStep,
  SEED_ARRAY,
  SEED_BOOLEAN,
  SEED_ENTRY,
  SEED_MEMBER,
  SEED_NULL,
  SEED_OBJECT,
  SEED_SET,
} from "./mix";
import { stringLength, stringPointer } from "./string";
import { tableHashAt, tableLength, tableValue } from "./columns";
import { TRUE } from "./word";

/** Never 0. */
export function valueHash(value: i32): i32 {
  if (value & 1) return hashInteger(value >> 1);
  const known = load<i32>(value, NODE_HASH);
  if (known != 0) return known;
  const hash = compute(value);
  store<i32>(value, hash, NODE_HASH);
  return hash;
}

function compute(value: i32): i32 {
  switch (<i32>load<u8>(value)) {
    case TYPE_STRING:
      return hashBytes(stringPointer(value), stringLength(value));
    case TYPE_NUMBER:
      return numberHash(value);
    case TYPE_BOOLEAN:
      return hashFinish(hashStep(SEED_BOOLEAN, value == TRUE ? 1 : 0));
    case TYPE_ARRAY:
      return arrayHash(value);
    case TYPE_OBJECT:
      return objectHash(value);
    case TYPE_SET:
      return setHash(value);
    default:
      return hashFinish(hashStep(SEED_NULL, 0));
  }
}

function arrayHash(array: i32): i32 {
  const length = arrayLength(array);
  let hash = hashStep(SEED_ARRAY, length);
  for (let i = 0; i < length; i++) hash = hashStep(hash, valueHash(arrayAt(array, i)));
  return hashFinish(hash);
}

/** A sum over the entries, so that their order does not matter. */
function objectHash(object: i32): i32 {
  const length = tableLength(object);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    sum += hashFinish(hashStep(hashStep(SEED_ENTRY, tableHashAt(object, i)), valueHash(tableValue(object, i))));
  }
  return hashFinish(hashStep(hashStep(SEED_OBJECT, length), sum));
}

function setHash(set: i32): i32 {
  const length = tableLength(set);
  let sum = 0;
  for (let i = 0; i < length; i++) sum += hashFinish(hashStep(SEED_MEMBER, tableHashAt(set, i)));
  return hashFinish(hashStep(hashStep(SEED_SET, length), sum));
}
