// The order of numbers, by value: exact for every spelling, with nothing rounded.

import {
  decimalDigits,
  decimalExponent,
  decimalFirst,
  decimalLast,
  decimalNegative,
  readDecimal,
  readDecimalText,
} from "./decimal";
import { fitsI64, toI64 } from "./identity";
import { NODE_KIND, NUMBER_KIND_TEXT } from "../layout";
import { formatInteger, formatted } from "./format-integer";

/** -1, 0 or 1. */
export function numberCompare(left: i32, right: i32): i32 {
  if (left & right & 1) return left < right ? -1 : left > right ? 1 : 0;
  if (fitsI64(left) && fitsI64(right)) {
    const a = toI64(left);
    const b = toI64(right);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return compareDecimals(left, right);
}

function read(number: i32): void {
  if ((number & 1) == 0 && load<u16>(number, NODE_KIND) == NUMBER_KIND_TEXT) {
    readDecimal(number);
    return;
  }
  const length = formatInteger(toI64(number));
  readDecimalText(formatted(), length);
}

function compareDecimals(left: i32, right: i32): i32 {
  read(left);
  const leftNegative = decimalNegative;
  const leftDigits = decimalDigits;
  const leftMagnitude = decimalDigits + decimalExponent;
  const leftLast = decimalLast;
  let leftAt = decimalFirst;
  read(right);
  if (leftNegative != decimalNegative) return leftNegative ? -1 : 1;
  const more = leftNegative ? -1 : 1;
  if (leftDigits == 0 || decimalDigits == 0) {
    return leftDigits == decimalDigits ? 0 : leftDigits == 0 ? -more : more;
  }
  const rightMagnitude = decimalDigits + decimalExponent;
  if (leftMagnitude != rightMagnitude) return leftMagnitude > rightMagnitude ? more : -more;
  let rightAt = decimalFirst;
  while (leftAt <= leftLast && rightAt <= decimalLast) {
    if (load<u8>(leftAt) == 0x2e) leftAt++;
    if (load<u8>(rightAt) == 0x2e) rightAt++;
    const a = load<u8>(leftAt++);
    const b = load<u8>(rightAt++);
    if (a != b) return a > b ? more : -more;
  }
  // Trailing zeros are not among the digits, so whoever has more of them is larger.
  if (leftAt <= leftLast) return more;
  return rightAt <= decimalLast ? -more : 0;
}
