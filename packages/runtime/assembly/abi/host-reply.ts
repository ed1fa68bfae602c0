// What a host that speaks only JSON cannot say: that a builtin failed, and which arrays are sets. The builtins of
// `src/builtins/` say it as text that is no JSON, so that no data can pass for it; it is understood during a call only.

import { failMessage, failType } from "../evaluation/errors";
import { outputLength } from "../json/output";
import { parseRego } from "../json/parse";
import { WRITE_REGO, writeText } from "../json/write";
import {
  NODE_KIND,
  NUMBER_KIND_INTEGER,
  REPLY_ERROR,
  REPLY_MARK,
  REPLY_TYPE_ERROR,
  REPLY_VALUE,
  TYPE_NUMBER,
} from "../layout";
import { objectNew, objectPut } from "../value/object";
import { bytesEqual, stringAllocate, stringNew, stringPointer } from "../value/string";
import { isSmall, NULL, typeOf } from "../value/word";

/** `{"\u0001`: what begins like a wrapped operand is wrapped, so that no data can pass for one. */
const MARKED: u64 = 0x31303030755c227b;

let awaited: bool = false;
let failed: bool = false;
let keepsSets: bool = false;

/** Before a call of the host: whether its operands must keep sets apart from arrays. */
export function replyBegin(sets: i32): void {
  awaited = true;
  failed = false;
  keepsSets = sets != 0;
}

/** After it, with its result: undefined when the builtin failed. */
export function replyEnd(result: i32): i32 {
  awaited = false;
  keepsSets = false;
  return failed ? 0 : result;
}

/** What `opa_json_parse` gives for a text that begins with the mark; hosts take 0 for malformed JSON. */
export function replyRead(text: i32, length: i32): i32 {
  if (!awaited || length < 2) return 0;
  const kind = <i32>load<u8>(text + 1);
  if (kind == REPLY_VALUE) return parseRego(text + 2, length - 2, true);
  if (kind != REPLY_ERROR && kind != REPLY_TYPE_ERROR) return 0;
  failed = true;
  const message = stringNew(text + 2, length - 2);
  if (kind == REPLY_ERROR) failMessage(message);
  else failType(message);
  return NULL;
}

/**
 * The text of an operand in which there are sets, or of a number that is no plain integer: an object with the mark as its only key, and Rego's notation as its
 * value. 0 for operands that JSON can carry, and outside such calls.
 */
export function replyDump(value: i32): i32 {
  if (!keepsSets) return 0;
  if (isPlainInteger(value)) return 0;
  const json = writeText(value, 0);
  const jsonLength = outputLength();
  const rego = writeText(value, WRITE_REGO);
  const length = outputLength();
  const same = jsonLength == length && bytesEqual(json, rego, length);
  if (same && typeOf(value) != TYPE_NUMBER && load<u64>(json) != MARKED) return 0;
  const mark = stringAllocate(1);
  store<u8>(stringPointer(mark), <u8>REPLY_MARK);
  const wrapped = objectNew(1);
  objectPut(wrapped, mark, stringNew(rego, length));
  return writeText(wrapped, 0);
}

function isPlainInteger(value: i32): bool {
  if (typeOf(value) != TYPE_NUMBER) return false;
  return isSmall(value) || load<u16>(value, NODE_KIND) == NUMBER_KIND_INTEGER;
}
