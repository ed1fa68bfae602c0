// Whole numbers of any size: sign and magnitude, from numbers and back.

import { allocate } from "../memory/bump";
import { NODE_KIND, NUMBER_KIND_TEXT } from "../layout";
import { numberFromText } from "../value/number";
import { smallNew } from "../value/word";
import { decimalDigits, decimalExponent, decimalFirst, decimalLast, decimalNegative, readDecimal } from "./decimal";
import { DIGIT_LIMIT } from "./float";
import { toI64 } from "./identity";
import { natFromU64, natLength } from "./nat";
import { natDigitCount, natDigits, natFromDigits } from "./nat-text";

/** The sign of what `integerMagnitude` read last. */
export let integerNegative: bool = false;

/** The magnitude of a number for which `isInteger` holds; 0 when it is beyond what is computed with. */
export function integerMagnitude(number: i32): i32 {
  if (number & 1 || load<u16>(number, NODE_KIND) != NUMBER_KIND_TEXT) {
    const integer = toI64(number);
    integerNegative = integer < 0;
    return natFromU64(integer < 0 ? 0 - <u64>integer : <u64>integer);
  }
  readDecimal(number);
  integerNegative = decimalNegative;
  if (decimalDigits == 0) return natFromU64(0);
  if (decimalDigits + decimalExponent > DIGIT_LIMIT) return 0;
  return natFromDigits(decimalFirst, decimalLast, decimalExponent);
}

export function integerNumber(negative: bool, magnitude: i32): i32 {
  if (natLength(magnitude) == 0) return smallNew(0);
  const digits = natDigits(magnitude);
  const length = natDigitCount;
  if (!negative) return numberFromText(digits, length);
  const text = allocate(length + 1);
  store<u8>(text, 0x2d);
  memory.copy(text + 1, digits, length);
  return numberFromText(text, length + 1);
}
