/** Run-time errors: records made at compile time, of which the runtime makes a text when it aborts. */
import type { Conflict } from "../ir/statements.ts";
import { startOf } from "../source/line-index.ts";
import type { Span } from "../source/span.ts";
import type { FunctionContext } from "./context.ts";

/** `file:row:column: `, as it stands in front of every run-time error. */
export function locationText(span: Span | undefined): string {
  if (span === undefined) return "";
  const { line, column } = startOf(span);
  return `${span.source.name}:${line}:${column}: `;
}

/** Ends the evaluation; code after it is not reached. */
export function abort({ code, module }: FunctionContext, conflict: Conflict): void {
  code.constant(module.constants.conflict(conflict));
  code.call(module.references.imported("runtime_conflict"));
  code.op("unreachable");
}
