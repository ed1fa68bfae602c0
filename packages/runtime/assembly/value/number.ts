// Numbers: small integers in the word itself, i64 nodes, and nodes that keep the digits of the source.

import {
  NODE_KIND,
  NUMBER_INTEGER,
  NUMBER_KIND_INTEGER,
  NUMBER_KIND_TEXT,
  NUMBER_LENGTH,
  NUMBER_POINTER,
  NUMBER_SIZE,
  NUMBER_STATE,
  TYPE_NUMBER,
} from "../layout";
import { allocate } from "../memory/bump";
import { formatInteger, formatted } from "../number/format-integer";
import { nodeStart } from "./node";
import { stringAllocate, stringNew, stringPointer } from "./string";
import { SMALL_MAXIMUM, SMALL_MINIMUM, smallNew } from "./word";

export { fitsI64, isInteger, toI64 } from "../number/identity";

export function numberFromI64(integer: i64): i32 {
  if (integer >= SMALL_MINIMUM && integer <= SMALL_MAXIMUM) return smallNew(<i32>integer);
  const node = allocate(NUMBER_SIZE);
  nodeStart(node, TYPE_NUMBER);
  store<u16>(node, NUMBER_KIND_INTEGER, NODE_KIND);
  store<i64>(node, integer, NUMBER_INTEGER);
  return node;
}

/**
 * A number from text that is a well-formed JSON number and will not change. Plain integers that fit an i64 become
 * integers; everything else keeps its spelling.
 */
export function numberFromText(pointer: i32, length: i32): i32 {
  const negative = load<u8>(pointer) == 0x2d;
  const start = negative ? 1 : 0;
  const digits = length - start;
  if (digits > 19 || (negative && load<u8>(pointer + 1) == 0x30)) return numberTextNew(pointer, length);
  let magnitude: u64 = 0;
  for (let i = start; i < length; i++) {
    const digit = <i32>load<u8>(pointer + i) - 0x30;
    if (<u32>digit > 9) return numberTextNew(pointer, length);
    magnitude = magnitude * 10 + <u64>digit;
  }
  if (magnitude > <u64>i64.MAX_VALUE + (negative ? 1 : 0)) return numberTextNew(pointer, length);
  return numberFromI64(negative ? 0 - <i64>magnitude : <i64>magnitude);
}

/** A number that keeps its text. The text must not be that of an integer which fits an i64, unless spelled otherwise. */
export function numberTextNew(pointer: i32, length: i32): i32 {
  const node = allocate(NUMBER_SIZE);
  nodeStart(node, TYPE_NUMBER);
  store<u16>(node, NUMBER_KIND_TEXT, NODE_KIND);
  store<i32>(node, length, NUMBER_LENGTH);
  store<i32>(node, pointer, NUMBER_POINTER);
  store<i32>(node, 0, NUMBER_STATE);
  return node;
}

/** The number as Rego prints it, as a string value. */
export function numberText(value: i32): i32 {
  if ((value & 1) == 0 && load<u16>(value, NODE_KIND) == NUMBER_KIND_TEXT) {
    return stringNew(load<i32>(value, NUMBER_POINTER), load<i32>(value, NUMBER_LENGTH));
  }
  const length = formatInteger(value & 1 ? <i64>(value >> 1) : load<i64>(value, NUMBER_INTEGER));
  const text = stringAllocate(length);
  memory.copy(stringPointer(text), formatted(), length);
  return text;
}
