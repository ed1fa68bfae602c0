/** replace and strings.replace_n. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_OBJECT, TYPE_STRING } from "../../layout";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail } from "../failure";
import { MESSAGE_PATTERN_KEY, MESSAGE_PATTERN_VALUE } from "../messages";
import { bufferBytes, bufferNew, bufferString, bufferToString, refuseTextOf } from "../text/buffer";
import { codePointSize } from "../text/code-point";
import { bytesEqual, findBytes } from "../text/search";
import { refuseNonStrings } from "./search";

/** An empty `old` stands before every code point and at the end. */
function insertEverywhere(text: i32, replacement: i32): i32 {
  const length = stringLength(text);
  const size = <u64>length + (<u64>length + 1) * <u64>stringLength(replacement) + 1;
  refuseTextOf(size);
  const buffer = bufferNew(<i32>size);
  let at = stringPointer(text);
  const end = at + length;
  bufferString(buffer, replacement);
  while (at < end) {
    const size = codePointSize(load<u8>(at));
    bufferBytes(buffer, at, size);
    bufferString(buffer, replacement);
    at += size;
  }
  return bufferToString(buffer);
}

export function replace(text: i32, old: i32, replacement: i32): i32 {
  if (refuseNonStrings(text, old)) return 0;
  if (typeOf(replacement) != TYPE_STRING) return failOperand(3, 1 << TYPE_STRING, replacement);
  const length = stringLength(old);
  if (length == 0) return insertEverywhere(text, replacement);
  const needle = stringPointer(old);
  let at = stringPointer(text);
  const end = at + stringLength(text);
  let found = findBytes(at, end, needle, length);
  if (found == 0) return text;
  const buffer = bufferNew(stringLength(text) + stringLength(replacement));
  for (; found != 0; found = findBytes(at, end, needle, length)) {
    bufferBytes(buffer, at, found - at);
    bufferString(buffer, replacement);
    at = found + length;
  }
  bufferBytes(buffer, at, end - at);
  return bufferToString(buffer);
}

/** The first pattern, in order of keys, that stands at the address; -1 when none does. */
function patternAt(patterns: i32, count: i32, at: i32, end: i32, emptyAllowed: bool): i32 {
  for (let i = 0; i < count; i++) {
    const pattern = scanKey(patterns, i);
    const length = stringLength(pattern);
    if (length == 0) {
      if (emptyAllowed) return i;
    } else if (at + length <= end && bytesEqual(at, stringPointer(pattern), length)) {
      return i;
    }
  }
  return -1;
}

/** One pass over the text; at each place the first matching pattern in order of keys wins, as Go's Replacer has it. */
export function stringsReplaceN(patterns: i32, text: i32): i32 {
  if (typeOf(patterns) != TYPE_OBJECT) return failOperand(1, 1 << TYPE_OBJECT, patterns);
  if (typeOf(text) != TYPE_STRING) return failOperand(2, 1 << TYPE_STRING, text);
  const count = scanLength(patterns);
  for (let i = 0; i < count; i++) {
    if (typeOf(scanKey(patterns, i)) != TYPE_STRING) return fail(MESSAGE_PATTERN_KEY);
    if (typeOf(scanValue(patterns, i)) != TYPE_STRING) return fail(MESSAGE_PATTERN_VALUE);
  }
  const buffer = bufferNew(stringLength(text) + 16);
  let at = stringPointer(text);
  const end = at + stringLength(text);
  let emptyAllowed = true;
  while (at <= end) {
    const match = patternAt(patterns, count, at, end, emptyAllowed);
    const length = match < 0 ? 0 : stringLength(scanKey(patterns, match));
    // After an empty match the same place is tried for the other patterns.
    emptyAllowed = match < 0 || length > 0;
    if (match >= 0) bufferString(buffer, scanValue(patterns, match));
    at += length;
    if (match >= 0) continue;
    if (at == end) break;
    const size = codePointSize(load<u8>(at));
    bufferBytes(buffer, at, size);
    at += size;
  }
  return bufferToString(buffer);
}
