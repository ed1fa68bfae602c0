/** A mistake in a YAML or JSON document, as the diagnostics of the compiler: one renderer shows both. */
import type { Diagnostic, Source } from "@portcullis/core";

/** Codes of documents stand apart from the compiler's RG codes. */
export type DocumentCode = "DOC101" | "DOC102" | "DOC103" | "DOC104" | "DOC105" | "DOC106";

export function problem(
  code: DocumentCode,
  source: Source,
  range: { readonly start: number; readonly end: number },
  message: string,
  hint?: string,
): Diagnostic {
  const start = Math.min(range.start, source.text.length);
  return {
    code,
    family: "document_error",
    severity: "error",
    message,
    span: { source, start, end: Math.max(start, Math.min(range.end, source.text.length)) },
    ...(hint === undefined ? {} : { hint }),
  };
}
