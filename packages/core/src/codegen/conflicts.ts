/** Run-time errors: texts made at compile time, given to the runtime's abort. */
import type { Conflict } from "../ir/statements.ts";
import { startOf } from "../source/line-index.ts";
import type { Span } from "../source/span.ts";
import { FunctionBuilder } from "../wasm/function-builder.ts";
import type { RelocatableFunction } from "../wasm/object-module.ts";
import { encodeUtf8 } from "../wasm/utf8.ts";
import { words } from "../wasm/value-types.ts";
import type { FunctionContext } from "./context.ts";
import type { References } from "./references.ts";

/** Generated where a policy has conflicts: most have the same few texts behind many places. */
export const conflictFunction = "abort_conflict";

/** `file:row:column: `, as it stands in front of every run-time error. */
export function locationText(span: Span | undefined): string {
  if (span === undefined) return "";
  const { line, column } = startOf(span);
  return `${span.source.name}:${line}:${column}: `;
}

/** Ends the evaluation; code after it is not reached. */
export function abort({ code, module }: FunctionContext, { code: family, message, span }: Conflict): void {
  const [location, error] = [locationText(span), `${family}: ${message}`];
  code.constant(module.constants.text(location));
  code.constant(module.constants.text(error));
  code.constant(encodeUtf8(location + error).length + 1);
  code.call(module.references.own(conflictFunction));
  module.conflicts.count++;
  code.op("unreachable");
}

/** `(location, error, size)`: aborts with one text behind the other, in memory of that size. */
export function emitConflictFunction(references: References): RelocatableFunction {
  const code = new FunctionBuilder(words(3, 0));
  const [location, error, size] = [0, 1, 2];
  const message = code.local();
  const end = code.local();
  code.localGet(size);
  code.call(references.imported("opa_malloc"));
  code.localTee(message);
  code.localSet(end);
  for (const from of [location, error]) emitCopy(code, from, end);
  code.localGet(message);
  code.call(references.imported("runtime_abort"));
  code.op("unreachable");
  return code.finish(conflictFunction);
}

/** Copies a text and its NUL; `end` is then the place of the NUL. */
function emitCopy(code: FunctionBuilder, from: number, end: number): void {
  const over = code.open("block");
  const next = code.open("loop");
  code.localGet(end);
  code.localGet(from);
  code.memory("i32.load8_u", 0);
  code.memory("i32.store8", 0);
  code.localGet(from);
  code.memory("i32.load8_u", 0);
  code.op("i32.eqz");
  code.branch(over, "if");
  for (const pointer of [from, end]) {
    code.localGet(pointer);
    code.constant(1);
    code.op("i32.add");
    code.localSet(pointer);
  }
  code.branch(next);
  code.close(next);
  code.close(over);
}
