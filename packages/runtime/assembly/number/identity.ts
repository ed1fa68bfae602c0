// What a number is apart from how it is spelled: whether it is an integer, which i64, and its hash.

import {
  NODE_KIND,
  NUMBER_INTEGER,
  NUMBER_KIND_INTEGER,
  NUMBER_MEANING,
  NUMBER_STATE,
  NUMBER_STATE_BIG,
  NUMBER_STATE_FRACTION,
  NUMBER_STATE_INTEGER,
} from "../layout";
import { hashFinish, hashInteger, hashStep, SEED_DECIMAL } from "../value/mix";
import {
  decimalDigits,
  decimalExponent,
  decimalFirst,
  decimalLast,
  decimalMagnitude,
  decimalNegative,
  readDecimal,
} from "./decimal";

/** True for whole numbers of any size and spelling: 1, 1.0, 1e2. */
export function isInteger(value: i32): bool {
  if (value & 1) return true;
  return numberState(value) != NUMBER_STATE_FRACTION;
}

/** True for whole numbers that an i64 can hold. */
export function fitsI64(value: i32): bool {
  if (value & 1) return true;
  return numberState(value) == NUMBER_STATE_INTEGER;
}

/** The i64 of a number for which `fitsI64` holds. */
export function toI64(value: i32): i64 {
  if (value & 1) return value >> 1;
  if (load<u16>(value, NODE_KIND) == NUMBER_KIND_INTEGER) return load<i64>(value, NUMBER_INTEGER);
  return load<i64>(value, NUMBER_MEANING);
}

/** NUMBER_STATE_* of a node; for texts it is found once and remembered in the node. */
export function numberState(node: i32): i32 {
  if (load<u16>(node, NODE_KIND) == NUMBER_KIND_INTEGER) return NUMBER_STATE_INTEGER;
  const known = load<i32>(node, NUMBER_STATE);
  if (known != 0) return known;
  readDecimal(node);
  let state = NUMBER_STATE_FRACTION;
  if (decimalExponent >= 0) {
    state = decimalDigits + decimalExponent <= 19 && meaningFits(node) ? NUMBER_STATE_INTEGER : NUMBER_STATE_BIG;
  }
  store<i32>(node, state, NUMBER_STATE);
  return state;
}

/** At most 19 digits cannot overflow a u64, so that one comparison at the end decides. */
function meaningFits(node: i32): bool {
  let magnitude = decimalMagnitude();
  for (let i = 0; i < decimalExponent; i++) magnitude *= 10;
  if (magnitude > <u64>i64.MAX_VALUE + (decimalNegative ? 1 : 0)) return false;
  store<i64>(node, decimalNegative ? 0 - <i64>magnitude : <i64>magnitude, NUMBER_MEANING);
  return true;
}

/** The hash of a number node: that of its i64 where it has one, else of its digits. */
export function numberHash(node: i32): i32 {
  if (numberState(node) == NUMBER_STATE_INTEGER) return hashInteger(toI64(node));
  readDecimal(node);
  let hash = hashStep(hashStep(SEED_DECIMAL, decimalNegative ? 1 : 0), decimalExponent);
  for (let at = decimalFirst; at <= decimalLast; at++) {
    const byte = <i32>load<u8>(at);
    if (byte != 0x2e) hash = hashStep(hash, byte);
  }
  return hashFinish(hash);
}
