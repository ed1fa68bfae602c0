/** The run-time errors of rules that contradict one another, in topdown's words. */
import type { Conflict } from "../ir/statements.ts";
import type { Span } from "../source/span.ts";

export function keysConflict(span: Span): Conflict {
  return { code: "eval_conflict_error", message: "object keys must be unique", span };
}

export function completeConflict(span: Span): Conflict {
  return { code: "eval_conflict_error", message: "complete rules must not produce multiple outputs", span };
}

export function functionConflict(span: Span): Conflict {
  const message = "functions must not produce multiple outputs for same inputs";
  return { code: "eval_conflict_error", message, span };
}
