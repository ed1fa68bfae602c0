/**
 * Operands and results as hosts take them that speak only JSON, such as OPA's SDK: it hands the bytes of an ArrayBuffer
 * to the module as they are. That carries digits that a double has not; and, for modules of ours, sets and errors.
 */

import { REPLY_ERROR, REPLY_MARK, REPLY_TYPE_ERROR, REPLY_VALUE } from "@portcullis/runtime/layout";
import { encoder } from "../../platform.ts";
import type { BuiltinError } from "./builtin-error.ts";
import { isObject, type Json, RegoSet } from "./json.ts";
import { writeRego } from "./rego-text.ts";

const markKey = String.fromCharCode(REPLY_MARK);

/** What JSON would change, such as sets, comes as Rego's notation under the mark. */
export function operandSpelling(operand: Json): string | undefined {
  if (!isObject(operand)) return undefined;
  const text = operand[markKey];
  return typeof text === "string" && Object.keys(operand).length === 1 ? text : undefined;
}

/** The result itself, where JSON and doubles can hold it. */
export function replyValue(result: Json): Json | ArrayBuffer {
  if (holds(result, (value) => value instanceof RegoSet)) return marked(REPLY_VALUE, writeRego(result));
  if (holdsBigint(result)) return encoder.encode(writeRego(result)).buffer;
  return result;
}

export function replyError(error: BuiltinError): ArrayBuffer {
  return marked(error.code === "eval_type_error" ? REPLY_TYPE_ERROR : REPLY_ERROR, error.message);
}

export function holdsBigint(value: Json): boolean {
  return holds(value, (member) => typeof member === "bigint");
}

function marked(kind: number, text: string): ArrayBuffer {
  return encoder.encode(String.fromCharCode(REPLY_MARK, kind) + text).buffer;
}

function holds(value: Json, is: (value: Json) => boolean): boolean {
  if (is(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((member: Json | undefined) => member !== undefined && holds(member, is));
}
