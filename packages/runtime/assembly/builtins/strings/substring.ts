/** substring and strings.reverse. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_STRING } from "../../layout";
import { toI64 } from "../../value/number";
import { stringAllocate, stringLength, stringNew, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail } from "../failure";
import { MESSAGE_NEGATIVE_OFFSET } from "../messages";
import { failPlainInteger, isPlainInteger } from "../operand";
import { codePointSize, skipCodePoints } from "../text/code-point";

/** Offset and length count code points; a negative length means the rest. */
export function substring(text: i32, offset: i32, length: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  if (!isPlainInteger(offset)) return failPlainInteger(2, offset);
  if (!isPlainInteger(length)) return failPlainInteger(3, length);
  const skipped = toI64(offset);
  if (skipped < 0) return fail(MESSAGE_NEGATIVE_OFFSET);
  const taken = toI64(length);
  const start = stringPointer(text);
  const end = start + stringLength(text);
  const from = skipCodePoints(start, end, skipped);
  const to = taken < 0 ? end : skipCodePoints(from, end, taken);
  return stringNew(from, to - from);
}

export function stringsReverse(text: i32): i32 {
  if (typeOf(text) != TYPE_STRING) return failOperand(1, 1 << TYPE_STRING, text);
  const length = stringLength(text);
  const result = stringAllocate(length);
  let from = stringPointer(text);
  let to = stringPointer(result) + length;
  const end = from + length;
  while (from < end) {
    const size = codePointSize(load<u8>(from));
    to -= size;
    memory.copy(to, from, size);
    from += size;
  }
  return result;
}
