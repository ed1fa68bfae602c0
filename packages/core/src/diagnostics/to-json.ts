/** A diagnostic as JSON, in the form of OPA's errors (`code`, `message`, `location`), with ours beside it. */
import { positionAt } from "../source/line-index.ts";
import type { Span } from "../source/span.ts";
import type { Diagnostic, Family, Severity } from "./diagnostic.ts";

export interface LocationJson {
  readonly file: string;
  readonly row: number;
  readonly col: number;
  /** Of the place after the last character. */
  readonly end: { readonly row: number; readonly col: number };
}

export interface DiagnosticJson {
  /** OPA's family, as OPA's `code`. */
  readonly code: Family;
  readonly message: string;
  readonly location?: LocationJson;
  readonly severity: Severity;
  /** Our code, `RG101`. */
  readonly id: string;
  readonly hint?: string;
  readonly related?: readonly { readonly message: string; readonly location: LocationJson }[];
}

export function toJson({ code, family, hint, message, related, severity, span }: Diagnostic): DiagnosticJson {
  return {
    code: family,
    message,
    ...(span === undefined ? {} : { location: locationOf(span) }),
    severity,
    id: code,
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined
      ? {}
      : { related: related.map((other) => ({ message: other.message, location: locationOf(other.span) })) }),
  };
}

function locationOf({ source, start, end }: Span): LocationJson {
  const first = positionAt(source, start);
  const after = positionAt(source, end);
  return { file: source.name, row: first.line, col: first.column, end: { row: after.line, col: after.column } };
}
