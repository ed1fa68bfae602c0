/** Which terms can be evaluated at the cursor: a variable is bound, is bound by evaluating, or is free. */
import type { Term } from "../ast/nodes.ts";
import type { Context } from "./context.ts";

export function isFree(context: Context, term: Term): boolean {
  return (
    term.kind === "Var" &&
    term.name !== "input" &&
    term.name !== "data" &&
    context.variables.find(term.name) === undefined
  );
}

/** No variable in it is free, so it has one value here. */
export function isDetermined(context: Context, term: Term): boolean {
  return holds(context, term, (key) => isDetermined(context, key));
}

/** Free variables stand only as keys in refs, where enumerating binds them. */
export function isPlannable(context: Context, term: Term): boolean {
  return holds(context, term, undefined);
}

function holds(context: Context, term: Term, key: ((term: Term) => boolean) | undefined): boolean {
  switch (term.kind) {
    case "Var":
      return !isFree(context, term);
    case "Array":
    case "Set":
      return term.elements.every((one) => holds(context, one, key));
    case "Object":
      return term.entries.every((entry) => holds(context, entry.key, key) && holds(context, entry.value, key));
    case "Ref":
      return holds(context, term.terms[0]!, key) && (key === undefined || term.terms.slice(1).every(key));
    case "Call":
      return term.args.every((one) => holds(context, one, key));
    // What a comprehension does not bind itself is bound before it: safety has seen to that.
    default:
      return true;
  }
}
