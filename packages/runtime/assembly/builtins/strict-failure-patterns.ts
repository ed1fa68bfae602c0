/** What `failPattern` and `failGlob` are in a strict module. */
import { isByteUnit } from "../json/utf8";
import { stringLength, stringNew, stringPointer } from "../value/string";
import { failWith, failWithBoth } from "./failure";
import { parseGlob } from "./glob/parse";
import { MESSAGE_GLOB, MESSAGE_PATTERN } from "./messages";
import { classNew } from "./regex/class";
import { parseRegex } from "./regex/parse";
import { REASON_GLOB_UTF8, REASON_LARGE, REASON_UTF8 } from "./regex/reasons";
import { failAt, failed, failFrom, failReason, failTo } from "./regex/scanner";

@external("data", "pattern_reasons") declare const REASONS: usize;

/** Reasons lie one after another, each with a zero at its end. */
function reasonText(reason: i32): i32 {
  let at = <i32>REASONS;
  for (; reason > 0; reason--) {
    while (load<u8>(at) != 0) at++;
    at++;
  }
  let length = 0;
  while (load<u8>(at + length) != 0) length++;
  return stringNew(at, length);
}

/** Address of the first byte that is part of no code point, or 0. */
function firstByteUnit(text: i32): i32 {
  const end = stringPointer(text) + stringLength(text);
  for (let at = stringPointer(text); at < end; at++) if (isByteUnit(at)) return at;
  return 0;
}

function failPart(reason: i32, from: i32, to: i32): i32 {
  return failWithBoth(MESSAGE_PATTERN, reasonText(reason), stringNew(from, to - from));
}

export function failRegexPattern(pattern: i32): i32 {
  const start = stringPointer(pattern);
  const end = start + stringLength(pattern);
  const bad = firstByteUnit(pattern);
  if (bad != 0) return failPart(REASON_UTF8, bad, end);
  parseRegex(start, end - start);
  return failed ? failPart(failReason, failFrom, failTo) : failPart(REASON_LARGE, start, end);
}

/** Globs name a position in bytes. */
export function failGlobPattern(pattern: i32): i32 {
  const start = stringPointer(pattern);
  const bad = firstByteUnit(pattern);
  if (bad != 0) return failWith(MESSAGE_GLOB, reasonText(REASON_GLOB_UTF8), bad - start);
  parseGlob(start, stringLength(pattern), classNew());
  return failWith(MESSAGE_GLOB, reasonText(failed ? failReason : REASON_LARGE), failed ? failAt - start : 0);
}
