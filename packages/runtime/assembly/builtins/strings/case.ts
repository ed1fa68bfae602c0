/** lower and upper. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { bufferByte, bufferCodePoint, bufferNew, bufferToString } from "../text/buffer";
import { codePointAt, codePointSize } from "../text/code-point";
import { toLower, toUpper } from "../text/letter-case";

function mapCase(text: i32, upper: bool): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const length = stringLength(text);
  const buffer = bufferNew(length);
  const start = upper ? 0x61 : 0x41;
  let at = stringPointer(text);
  const end = at + length;
  while (at < end) {
    const byte = <i32>load<u8>(at);
    if (byte < 0x80) {
      bufferByte(buffer, <u32>(byte - start) < 26 ? byte ^ 0x20 : byte);
      at += 1;
      continue;
    }
    const point = codePointAt(at);
    bufferCodePoint(buffer, upper ? toUpper(point) : toLower(point));
    at += codePointSize(byte);
  }
  return bufferToString(buffer);
}

export function lower(text: i32): i32 {
  return mapCase(text, false);
}

export function upper(text: i32): i32 {
  return mapCase(text, true);
}
