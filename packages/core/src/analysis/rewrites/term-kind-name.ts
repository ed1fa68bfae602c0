/** OPA's word for a kind of term, as its messages have it. */
import type { Term } from "../../ast/nodes.ts";

export function termKindName(term: Term): string {
  return term.kind === "TemplateString" ? "templatestring" : term.kind.toLowerCase();
}
