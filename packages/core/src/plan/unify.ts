/** Unification: `=` between terms that may hold variables on both sides. */
import type { ObjectTerm, Term, Var } from "../ast/nodes.ts";
import { sameKey } from "../ast/same-key.ts";
import { compareConstants } from "../ir/order.ts";
import type { Operand } from "../ir/statements.ts";
import { isFree, isPlannable } from "./bound.ts";
import { constantOf } from "./constants.ts";
import type { Context } from "./context.ts";
import { local } from "./emitter.ts";

/** Something that must hold; those that can be planned go first, so that variables are bound where they are used. */
type Equation = { readonly pattern: Term } & (
  | { readonly kind: "terms"; readonly term: Term }
  /** Objects whose keys are only known at evaluation: compared when every variable in them is bound. */
  | { readonly kind: "whole"; readonly term: Term }
  | { readonly kind: "value"; readonly value: Operand }
  | { readonly kind: "element"; readonly source: Operand; readonly key: Operand }
);

export function planUnify(context: Context, left: Term, right: Term): void {
  solve(context, [{ kind: "terms", term: left, pattern: right }]);
}

export function planDestructure(context: Context, value: Operand, pattern: Term): void {
  solve(context, [{ kind: "value", value, pattern }]);
}

/** `[{x}, x] = [{y}, 1]`: x is bound before the sets are compared, however deep they stand. */
function solve(context: Context, equations: readonly Equation[]): void {
  const [only] = equations;
  if (only === undefined) return;
  if (equations.length === 1 && isReady(context, only)) {
    solve(context, reduce(context, only));
    return;
  }
  const pending = [...equations];
  while (pending.length > 0) {
    let next = pending.findIndex((equation) => isReady(context, equation));
    if (next < 0) next = pending.findIndex((equation) => binds(context, equation));
    if (next < 0) {
      neverHolds(context, pending);
      return;
    }
    pending.splice(next, 1, ...reduce(context, pending[next]!));
  }
}

/**
 * `input.xs[x] = {x.a}`: OPA takes variables for safe that nothing binds before they are looked at, and what is asked of
 * them is then undefined.
 */
function neverHolds(context: Context, equations: readonly Equation[]): void {
  for (const equation of equations) {
    bindAnyway(context, equation.pattern);
    if ("term" in equation) bindAnyway(context, equation.term);
  }
  context.code.leave();
}

function isReady(context: Context, equation: Equation): boolean {
  const patternPlannable = isPlannable(context, equation.pattern);
  if (equation.kind === "value" || equation.kind === "element")
    return patternPlannable || isMatchable(equation.pattern);
  const termPlannable = isPlannable(context, equation.term);
  if (equation.kind === "whole") return termPlannable && patternPlannable;
  if (!termPlannable && !patternPlannable) return isComposite(equation.term) && isComposite(equation.pattern);
  return (termPlannable || isMatchable(equation.term)) && (patternPlannable || isMatchable(equation.pattern));
}

/** `input.xs[i] = {i}`: to enumerate one side binds what the other needs. */
function binds(context: Context, equation: Equation): boolean {
  return equation.kind === "terms" && (isPlannable(context, equation.term) || isPlannable(context, equation.pattern));
}

/** Plans what can be planned of it, and returns what is left of it. */
function reduce(context: Context, equation: Equation): readonly Equation[] {
  const { code, program } = context;
  const { pattern } = equation;
  if (equation.kind === "value") return destructure(context, equation.value, pattern);
  if (equation.kind === "element") {
    const { source, key } = equation;
    const value = code.emitTo((target) => ({ kind: "Dot", source, key, target }));
    return destructure(context, local(value), pattern);
  }
  const { term } = equation;
  const plan = (each: Term) => program.planners.term(context, each);
  if (!isPlannable(context, term)) {
    if (!isPlannable(context, pattern)) return partsOf(context, term, pattern);
    return [{ kind: "value", value: plan(pattern), pattern: term }];
  }
  if (!isPlannable(context, pattern)) return [{ kind: "value", value: plan(term), pattern }];
  code.emit({ kind: "Equal", left: plan(term), right: plan(pattern) });
  return [];
}

