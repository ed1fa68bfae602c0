/** Unification: `=` between terms that may hold variables on both sides. */
import type { ObjectTerm, Term } from "../ast/nodes.ts";
import { compareConstants } from "../ir/order.ts";
import type { Operand } from "../ir/statements.ts";
import { isFree, isPlannable } from "./bound.ts";
import { constantOf } from "./constants.ts";
import type { Context } from "./context.ts";
import { local } from "./emitter.ts";
import { refuseEquation } from "./refusal.ts";

type Pair = readonly [left: Term, right: Term];

export function planUnify(context: Context, left: Term, right: Term): void {
  const { term } = context.program.planners;
  if (isPlannable(context, left) && isPlannable(context, right)) {
    context.code.emit({ kind: "Equal", left: term(context, left), right: term(context, right) });
  } else if (isPlannable(context, left)) planDestructure(context, term(context, left), right);
  else if (isPlannable(context, right)) planDestructure(context, term(context, right), left);
  else planPairs(context, pairsOf(context, left, right));
}

export function planDestructure(context: Context, value: Operand, pattern: Term): void {
  const { code, program, variables } = context;
  if (pattern.kind === "Var" && isFree(context, pattern)) variables.bind(pattern.name, value);
  else if (isPlannable(context, pattern)) {
    code.emit({ kind: "Equal", left: value, right: program.planners.term(context, pattern) });
  } else if (pattern.kind === "Array") {
    code.emit({ kind: "IsArray", source: value });
    code.emit({ kind: "HasLength", source: value, length: pattern.elements.length });
    const keys = pattern.elements.map((_, index) => program.constants.operand({ kind: "number", text: String(index) }));
    planElements(context, value, keys, pattern.elements);
  } else if (pattern.kind === "Object") {
    code.emit({ kind: "IsObject", source: value });
    code.emit({ kind: "HasLength", source: value, length: pattern.entries.length });
    // A key is looked up before anything under it is bound, so one that is unknown here is never there.
    if (!pattern.entries.every(({ key }) => isPlannable(context, key))) {
      bindAnyway(context, pattern);
      code.leave();
      return;
    }
    const entries = inOrder(context, pattern.entries);
    const keys = entries.map((entry) => program.planners.term(context, entry.key));
    const values = entries.map((entry) => entry.value);
    planElements(context, value, keys, values);
  } else refuseEquation(pattern.span);
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

/** Elements that bind variables come first, so that those which only use them find them bound. */
function planElements(context: Context, source: Operand, keys: readonly Operand[], patterns: readonly Term[]): void {
  const pending = patterns.map((pattern, index) => ({ pattern, key: keys[index]! }));
  while (pending.length > 0) {
    const ready = pending.findIndex(({ pattern }) => isPlannable(context, pattern) || isMatchable(pattern));
    if (ready < 0) refuseEquation(pending[0]!.pattern.span);
    const [{ pattern, key }] = pending.splice(ready, 1) as [{ pattern: Term; key: Operand }];
    const value = context.code.emitTo((target) => ({ kind: "Dot", source, key, target }));
    planDestructure(context, local(value), pattern);
  }
}

function isMatchable(term: Term): boolean {
  return term.kind === "Var" || term.kind === "Array" || term.kind === "Object";
}

function isComposite(term: Term): boolean {
  return term.kind === "Array" || term.kind === "Object";
}

/** Pairs in the order in which they can be unified: `[x, y] = [y, 1]` binds y before x. */
function planPairs(context: Context, pairs: readonly Pair[]): void {
  const pending = [...pairs];
  while (pending.length > 0) {
    const ready = pending.findIndex((pair) => isReady(context, pair));
    if (ready < 0) refuseEquation(pending[0]![0].span);
    const [[left, right]] = pending.splice(ready, 1) as [Pair];
    planUnify(context, left, right);
  }
}

function isReady(context: Context, [left, right]: Pair): boolean {
  const leftPlannable = isPlannable(context, left);
  const rightPlannable = isPlannable(context, right);
  if (leftPlannable || rightPlannable) {
    return (leftPlannable || isMatchable(left)) && (rightPlannable || isMatchable(right));
  }
  return isComposite(left) && isComposite(right);
}

function pairsOf(context: Context, left: Term, right: Term): readonly Pair[] {
  if (left.kind === "Array" && right.kind === "Array") {
    if (left.elements.length === right.elements.length) {
      return left.elements.map((element, index) => [element, right.elements[index]!]);
    }
  } else if (left.kind === "Object" && right.kind === "Object") {
    const pairs = objectPairs(left, right);
    if (pairs !== undefined) return pairs;
  } else if (!isComposite(left) || !isComposite(right)) {
    refuseEquation(left.span);
  }
  // Arrays of other lengths, objects with other keys, an array and an object: never equal.
  bindAnyway(context, left);
  bindAnyway(context, right);
  context.code.leave();
  return [];
}

/** What follows is never reached, but is planned, and finds every variable bound. */
function bindAnyway(context: Context, term: Term): void {
  if (term.kind === "Var" && isFree(context, term)) context.variables.bind(term.name, context.program.false);
  else if (term.kind === "Array") for (const element of term.elements) bindAnyway(context, element);
  else if (term.kind === "Object") for (const entry of term.entries) bindAnyway(context, entry.value);
}

function objectPairs(left: ObjectTerm, right: ObjectTerm): readonly Pair[] | undefined {
  if (left.entries.length !== right.entries.length) return undefined;
  const pairs: Pair[] = [];
  for (const entry of left.entries) {
    const key = constantOf(entry.key);
    const other = right.entries.find((one) => sameKey(key, entry.key, one.key));
    if (other === undefined) {
      // Keys that are known only now may be equal after all.
      if (key === undefined || right.entries.some((one) => constantOf(one.key) === undefined))
        refuseEquation(entry.key.span);
      return undefined;
    }
    pairs.push([entry.value, other.value]);
  }
  return pairs;
}

function sameKey(key: ReturnType<typeof constantOf>, left: Term, right: Term): boolean {
  if (left.kind === "Var" && right.kind === "Var") return left.name === right.name;
  const other = constantOf(right);
  return key !== undefined && other !== undefined && compareConstants(key, other) === 0;
}
