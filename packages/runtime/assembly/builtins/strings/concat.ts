/** concat: joins strings with a delimiter. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_SET, TYPE_STRING } from "../../layout";
import { scanLength, scanValue } from "../../value/scan";
import { stringAllocate, stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { failElement, isArrayOrSet } from "../operand";
import { refuseTextOf } from "../text/buffer";

export function concat(delimiter: i32, collection: i32): i32 {
  if (typeOf(delimiter) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, delimiter);
  if (!isArrayOrSet(collection)) return failOperand(2, (1 << TYPE_SET) | (1 << TYPE_ARRAY), collection);
  const count = scanLength(collection);
  const gap = stringLength(delimiter);
  let size: u64 = count > 1 ? <u64>gap * <u64>(count - 1) : 0;
  for (let i = 0; i < count; i++) {
    const element = scanValue(collection, i);
    if (typeOf(element) != TYPE_STRING) return failElement(2, collection, element);
    size += <u64>stringLength(element);
  }
  refuseTextOf(size);
  const result = stringAllocate(<i32>size);
  let at = stringPointer(result);
  for (let i = 0; i < count; i++) {
    if (i > 0) {
      memory.copy(at, stringPointer(delimiter), gap);
      at += gap;
    }
    const element = scanValue(collection, i);
    const length = stringLength(element);
    memory.copy(at, stringPointer(element), length);
    at += length;
  }
  return result;
}
