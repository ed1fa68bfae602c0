/** contains, startswith, endswith, indexof, indexof_n, strings.count. */
import { TYPE_STRING } from "../../layout";
import { arrayAppend, arrayNew } from "../../value/array";
import { failOperand } from "../../evaluation/errors";
import { numberFromI64 } from "../../value/number";
import { codePointCount, stringLength, stringPointer } from "../../value/string";
import { fromBoolean, typeOf } from "../../value/word";
import { fail } from "../failure";
import { MESSAGE_EMPTY_SEARCH } from "../messages";
import { codePointAt, codePointSize, countCodePoints } from "../text/code-point";
import { bytesEqual, countBytes, findBytes } from "../text/search";
import { shownText } from "../text/valid-text";

/** 0 when both are strings, otherwise 1: the failure has been reported. */
export function refuseNonStrings(first: i32, second: i32): bool {
  if (typeOf(first) != TYPE_STRING) {
    failOperand(1, 1 << TYPE_STRING, first);
    return true;
  }
  if (typeOf(second) != TYPE_STRING) {
    failOperand(2, 1 << TYPE_STRING, second);
    return true;
  }
  return false;
}

export function contains(haystack: i32, needle: i32): i32 {
  if (refuseNonStrings(haystack, needle)) return 0;
  const start = stringPointer(haystack);
  const found = findBytes(start, start + stringLength(haystack), stringPointer(needle), stringLength(needle));
  return fromBoolean(found != 0);
}

export function hasPrefix(text: i32, prefix: i32): bool {
  const length = stringLength(prefix);
  return stringLength(text) >= length && bytesEqual(stringPointer(text), stringPointer(prefix), length);
}

export function hasSuffix(text: i32, suffix: i32): bool {
  const length = stringLength(suffix);
  const start = stringLength(text) - length;
  return start >= 0 && bytesEqual(stringPointer(text) + start, stringPointer(suffix), length);
}

export function startswith(text: i32, prefix: i32): i32 {
  if (refuseNonStrings(text, prefix)) return 0;
  return fromBoolean(hasPrefix(text, prefix));
}

export function endswith(text: i32, suffix: i32): i32 {
  if (refuseNonStrings(text, suffix)) return 0;
  return fromBoolean(hasSuffix(text, suffix));
}

/** Whether a U+FFFD stands in it, or what `indexof` takes for one: a byte that is part of no code point. */
function holdsReplacement(text: i32): bool {
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at += codePointSize(load<u8>(at))) {
    if (codePointAt(at) == 0xfffd) return true;
  }
  return false;
}

export function indexof(haystack: i32, needle: i32): i32 {
  if (refuseNonStrings(haystack, needle)) return 0;
  if (holdsReplacement(needle)) {
    haystack = shownText(haystack);
    needle = shownText(needle);
  }
  const length = stringLength(needle);
  if (length == 0) return fail(MESSAGE_EMPTY_SEARCH);
  const start = stringPointer(haystack);
  const found = findBytes(start, start + stringLength(haystack), stringPointer(needle), length);
  return numberFromI64(found == 0 ? -1 : countCodePoints(start, found - start));
}

/** Every index, overlapping ones too. */
export function indexofN(haystack: i32, needle: i32): i32 {
  if (refuseNonStrings(haystack, needle)) return 0;
  if (holdsReplacement(needle)) {
    haystack = shownText(haystack);
    needle = shownText(needle);
  }
  const length = stringLength(needle);
  if (length == 0) return fail(MESSAGE_EMPTY_SEARCH);
  const pattern = stringPointer(needle);
  const result = arrayNew(4);
  let at = stringPointer(haystack);
  const end = at + stringLength(haystack);
  for (let index = 0; at + length <= end; index++) {
    if (bytesEqual(at, pattern, length)) arrayAppend(result, numberFromI64(index));
    at += codePointSize(load<u8>(at));
  }
  return result;
}

/** The empty string occurs before every code point and at the end. */
export function stringsCount(search: i32, substring: i32): i32 {
  if (refuseNonStrings(search, substring)) return 0;
  const length = stringLength(substring);
  if (length == 0) return numberFromI64(codePointCount(search) + 1);
  const start = stringPointer(search);
  return numberFromI64(countBytes(start, start + stringLength(search), stringPointer(substring), length));
}
