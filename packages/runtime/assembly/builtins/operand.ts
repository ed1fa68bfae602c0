/** Checks of operands that many builtins share. */
import { EXPECTED_INTEGER, EXPECTED_UNSIGNED, failOperand } from "../evaluation/errors";
import {
  NODE_KIND,
  NUMBER_KIND_TEXT,
  NUMBER_LENGTH,
  NUMBER_POINTER,
  TYPE_ARRAY,
  TYPE_NUMBER,
  TYPE_SET,
} from "../layout";
import { fitsI64, isInteger, toI64 } from "../value/number";
import { scanLength, scanValue } from "../value/scan";
import { isSmall, typeOf } from "../value/word";
import { failWith } from "./failure";
import { MESSAGE_INTEGER_OPERAND, MESSAGE_STRINGS_ELEMENT_FIRST, MESSAGE_STRINGS_ELEMENT_SECOND } from "./messages";

/** As OPA reads the integers of most operands: within 64 bits and without an exponent, so that `1e3` is none. */
export function isPlainInteger(value: i32): bool {
  if (isSmall(value)) return true;
  if (!isInt64(value)) return false;
  if (load<u16>(value, NODE_KIND) != NUMBER_KIND_TEXT) return true;
  const start = load<i32>(value, NUMBER_POINTER);
  const end = start + load<i32>(value, NUMBER_LENGTH);
  for (let at = start; at < end; at++) {
    if ((load<u8>(at) | 0x20) == 0x65) return false;
  }
  return true;
}

/** Fails for an operand that `isPlainInteger` has refused. */
export function failPlainInteger(position: i32, value: i32): i32 {
  return failOperand(position, typeOf(value) == TYPE_NUMBER ? EXPECTED_INTEGER : 1 << TYPE_NUMBER, value);
}

/** A number without a fraction that fits 64 bits, however it is spelled. */
export function isInt64(value: i32): bool {
  if (isSmall(value)) return true;
  return typeOf(value) == TYPE_NUMBER && isInteger(value) && fitsI64(value);
}

/** A number without a fraction, of any size. */
export function isWhole(value: i32): bool {
  return typeOf(value) == TYPE_NUMBER && isInteger(value);
}

/** Fails for an operand that should have been a whole number. */
export function failInteger(position: i32, value: i32): i32 {
  if (typeOf(value) == TYPE_NUMBER) return failOperand(position, EXPECTED_INTEGER, value);
  return failWith(MESSAGE_INTEGER_OPERAND, value, position);
}

/** Fails for a whole number that should not have been negative. */
export function failUnsigned(position: i32, value: i32): i32 {
  return failOperand(position, EXPECTED_UNSIGNED, value);
}

/** The integer of `isInt64`, held between bounds that addresses can count. */
export function clampedInteger(value: i32): i32 {
  const wide = toI64(value);
  if (wide > 0x3fffffff) return 0x3fffffff;
  if (wide < -0x3fffffff) return -0x3fffffff;
  return <i32>wide;
}

export function isArrayOrSet(value: i32): bool {
  const type = typeOf(value);
  return type == TYPE_ARRAY || type == TYPE_SET;
}

/** Fails for a collection, operand 1 or 2, that has an element which is no string. */
export function failElement(position: i32, collection: i32, element: i32): i32 {
  const message = position == 1 ? MESSAGE_STRINGS_ELEMENT_FIRST : MESSAGE_STRINGS_ELEMENT_SECOND;
  return failWith(message, element, typeOf(collection));
}

/** The first element that is not of the type, or 0. */
export function elementOfOtherType(collection: i32, type: i32): i32 {
  const length = scanLength(collection);
  for (let i = 0; i < length; i++) {
    const element = scanValue(collection, i);
    if (typeOf(element) != type) return element;
  }
  return 0;
}
