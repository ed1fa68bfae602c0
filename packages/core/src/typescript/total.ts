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
  const place = placeOf(value, scope);
  if (place !== undefined) {
    const { root, path } = place;
    return b.call("object.get", root, path.length === 1 ? path[0]! : b.array(path), otherwise);
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

/** A reference as object.get takes it: what is there for certain, and the path inside. */
export function placeOf({ term, sentinel }: Value, scope: Scope): { root: Term; path: readonly Term[] } | undefined {
  if (term.kind !== "Ref" || sentinel) return undefined;
  const [head] = term.terms;
  if (head?.kind !== "Var" || scope.loose.has(head.name) || scope.unit.imports.has(head.name)) return undefined;
  // The whole of data holds the policy itself.
  if (head.name === "data") return undefined;
  const split = rootLength(term.terms);
  const path = term.terms.slice(split);
  if (path.length === 0 || !path.every(({ kind }) => kind === "String" || kind === "Var")) return undefined;
  return { root: split === 1 ? head : { ...term, terms: term.terms.slice(0, split) }, path };
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
