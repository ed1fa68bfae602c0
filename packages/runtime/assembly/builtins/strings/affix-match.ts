/** strings.any_prefix_match and strings.any_suffix_match. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_SET, TYPE_STRING } from "../../layout";
import { scanLength, scanValue } from "../../value/scan";
import { fromBoolean, typeOf } from "../../value/word";
import { elementOfOtherType, isArrayOrSet } from "../operand";
import { hasPrefix, hasSuffix } from "./search";

const ACCEPTED = (1 << TYPE_STRING) | (1 << TYPE_SET) | (1 << TYPE_ARRAY);

function isStrings(value: i32): bool {
  if (typeOf(value) == TYPE_STRING) return true;
  return isArrayOrSet(value) && elementOfOtherType(value, TYPE_STRING) == 0;
}

function matchesOne(text: i32, base: i32, suffix: bool): bool {
  return suffix ? hasSuffix(text, base) : hasPrefix(text, base);
}

function matchesAny(text: i32, bases: i32, suffix: bool): bool {
  if (typeOf(bases) == TYPE_STRING) return matchesOne(text, bases, suffix);
  const length = scanLength(bases);
  for (let i = 0; i < length; i++) {
    if (matchesOne(text, scanValue(bases, i), suffix)) return true;
  }
  return false;
}

function anyMatch(search: i32, bases: i32, suffix: bool): i32 {
  if (!isStrings(search)) return failOperand(1, ACCEPTED, search);
  if (!isStrings(bases)) return failOperand(2, ACCEPTED, bases);
  if (typeOf(search) == TYPE_STRING) return fromBoolean(matchesAny(search, bases, suffix));
  const length = scanLength(search);
  for (let i = 0; i < length; i++) {
    if (matchesAny(scanValue(search, i), bases, suffix)) return fromBoolean(true);
  }
  return fromBoolean(false);
}

export function stringsAnyPrefixMatch(search: i32, bases: i32): i32 {
  return anyMatch(search, bases, false);
}

export function stringsAnySuffixMatch(search: i32, bases: i32): i32 {
  return anyMatch(search, bases, true);
}
