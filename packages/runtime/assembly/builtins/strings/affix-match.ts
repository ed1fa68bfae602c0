/** strings.any_prefix_match and strings.any_suffix_match. */
import { TYPE_STRING } from "../../layout";
import { scanLength, scanValue } from "../../value/scan";
import { fromBoolean, typeOf } from "../../value/word";
import { failWith } from "../failure";
import { MESSAGE_STRINGS_OPERAND } from "../messages";
import { elementOfOtherType, failElement, isArrayOrSet } from "../operand";
import { hasPrefix, hasSuffix } from "./search";

/** Whether the operand is neither a string nor a collection of strings; the failure has been reported. */
function refuse(position: i32, value: i32): bool {
  if (typeOf(value) == TYPE_STRING) return false;
  if (!isArrayOrSet(value)) {
    failWith(MESSAGE_STRINGS_OPERAND, value, position);
    return true;
  }
  const other = elementOfOtherType(value, TYPE_STRING);
  if (other != 0) failElement(position, value, other);
  return other != 0;
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
  if (refuse(1, search) || refuse(2, bases)) return 0;
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
