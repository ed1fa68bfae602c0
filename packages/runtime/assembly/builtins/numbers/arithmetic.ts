/** plus, minus, mul, div, rem, abs, round, ceil, floor. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_NUMBER, TYPE_SET } from "../../layout";
import { numberAdd } from "../../number/add";
import { numberCompare } from "../../number/compare";
import { numberDivide, numberRemainder } from "../../number/divide";
import { numberMultiply } from "../../number/multiply";
import { numberSubtract } from "../../number/subtract";
import { numberAbsolute, numberCeil, numberFloor, numberRound } from "../../number/unary";
import { isInteger } from "../../value/number";
import { typeOf } from "../../value/word";
import { fail } from "../failure";
import { MESSAGE_DIVIDE_BY_ZERO, MESSAGE_MODULO_BY_ZERO, MESSAGE_MODULO_OF_FLOAT } from "../messages";
import { setDifference } from "../sets/operators";

const NUMBER = 1 << TYPE_NUMBER;
const SET = 1 << TYPE_SET;
/** The word of the small integer 0. */
const ZERO = 1;

function refuseNonNumbers(left: i32, right: i32): bool {
  if (typeOf(left) != TYPE_NUMBER) {
    failOperand(1, NUMBER, left);
    return true;
  }
  if (typeOf(right) != TYPE_NUMBER) {
    failOperand(2, NUMBER, right);
    return true;
  }
  return false;
}

export function plus(left: i32, right: i32): i32 {
  return refuseNonNumbers(left, right) ? 0 : numberAdd(left, right);
}

/** Of numbers, or of sets. */
export function minus(left: i32, right: i32): i32 {
  const type = typeOf(left);
  if (type == TYPE_NUMBER) {
    if (typeOf(right) == TYPE_NUMBER) return numberSubtract(left, right);
  } else if (type == TYPE_SET) {
    if (typeOf(right) == TYPE_SET) return setDifference(left, right);
  } else return failOperand(1, NUMBER | SET, left);
  // Beside a set, OPA asks for a number unless there is one.
  return failOperand(2, type == TYPE_SET && typeOf(right) == TYPE_NUMBER ? SET : NUMBER, right);
}

export function mul(left: i32, right: i32): i32 {
  return refuseNonNumbers(left, right) ? 0 : numberMultiply(left, right);
}

export function div(left: i32, right: i32): i32 {
  if (refuseNonNumbers(left, right)) return 0;
  if (numberCompare(right, ZERO) == 0) return fail(MESSAGE_DIVIDE_BY_ZERO);
  return numberDivide(left, right);
}

export function rem(left: i32, right: i32): i32 {
  if (refuseNonNumbers(left, right)) return 0;
  if (!isInteger(left) || !isInteger(right)) return fail(MESSAGE_MODULO_OF_FLOAT);
  if (numberCompare(right, ZERO) == 0) return fail(MESSAGE_MODULO_BY_ZERO);
  return numberRemainder(left, right);
}

export function abs(value: i32): i32 {
  return typeOf(value) == TYPE_NUMBER ? numberAbsolute(value) : failOperand(1, NUMBER, value);
}

export function round(value: i32): i32 {
  return typeOf(value) == TYPE_NUMBER ? numberRound(value) : failOperand(1, NUMBER, value);
}

export function ceil(value: i32): i32 {
  return typeOf(value) == TYPE_NUMBER ? numberCeil(value) : failOperand(1, NUMBER, value);
}

export function floor(value: i32): i32 {
  return typeOf(value) == TYPE_NUMBER ? numberFloor(value) : failOperand(1, NUMBER, value);
}
