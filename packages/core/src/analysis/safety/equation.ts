/** What `left = right` binds, given what is bound already. */
import type { Term } from "../../ast/nodes.ts";
import { valueUnder } from "../../ast/same-key.ts";
import { bindableVariables, termVariables, type Variables } from "./variables.ts";

/** The variables that unifying the two binds; those in `safe` are bound before. */
export function equationOutputs(left: Term, right: Term, safe: Pick<ReadonlySet<string>, "has">): Variables {
  const bound: Variables = new Set();
  /** Variables that become bound when all of the others are. */
  const waiting: { readonly name: string; readonly needs: Variables }[] = [];

  const isBound = (name: string) => safe.has(name) || bound.has(name);

  function bind(name: string): void {
    if (!isBound(name)) bound.add(name);
  }

  function bindAll(term: Term): void {
    for (const name of bindableVariables(term, new Set())) bind(name);
  }

  function unify(a: Term, b: Term): void {
    if (isLocal(a)) unifyVariable(a.name, b);
    else if (isLocal(b)) unifyVariable(b.name, a);
    else if (isComposite(a) && isComposite(b)) unifyComposites(a, b);
    else if (isComposite(a)) {
      if (isClosure(b) ? a.kind === "Array" : mayHold(b)) bindAll(a);
    } else if (isComposite(b) && (isClosure(a) ? a.kind === `${b.kind}Comprehension` : mayHold(a))) bindAll(b);
  }

  /** A scalar or a set binds nothing in a pattern. */
  function mayHold(value: Term): boolean {
    return (value.kind === "Ref" || value.kind === "Call" || value.kind === "Var") && isKnown(value);
  }

  function unifyVariable(name: string, other: Term): void {
    if (isLocal(other)) {
      if (isBound(name)) bind(other.name);
      else if (isBound(other.name)) bind(name);
      else {
        waiting.push({ name, needs: new Set([other.name]) }, { name: other.name, needs: new Set([name]) });
      }
    } else if (isComposite(other)) {
      if (isBound(name)) bindAll(other);
      else {
        const needs = new Set([...termVariables(other, new Set())].filter((each) => !isBound(each)));
        if (needs.size === 0) bind(name);
        else waiting.push({ name, needs });
        // Bound from elsewhere, the variable binds the composite's parts.
        for (const each of bindableVariables(other, new Set())) waiting.push({ name: each, needs: new Set([name]) });
      }
    } else if (isKnown(other)) bind(name);
  }

  function unifyComposites(a: Term, b: Term): void {
    if (a.kind === "Array" && b.kind === "Array" && a.elements.length === b.elements.length) {
      for (let index = 0; index < a.elements.length; index++) unify(a.elements[index]!, b.elements[index]!);
    } else if (a.kind === "Object" && b.kind === "Object" && a.entries.length === b.entries.length) {
      for (const { key, value } of a.entries) {
        const other = valueUnder(b, key);
        if (other !== undefined) unify(value, other);
      }
    }
  }

  /** A value that can be had now: a reference whose head is bound, a closure, a scalar, a set. */
  function isKnown(term: Term): boolean {
    if (term.kind === "Ref") return [...termVariables(term.terms[0]!, new Set())].every((name) => safe.has(name));
    if (term.kind === "Call") return [...termVariables(term, new Set())].every((name) => safe.has(name));
    return true;
  }

  unify(left, right);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { name, needs } of waiting) {
      if (isBound(name) || ![...needs].every(isBound)) continue;
      bound.add(name);
      changed = true;
    }
  }
  return bound;
}

function isLocal(term: Term): term is Term & { readonly kind: "Var" } {
  return term.kind === "Var" && term.name !== "input" && term.name !== "data";
}

/** On the right these bind what is in an array, whatever they make; on the left what is of their own kind, as in OPA. */
function isClosure({ kind }: Term): boolean {
  return kind === "ArrayComprehension" || kind === "SetComprehension" || kind === "ObjectComprehension";
}

function isComposite(term: Term): boolean {
  return term.kind === "Array" || term.kind === "Object";
}
