/** A value as Rego prints it: `{"a": [1, "b"]}`, `{1, 2}`, `set()`. */
import { TYPE_ARRAY, TYPE_BOOLEAN, TYPE_NULL, TYPE_NUMBER, TYPE_OBJECT, TYPE_STRING } from "../../layout";
import { numberText } from "../../value/number";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { stringLength, stringPointer } from "../../value/string";
import { TRUE, typeOf } from "../../value/word";
import { Buffer, bufferAscii, bufferByte, bufferString } from "./buffer";
import { bufferGoString } from "./quote";

/** Deeper nesting is cut off as `...`. */
const DEPTH_LIMIT = 5000;

export function bufferRego(buffer: Buffer, value: i32, depth: i32): void {
  const type = typeOf(value);
  if (type == TYPE_NULL) bufferAscii(buffer, 0x6c6c756e);
  else if (type == TYPE_BOOLEAN) bufferAscii(buffer, value == TRUE ? 0x65757274 : 0x65736c6166);
  else if (type == TYPE_NUMBER) bufferString(buffer, numberText(value));
  else if (type == TYPE_STRING) bufferGoString(buffer, stringPointer(value), stringLength(value), false);
  else bufferComposite(buffer, value, type, depth);
}

function bufferComposite(buffer: Buffer, value: i32, type: i32, depth: i32): void {
  const length = scanLength(value);
  if (depth > DEPTH_LIMIT) {
    bufferAscii(buffer, 0x2e2e2e);
    return;
  }
  if (length == 0 && type > TYPE_OBJECT) {
    bufferAscii(buffer, 0x2928746573);
    return;
  }
  bufferByte(buffer, type == TYPE_ARRAY ? 0x5b : 0x7b);
  for (let i = 0; i < length; i++) {
    if (i > 0) bufferAscii(buffer, 0x202c);
    if (type == TYPE_OBJECT) {
      bufferRego(buffer, scanKey(value, i), depth + 1);
      bufferAscii(buffer, 0x203a);
    }
    bufferRego(buffer, scanValue(value, i), depth + 1);
  }
  bufferByte(buffer, type == TYPE_ARRAY ? 0x5d : 0x7d);
}
