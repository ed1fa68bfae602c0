/** Whether a term is more than data and variables: whether a reference or a comprehension is in it. */
import type { Term } from "../../ast/nodes.ts";

export function needsEvaluation(term: Term): boolean {
  switch (term.kind) {
    case "Var":
      return isRoot(term);
    case "Ref":
    case "Call":
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
    case "TemplateString":
      return true;
    case "Array":
    case "Set":
      return term.elements.some(needsEvaluation);
    case "Object":
      return term.entries.some(({ key, value }) => needsEvaluation(key) || needsEvaluation(value));
    default:
      return false;
  }
}

/** `input` or `data` themselves: documents, though they are spelt as variables. */
export function isRoot(term: Term): boolean {
  return term.kind === "Var" && (term.name === "input" || term.name === "data");
}
