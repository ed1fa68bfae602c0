/** Values that are defined whatever the input: JavaScript's `undefined` becomes a default or the sentinel. */
import type { Term } from "../ast/nodes.ts";
import { extractValue } from "./extract.ts";
import type { Scope, Value } from "./lowering.ts";
import type { Terms } from "./terms.ts";

/** The value, or the default where it is undefined; without a default, the sentinel. */
export function total(value: Value, scope: Scope, b: Terms, name: string, fallback?: Term): Term {
  if (!value.absent) {
    if (!value.sentinel || fallback === undefined) return value.term;
    return b.call(scope.lowering.library("or_default", scope), value.term, fallback);
  }
  const otherwise = fallback ?? undefinedTerm(scope, b);
  const { term } = value;
  if (term.kind === "Ref" && term.terms[0]!.kind === "Var" && !value.sentinel) {
    const split = rootLength(term.terms as readonly Term[]);
    const root = b.ref(term.terms[0]!, ...term.terms.slice(1, split));
    const path = term.terms.slice(split);
    const rooted = term.terms[0]!.name;
    const pure = path.every(({ kind }) => kind === "String");
    if (path.length > 0 && pure && !scope.loose.has(rooted)) {
      return b.call("object.get", root, path.length === 1 ? path[0]! : b.array(path), otherwise);
    }
  }
  const inner = extractValue(
    name,
    [
      { body: [], value: term },
      { body: [], value: otherwise },
    ],
    scope,
    b,
  );
  return inner;
}

export function undefinedTerm(scope: Scope, b: Terms): Term {
  const [first, ...rest] = scope.lowering.library("undefined", scope).split(".");
  return b.path(first!, ...rest);
}

/** How much of a reference is there for certain: `input.review.object`, `input`, or a variable. */
function rootLength(terms: readonly Term[]): number {
  const names = terms.map((term) => (term.kind === "Var" ? term.name : term.kind === "String" ? term.value : ""));
  return names[0] === "input" && names[1] === "review" && names[2] === "object" && terms.length > 3 ? 3 : 1;
}
