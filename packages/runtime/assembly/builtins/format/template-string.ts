/** internal.template_string: the parts of a template string, joined. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_SET, TYPE_STRING } from "../../layout";
import { scanLength, scanValue } from "../../value/scan";
import { typeOf } from "../../value/word";
import { bufferAscii, bufferNew, bufferString, bufferToString } from "../text/buffer";
import { bufferRego } from "../text/rego-text";

/** A part is text, or a set that holds what an expression gave: empty when that is undefined. */
export function templateString(parts: i32): i32 {
  if (typeOf(parts) != TYPE_ARRAY) return failOperand(1, 1 << TYPE_ARRAY, parts);
  const buffer = bufferNew(64);
  const length = scanLength(parts);
  for (let i = 0; i < length; i++) {
    let part = scanValue(parts, i);
    if (typeOf(part) == TYPE_SET) {
      if (scanLength(part) == 0) {
        bufferAscii(buffer, 0x6e696665646e753c);
        bufferAscii(buffer, 0x3e6465);
        continue;
      }
      part = scanValue(part, 0);
    }
    if (typeOf(part) == TYPE_STRING) bufferString(buffer, part);
    else bufferRego(buffer, part, 0);
  }
  return bufferToString(buffer);
}
