/** Run-time errors: texts made at compile time, given to the runtime's abort. */
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
export function abort({ code, module }: FunctionContext, { code: family, message, span }: Conflict): void {
  code.constant(module.constants.text(`${locationText(span)}${family}: ${message}`));
  code.call(module.references.imported("runtime_abort"));
  code.op("unreachable");
}
