/** regex.replace: every match becomes the replacement, where `$1` and `${name}` stand for groups. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { objectGet } from "../../value/object";
import { stringLength, stringNew, stringPointer } from "../../value/string";
import { smallValue, typeOf } from "../../value/word";
import { refuseNonStrings } from "../strings/search";
import { Buffer, bufferByte, bufferBytes, bufferNew, bufferToString } from "../text/buffer";
import { codePointSize } from "../text/code-point";
import { slot } from "./iterate";
import { search } from "./match";
import { isNameByte } from "./parse";
import { Program } from "./program";
import { programOrFail } from "./regex";

/** The number of the group that a name or a run of digits means; -1 for none. */
function groupNumber(program: Program, pointer: i32, length: i32): i32 {
  let number = 0;
  for (let i = 0; i < length; i++) {
    const digit = <i32>load<u8>(pointer + i) - 0x30;
    if (<u32>digit > 9) {
      const named = objectGet(program.names, stringNew(pointer, length));
      return named == 0 ? -1 : smallValue(named);
    }
    number = min(number * 10 + digit, 100000);
  }
  const leadingZero = length > 1 && load<u8>(pointer) == 0x30;
  return number < program.groups && !leadingZero ? number : -1;
}

function bufferGroup(buffer: Buffer, program: Program, pointer: i32, length: i32): void {
  const group = groupNumber(program, pointer, length);
  if (group < 0 || slot(group * 2) == 0) return;
  bufferBytes(buffer, slot(group * 2), slot(group * 2 + 1) - slot(group * 2));
}

function expand(buffer: Buffer, program: Program, replacement: i32): void {
  let at = stringPointer(replacement);
  const end = at + stringLength(replacement);
  while (at < end) {
    const byte = <i32>load<u8>(at);
    at += 1;
    if (byte != 0x24) {
      bufferByte(buffer, byte);
      continue;
    }
    if (at < end && load<u8>(at) == 0x24) {
      bufferByte(buffer, 0x24);
      at += 1;
      continue;
    }
    const braced = at < end && load<u8>(at) == 0x7b;
    const name = braced ? at + 1 : at;
    let close = name;
    while (close < end && isNameByte(load<u8>(close))) close += 1;
    if (close == name || (braced && (close == end || load<u8>(close) != 0x7d))) {
      bufferByte(buffer, 0x24);
      continue;
    }
    bufferGroup(buffer, program, name, close - name);
    at = braced ? close + 1 : close;
  }
}

export function replaceByPattern(text: i32, pattern: i32, replacement: i32): i32 {
  if (refuseNonStrings(text, pattern)) return 0;
  if (typeOf(replacement) != TYPE_STRING) return failOperand(3, 1 << TYPE_STRING, replacement);
  const program = programOrFail(pattern);
  if (changetype<usize>(program) == 0) return 0;
  const start = stringPointer(text);
  const end = start + stringLength(text);
  const buffer = bufferNew(stringLength(text) + 16);
  let copied = start;
  let at = start;
  while (at <= end && search(program, start, end, at, program.groups)) {
    const first = slot(0);
    const last = slot(1);
    bufferBytes(buffer, copied, first - copied);
    if (last > copied || first == start) expand(buffer, program, replacement);
    copied = last;
    const width = at < end ? codePointSize(load<u8>(at)) : 1;
    at = at + width > last ? at + width : last;
  }
  if (at == start) return text;
  bufferBytes(buffer, copied, end - copied);
  return bufferToString(buffer);
}
