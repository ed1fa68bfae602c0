/** Calls a builtin as our own host does. */

import { hostBuiltins } from "@portcullis/runtime";
import { REPLY_ERROR, REPLY_MARK, REPLY_TYPE_ERROR, REPLY_VALUE } from "@portcullis/runtime/layout";
import { isHostBuiltin } from "../../src/builtins/host/define.ts";
import { beginEvaluation } from "../../src/builtins/host/evaluation.ts";
import type { Json } from "../../src/builtins/host/json.ts";

export function call(name: string, ...operands: Json[]): Json | undefined {
  const builtin = hostBuiltins[name];
  if (!isHostBuiltin(builtin)) throw new Error(`${name} is not one of the builtins`);
  return builtin.evaluateIn(beginEvaluation(), operands);
}

const kinds = new Map<number | undefined, string>([
  [REPLY_VALUE, "value"],
  [REPLY_ERROR, "error"],
  [REPLY_TYPE_ERROR, "type error"],
]);

/** What a builtin says to modules through a host that speaks only JSON, written out. */
export function replyText(reply: unknown): string {
  if (!(reply instanceof ArrayBuffer)) throw new Error("the reply is a plain JSON value");
  const [mark, kind, ...text] = new Uint8Array(reply);
  if (mark !== REPLY_MARK) throw new Error("the reply is the text of a JSON value");
  return `${kinds.get(kind)}: ${new TextDecoder().decode(Uint8Array.from(text))}`;
}
