/** trim and its family. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { codePointAt, codePointBefore, codePointSize } from "../text/code-point";
import { hasPrefix, hasSuffix, refuseNonStrings } from "./search";

/** White space as Unicode has it. */
function isSpace(point: i32): bool {
  if (point <= 0x20) return point == 0x20 || (point >= 9 && point <= 13);
  if (point < 0x1680) return point == 0x85 || point == 0xa0;
  if (point >= 0x2000 && point <= 0x200a) return true;
  return point == 0x1680 || point == 0x2028 || point == 0x2029 || point == 0x202f || point == 0x205f || point == 0x3000;
}

/** Whether the code point at the address goes; cutset 0 stands for white space. */
function isCut(at: i32, cutset: i32): bool {
  if (cutset == 0) return isSpace(codePointAt(at));
  // By code points, of which all bytes that belong to none are U+FFFD, as Go has it.
  const point = codePointAt(at);
  const end = stringPointer(cutset) + stringLength(cutset);
  for (let cut = stringPointer(cutset); cut < end; cut += codePointSize(load<u8>(cut))) {
    if (codePointAt(cut) == point) return true;
  }
  return false;
}

function trimBytes(text: i32, cutset: i32, left: bool, right: bool): i32 {
  const first = stringPointer(text);
  let start = first;
  let end = first + stringLength(text);
  if (left) {
    while (start < end && isCut(start, cutset)) start += codePointSize(load<u8>(start));
  }
  while (right && start < end) {
    const last = codePointBefore(end);
    if (!isCut(last, cutset)) break;
    end = last;
  }
  return end - start == stringLength(text) ? text : stringNew(start, end - start);
}

export function trim(text: i32, cutset: i32): i32 {
  return refuseNonStrings(text, cutset) ? 0 : trimBytes(text, cutset, true, true);
}

export function trimLeft(text: i32, cutset: i32): i32 {
  return refuseNonStrings(text, cutset) ? 0 : trimBytes(text, cutset, true, false);
}

export function trimRight(text: i32, cutset: i32): i32 {
  return refuseNonStrings(text, cutset) ? 0 : trimBytes(text, cutset, false, true);
}

export function trimSpace(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  return trimBytes(text, 0, true, true);
}

export function trimPrefix(text: i32, prefix: i32): i32 {
  if (refuseNonStrings(text, prefix)) return 0;
  if (!hasPrefix(text, prefix)) return text;
  const length = stringLength(prefix);
  return stringNew(stringPointer(text) + length, stringLength(text) - length);
}

export function trimSuffix(text: i32, suffix: i32): i32 {
  if (refuseNonStrings(text, suffix)) return 0;
  if (!hasSuffix(text, suffix)) return text;
  return stringNew(stringPointer(text), stringLength(text) - stringLength(suffix));
}
