/** Declares a diagnostic once: code, family and typed message; a stage makes values of it with `report`. */
import type { Span } from "../source/span.ts";
import type { Diagnostic, Family, Related, Severity } from "./diagnostic.ts";

export interface DiagnosticDefinition<Arguments extends readonly unknown[]> {
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly message: (...values: Arguments) => string;
  readonly hint?: (...values: Arguments) => string | undefined;
}

/** Identity, for inference of the message's arguments. */
export function defineDiagnostic<Arguments extends readonly unknown[]>(
  definition: DiagnosticDefinition<Arguments>,
): DiagnosticDefinition<Arguments> {
  return definition;
}

/** One finding of a defined diagnostic. */
export function report<Arguments extends readonly unknown[]>(
  definition: DiagnosticDefinition<Arguments>,
  span: Span | undefined,
  values: Arguments,
  related?: readonly Related[],
): Diagnostic {
  const hint = definition.hint?.(...values);
  return {
    code: definition.code,
    family: definition.family,
    severity: definition.severity,
    message: definition.message(...values),
    ...(hint === undefined ? {} : { hint }),
    ...(span === undefined ? {} : { span }),
    ...(related === undefined ? {} : { related }),
  };
}
