/** The findings of a run: each once, in the order of their places, no more errors than the limit. */
import type { Diagnostic } from "./diagnostic.ts";

export interface CollectOptions {
  /** Errors that are kept, the first by place; default: all. Warnings are always kept. */
  readonly errors?: number;
}

export function collect(
  diagnostics: Iterable<Diagnostic>,
  { errors = Number.POSITIVE_INFINITY }: CollectOptions = {},
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic);
    if (!found.has(key)) found.set(key, diagnostic);
  }
  return limitErrors([...found.values()].sort(compareDiagnostics), errors);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** By source name, then by place, then by code; findings without a place come last. */
function compareDiagnostics(first: Diagnostic, second: Diagnostic): number {
  if (first.span === undefined || second.span === undefined) {
    return Number(first.span === undefined) - Number(second.span === undefined) || compareText(first.code, second.code);
  }
  return (
    compareText(first.span.source.name, second.span.source.name) ||
    first.span.start - second.span.start ||
    first.span.end - second.span.end ||
    compareText(first.code, second.code)
  );
}

/** One place and code is one finding, however many passes see it; without a place the message tells them apart. */
function keyOf({ code, span, message }: Diagnostic): string {
  if (span === undefined) return JSON.stringify([code, message]);
  return JSON.stringify([code, span.source.name, span.start, span.end]);
}

function limitErrors(sorted: readonly Diagnostic[], limit: number): readonly Diagnostic[] {
  let errors = 0;
  return sorted.filter(({ severity }) => severity !== "error" || ++errors <= limit);
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
