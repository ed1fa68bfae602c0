/** A mistake of whoever called, that ends the run: shown without a stack, as a diagnostic. */
import type { Diagnostic } from "@portcullis/core";

export class UsageError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
    this.name = "UsageError";
    this.diagnostics = diagnostics;
  }
}

export function usageError(message: string, hint?: string): UsageError {
  return new UsageError([
    { code: "USE101", family: "usage_error", severity: "error", message, ...(hint === undefined ? {} : { hint }) },
  ]);
}
