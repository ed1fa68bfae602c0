/** Whether terms can have the types that an expression wants; variables without a type get the wanted one. */
import type { ObjectTerm, Term } from "../../ast/nodes.ts";
import { valueUnder } from "../../ast/same-key.ts";
import { overlaps } from "../../types/overlap.ts";
import { selectType } from "../../types/select.ts";
import { type Type, t } from "../../types/type.ts";
import { constantOf, type TypeScope, typeOf } from "./type-scope.ts";

/** The term against a type. */
export function fits(term: Term, wanted: Type, scope: TypeScope): boolean {
  if (term.kind === "Var" && term.name !== "input" && term.name !== "data") {
    const known = scope.variables.get(term.name);
    if (known !== undefined) return overlaps(known, wanted);
    scope.variables.set(term.name, wanted);
    return true;
  }
  if (term.kind === "Array" || term.kind === "Object" || term.kind === "Set") return fitsComposite(term, wanted, scope);
  return overlaps(typeOf(term, scope) ?? t.any, wanted);
}

type Composite = Term & { readonly kind: "Array" | "Object" | "Set" };

function fitsComposite(term: Composite, wanted: Type, scope: TypeScope): boolean {
  if (wanted.kind === "any") {
    if (wanted.of.length > 0) return wanted.of.map((member) => fits(term, member, scope)).some(Boolean);
    learnAny(term, scope);
    return true;
  }
  if (term.kind === "Array") {
    if (wanted.kind !== "array") return false;
    if (wanted.rest === undefined && wanted.elements.length !== term.elements.length) return false;
    if (wanted.elements.length > term.elements.length) return false;
    return term.elements.every((element, index) =>
      fits(element, wanted.elements[index] ?? wanted.rest ?? t.any, scope),
    );
  }
  if (term.kind === "Set") {
    return wanted.kind === "set" && term.elements.every((element) => fits(element, wanted.of, scope));
  }
  if (wanted.kind !== "object") return false;
  return term.entries.every(({ key, value }) => {
    const type = selectType(wanted, typeOf(key, scope) ?? t.any, constantOf(key));
    return type !== undefined && fits(value, type, scope);
  });
}

/** Nothing is known of what the term is matched with. */
function learnAny(term: Composite, scope: TypeScope): void {
  const parts = term.kind === "Object" ? term.entries.map(({ value }) => value) : term.elements;
  for (const part of parts) fits(part, t.any, scope);
}

/** Two terms that must be equal. Where variables of both are unknown, their parts are matched, as OPA does it. */
export function match(left: Term, right: Term, scope: TypeScope): boolean {
  const leftType = typeOf(left, scope);
  const rightType = typeOf(right, scope);
  if (leftType !== undefined && rightType !== undefined) return overlaps(leftType, rightType);
  if (rightType !== undefined) return fits(left, rightType, scope);
  if (leftType !== undefined) return fits(right, leftType, scope);
  if (left.kind === "Array" && right.kind === "Array") {
    if (left.elements.length !== right.elements.length) return false;
    return left.elements.every((element, index) => match(element, right.elements[index]!, scope));
  }
  if (left.kind === "Object" && right.kind === "Object") return matchObjects(left, right, scope);
  return !(isComposite(left) && isComposite(right));
}

/** Keys that are only known at evaluation correspond to those that are written alike, and to no others. */
function matchObjects(left: ObjectTerm, right: ObjectTerm, scope: TypeScope): boolean {
  if (left.entries.length !== right.entries.length) return false;
  return left.entries.every(({ key, value }) => {
    const other = valueUnder(right, key);
    return other !== undefined && match(value, other, scope);
  });
}

function isComposite({ kind }: Term): boolean {
  return kind === "Array" || kind === "Object" || kind === "Set";
}
