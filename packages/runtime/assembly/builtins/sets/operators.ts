/** and, or, set_diff, union, intersection. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_SET } from "../../layout";
import { scanLength, scanValue } from "../../value/scan";
import { setHas, setLength, setNew, setPut } from "../../value/set";
import { typeOf } from "../../value/word";
import { elementOfOtherType } from "../operand";

const SET = 1 << TYPE_SET;

function refuseNonSets(left: i32, right: i32): bool {
  if (typeOf(left) != TYPE_SET) {
    failOperand(1, SET, left);
    return true;
  }
  if (typeOf(right) != TYPE_SET) {
    failOperand(2, SET, right);
    return true;
  }
  return false;
}

/** Members of the left set whose presence in the right one is as wanted. */
function select(left: i32, right: i32, wanted: bool): i32 {
  const result = setNew(setLength(left));
  const length = scanLength(left);
  for (let i = 0; i < length; i++) {
    const member = scanValue(left, i);
    if ((setHas(right, member) != 0) == wanted) setPut(result, member);
  }
  return result;
}

function putAll(target: i32, source: i32): void {
  const length = scanLength(source);
  for (let i = 0; i < length; i++) setPut(target, scanValue(source, i));
}

export function setDifference(left: i32, right: i32): i32 {
  return select(left, right, false);
}

export function and(left: i32, right: i32): i32 {
  return refuseNonSets(left, right) ? 0 : select(left, right, true);
}

export function or(left: i32, right: i32): i32 {
  if (refuseNonSets(left, right)) return 0;
  const result = setNew(setLength(left) + setLength(right));
  putAll(result, left);
  putAll(result, right);
  return result;
}

export function setDiff(left: i32, right: i32): i32 {
  return refuseNonSets(left, right) ? 0 : setDifference(left, right);
}

export function union(sets: i32): i32 {
  if (typeOf(sets) != TYPE_SET) return failOperand(1, SET, sets);
  const other = elementOfOtherType(sets, TYPE_SET);
  if (other != 0) return failOperand(1, SET, other);
  const result = setNew(8);
  const length = scanLength(sets);
  for (let i = 0; i < length; i++) putAll(result, scanValue(sets, i));
  return result;
}

export function intersection(sets: i32): i32 {
  if (typeOf(sets) != TYPE_SET) return failOperand(1, SET, sets);
  const other = elementOfOtherType(sets, TYPE_SET);
  if (other != 0) return failOperand(1, SET, other);
  const length = scanLength(sets);
  if (length == 0) return setNew(0);
  let result = scanValue(sets, 0);
  for (let i = 1; i < length; i++) result = select(result, scanValue(sets, i), true);
  return result;
}