function destructure(context: Context, value: Operand, pattern: Term): readonly Equation[] {
  const { code, program, variables } = context;
  if (pattern.kind === "Var" && isFree(context, pattern)) {
    variables.bind(pattern.name, value);
    return [];
  }
  if (isPlannable(context, pattern)) {
    code.emit({ kind: "Equal", left: value, right: program.planners.term(context, pattern) });
    return [];
  }
  if (pattern.kind === "Array") {
    code.emit({ kind: "IsArray", source: value });
    code.emit({ kind: "HasLength", source: value, length: pattern.elements.length });
    return pattern.elements.map((element, index) => {
      const key = program.constants.operand({ kind: "number", text: String(index) });
      return { kind: "element", source: value, key, pattern: element };
    });
  }
  if (pattern.kind !== "Object") throw new Error(`${pattern.kind} is no pattern`);
  code.emit({ kind: "IsObject", source: value });
  code.emit({ kind: "HasLength", source: value, length: pattern.entries.length });
  // A key is looked up before anything under it is bound, so one that is unknown here is never there.
  if (!pattern.entries.every(({ key }) => isPlannable(context, key))) {
    bindAnyway(context, pattern);
    code.leave();
    return [];
  }
  return inOrder(context, pattern.entries).map((entry) => {
    const key = program.planners.term(context, entry.key);
    return { kind: "element", source: value, key, pattern: entry.value };
  });
}

/** Keys within values may be bound by values before them, and objects are gone through by their keys. */
function inOrder(context: Context, entries: ObjectTerm["entries"]): ObjectTerm["entries"] {
  if (entries.every(({ value }) => hasKnownKeys(context, value))) return entries;
  return entries.toSorted((a, b) => {
    const [left, right] = [constantOf(a.key), constantOf(b.key)];
    return left === undefined || right === undefined ? 0 : compareConstants(left, right);
  });
}

function hasKnownKeys(context: Context, term: Term): boolean {
  if (term.kind === "Array") return term.elements.every((element) => hasKnownKeys(context, element));
  if (term.kind !== "Object") return true;
  return term.entries.every(({ key, value }) => isPlannable(context, key) && hasKnownKeys(context, value));
}

function isMatchable(term: Term): boolean {
  return term.kind === "Var" || term.kind === "Array" || term.kind === "Object";
}

function isComposite(term: Term): boolean {
  return term.kind === "Array" || term.kind === "Object";
}

/** Both sides hold free variables. */
function partsOf(context: Context, left: Term, right: Term): readonly Equation[] {
  if (left.kind === "Array" && right.kind === "Array") {
    if (left.elements.length === right.elements.length) {
      return left.elements.map((term, index) => ({ kind: "terms", term, pattern: right.elements[index]! }));
    }
  } else if (left.kind === "Object" && right.kind === "Object") {
    const parts = objectParts(left, right);
    if (parts !== undefined) return parts;
  }
  // Arrays of other lengths, objects with other keys, an array and an object: never equal.
  bindAnyway(context, left);
  bindAnyway(context, right);
  context.code.leave();
  return [];
}

/** What follows is never reached, but is planned, and finds every variable bound. */
function bindAnyway(context: Context, term: Term): void {
  if (isFree(context, term)) context.variables.bind((term as Var).name, context.program.false);
  else for (const part of partsOfTerm(term)) bindAnyway(context, part);
}

/** What a closure holds is its own. */
function partsOfTerm(term: Term): readonly Term[] {
  switch (term.kind) {
    case "Array":
    case "Set":
      return term.elements;
    case "Object":
      return term.entries.flatMap(({ key, value }) => [key, value]);
    case "Ref":
      return term.terms;
    case "Call":
      return term.args;
    default:
      return [];
  }
}

/**
 * Values under keys that are written alike correspond. Keys left on both sides may be equal once they are known, so
 * what is left is compared as two objects: no variable becomes safe by it, so there is none to bind.
 */
function objectParts(left: ObjectTerm, right: ObjectTerm): readonly Equation[] | undefined {
  if (left.entries.length !== right.entries.length) return undefined;
  const parts: Equation[] = [];
  const unpaired = new Set(right.entries);
  const rest: ObjectTerm["entries"][number][] = [];
  for (const entry of left.entries) {
    const other = right.entries.find(({ key }) => sameKey(key, entry.key));
    if (other === undefined) rest.push(entry);
    else {
      unpaired.delete(other);
      parts.push({ kind: "terms", term: entry.value, pattern: other.value });
    }
  }
  if (rest.length === 0) return parts;
  const others = [...unpaired];
  if (![rest, others].some((entries) => entries.some(({ key }) => constantOf(key) === undefined))) return undefined;
  parts.push({ kind: "whole", term: { ...left, entries: rest }, pattern: { ...right, entries: others } });
  return parts;
}
