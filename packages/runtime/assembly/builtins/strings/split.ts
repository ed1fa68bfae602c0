/** split and strings.split_n. */
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "../../value/array";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { clampedInteger, failPlainInteger, isPlainInteger } from "../operand";
import { codePointSize } from "../text/code-point";
import { findBytes } from "../text/search";
import { refuseNonStrings } from "./search";

function splitCodePoints(at: i32, end: i32): i32 {
  const result = arrayNew(end - at);
  while (at < end) {
    const size = codePointSize(load<u8>(at));
    arrayAppend(result, stringNew(at, size));
    at += size;
  }
  return result;
}

/** The parts are slices of the text; nothing is copied. */
export function split(text: i32, delimiter: i32): i32 {
  if (refuseNonStrings(text, delimiter)) return 0;
  let at = stringPointer(text);
  const end = at + stringLength(text);
  const length = stringLength(delimiter);
  if (length == 0) return splitCodePoints(at, end);
  const needle = stringPointer(delimiter);
  const result = arrayNew(4);
  for (let found = findBytes(at, end, needle, length); found != 0; found = findBytes(at, end, needle, length)) {
    arrayAppend(result, stringNew(at, found - at));
    at = found + length;
  }
  arrayAppend(result, stringNew(at, end - at));
  return result;
}

/** The first n parts, or the last -n. */
export function stringsSplitN(text: i32, delimiter: i32, n: i32): i32 {
  if (refuseNonStrings(text, delimiter)) return 0;
  if (!isPlainInteger(n)) return failPlainInteger(3, n);
  const parts = split(text, delimiter);
  const wanted = clampedInteger(n);
  const length = arrayLength(parts);
  const size = wanted < 0 ? -wanted : wanted;
  if (size >= length) return parts;
  const from = wanted < 0 ? length - size : 0;
  const result = arrayNew(size);
  for (let i = 0; i < size; i++) arrayAppend(result, arrayAt(parts, from + i));
  return result;
}
