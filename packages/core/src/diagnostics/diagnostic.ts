/** What every stage reports: a value, not text; skins render it. */
import type { Span } from "../source/span.ts";

export type Severity = "error" | "warning" | "info";

/** OPA's families, so that tools which know OPA's errors know ours. */
export type Family =
  | "rego_parse_error"
  | "rego_compile_error"
  | "rego_type_error"
  | "rego_unsafe_var_error"
  | "rego_recursion_error"
  | "rego_error"
  // Ours: OPA has no families for what stands around a policy.
  | "document_error"
  | "usage_error";

export interface Related {
  readonly message: string;
  readonly span: Span;
}

export interface Diagnostic {
  /** Our own code, `RG101`; each has a page in `docs/diagnostics`. */
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly message: string;
  /** What to do next. */
  readonly hint?: string;
  /** Absent when the mistake is not in a source (an unknown entrypoint). */
  readonly span?: Span;
  readonly related?: readonly Related[];
}
