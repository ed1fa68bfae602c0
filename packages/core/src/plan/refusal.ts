/** What we do not plan is refused with a diagnostic, from wherever it is found. */

import { unplannedEquation } from "../diagnostics/codes/plan.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";

export class Refusal extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

export function refuseEquation(span: Span): never {
  throw new Refusal(report(unplannedEquation, span, []));
}
