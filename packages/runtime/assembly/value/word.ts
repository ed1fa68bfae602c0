// A value is a word: 0 undefined, odd a small integer, otherwise the address of a node.

import { FALSE_ADDRESS, NODE_TYPE, NULL_ADDRESS, TRUE_ADDRESS, TYPE_NUMBER } from "../layout";

export const NULL: i32 = NULL_ADDRESS;
export const FALSE: i32 = FALSE_ADDRESS;
export const TRUE: i32 = TRUE_ADDRESS;

export const SMALL_MINIMUM: i64 = -0x40000000;
export const SMALL_MAXIMUM: i64 = 0x3fffffff;

/** TYPE_* of a value; TYPE_UNDEFINED for 0, because nothing is ever written at address 0. */
export function typeOf(value: i32): i32 {
  return value & 1 ? TYPE_NUMBER : load<u8>(value, NODE_TYPE);
}

@inline
export function isSmall(value: i32): bool {
  return <bool>(value & 1);
}

@inline
export function smallValue(value: i32): i32 {
  return value >> 1;
}

@inline
export function smallNew(integer: i32): i32 {
  return (integer << 1) | 1;
}

@inline
export function fromBoolean(truth: bool): i32 {
  return truth ? TRUE : FALSE;
}
