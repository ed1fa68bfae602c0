/** Array methods that take a callback, as comprehensions, `some` and `every`. */
import type ts from "typescript";
import type { Body } from "../../ast/nodes.ts";
import { walk } from "../../ast/walk.ts";
import { kindAt, mayBeUndefined, typeOf } from "../facts.ts";
import { fails, holds, not } from "../guard.ts";
import { type Condition, defined, fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { placeOf, total } from "../total.ts";
import { openCallback } from "./callback.ts";
import { orDefault } from "./coalesce.ts";
import { declare } from "./pattern.ts";

export interface MethodCall {
  readonly node: ts.CallExpression;
  readonly receiver: ts.Expression;
  readonly base: Value;
  readonly args: readonly ts.Expression[];
  /** `?? []` stood behind the receiver: nothing is an empty array. */
  readonly defaulted?: boolean;
}

/** `xs.some(p)`: `some x in xs` and what p says of x. */
export function some({ node, base, args, receiver }: MethodCall, scope: Scope): Condition {
  const b = here(node, scope);
  const element = openCallback(args[0]!, scope);
  const test = element.condition();
  const domain = base.term;
  const yes = holds(test, nameFor(args[0]!), scope, b);
  const body: Body = [b.some(domain, element.variable, element.index), ...yes];
  const inner = fork(scope);
  const no =
    element.index === undefined && (kindAt(receiver, scope) === "array" || kindAt(receiver, scope) === "set")
      ? fails(test, nameFor(args[0]!), inner, b)
      : undefined;
  const negatable = no !== undefined && !base.absent && !base.sentinel;
  return {
    kind: "body",
    body,
    safe: false,
    ...(negatable ? { negative: [b.every(domain, readIn(no, element.variable), no)] } : {}),
  };
}

/** `xs.every(p)`: `every x in xs`, and the negation by an element that fails. */
export function every({ node, base, args, defaulted }: MethodCall, scope: Scope): Condition {
  const b = here(node, scope);
  const element = openCallback(args[0]!, scope);
  const test = element.condition();
  const inner = fork(scope);
  const failing = fails(test, nameFor(args[0]!), inner, b);
  const negative: Body = [b.some(base.term, element.variable, element.index), ...failing];
  if ((base.absent || base.sentinel) && defaulted !== true) {
    // `xs?.every(p)` of nothing is falsy, though every element of nothing passes.
    const list = total(base, scope, b, nameFor(node), b.null());
    const there = b.holds(b.call("is_array", list));
    return { kind: "body", body: [there, not(negative, nameFor(node), scope, b)], safe: false };
  }
  // A default for what is null as well needs a place to look at.
  const isOpen = (base.absent || base.sentinel) && placeOf(base, scope) === undefined;
  if (element.index !== undefined || isOpen)
    return { kind: "body", body: [not(negative, nameFor(node), scope, b)], safe: false, negative };
  const yes = holds(test, nameFor(args[0]!), inner, b);
  const domain = base.absent || base.sentinel ? orDefault(base, b.array([]), nameFor(node), scope, b) : base.term;
  const tests = yes.length === 0 ? [b.holds(b.boolean(true))] : yes;
  const body: Body = [b.every(domain, readIn(tests, element.variable), tests)];
  return { kind: "body", body, safe: false, negative };
}

/** The variable, or a wildcard where the tests do not read it. */
function readIn(tests: Body, variable: string): string {
  let isRead = false;
  for (const test of tests)
    walk(test, (node) => {
      isRead ||= node.kind === "Var" && node.name === variable;
    });
  return isRead ? variable : "$0";
}

/** The elements that pass, what is made of each, or both: `[f(x) | some x in xs; p(x)]`. */
function comprehension(
  { node, base, args }: MethodCall,
  scope: Scope,
  shape: (element: ReturnType<typeof openCallback>, inner: Scope) => { term: Value["term"]; body: Body },
): Value {
  const b = here(node, scope);
  const inner = fork(scope);
  const element = openCallback(args[0]!, inner);
  const { term, body } = shape(element, inner);
  const list = base.term;
  // A comprehension over a comprehension with the same variable is one comprehension.
  const isSame =
    list.kind === "ArrayComprehension" &&
    list.term.kind === "Var" &&
    list.term.name === element.variable &&
    element.index === undefined;
  const domain = isSame ? list.body : [b.some(list, element.variable, element.index)];
  return defined(b.arrayOf(term, [...domain, ...body]));
}

export function filter(method: MethodCall, scope: Scope): Value {
  const b = here(method.node, scope);
  return comprehension(method, scope, (element, inner) => ({
    term: b.variable(element.variable),
    body: holds(element.condition(), nameFor(method.args[0]!), inner, b),
  }));
}

export function map(method: MethodCall, scope: Scope): Value {
  const b = here(method.node, scope);
  return comprehension(method, scope, (element, inner) => ({
    term: total(element.value(), inner, b, nameFor(method.args[0]!)),
    body: [],
  }));
}

export function flatMap(method: MethodCall, scope: Scope): Value {
  const b = here(method.node, scope);
  return comprehension(method, scope, (element, inner) => {
    const value = element.value();
    const item = freshItem(inner);
    if (inner.lowering.total) {
      const many = b.call(inner.lowering.library("one_or_many", inner), total(value, inner, b, item));
      return { term: b.variable(item), body: [b.some(many, item)] };
    }
    const list = value.sentinel ? total(value, inner, b, item, b.array([])) : value.term;
    return { term: b.variable(item), body: [b.some(list, item)] };
  });
}

function freshItem(scope: Scope): string {
  let name = "item";
  for (let number = 2; scope.locals.has(name); number++) name = `item_${number}`;
  scope.locals.add(name);
  return name;
}

export function find(method: MethodCall, scope: Scope): Value {
  const b = here(method.node, scope);
  const found = filter(method, scope);
  return { term: b.ref(found.term, b.number("0")), absent: true, sentinel: false };
}

/** The last one that passes. */
export function findLast(method: MethodCall, scope: Scope): Value {
  const b = here(method.node, scope);
  const found = filter(method, scope).term;
  const last = b.call(scope.lowering.library("at", scope), found, b.number("-1"));
  return { term: last, absent: true, sentinel: false };
}

export function findIndex(method: MethodCall, scope: Scope): Value {
  return indexOf("first_index", method, scope);
}

export function findLastIndex(method: MethodCall, scope: Scope): Value {
  return indexOf("last_index", method, scope);
}

/** Of the indexes of those that pass. */
function indexOf(name: string, { node, base, args }: MethodCall, scope: Scope): Value {
  const b = here(node, scope);
  const inner = fork(scope);
  const element = openCallback(args[0]!, inner);
  const index = element.index ?? declare("index", undefined, inner);
  const body = holds(element.condition(), nameFor(args[0]!), inner, b);
  const indexes = b.arrayOf(b.variable(index), [b.some(base.term, element.variable, index), ...body]);
  return defined(b.call(scope.lowering.library(name, scope), indexes));
}

/** `xs.includes(x)`, `set.has(x)`. */
export function includes({ node, base, args }: MethodCall, scope: Scope): Condition {
  const b = here(node, scope);
  const value = scope.lowering.value(args[0]!, scope);
  const type = typeOf(args[0]!, scope);
  const wanted = value.absent && mayBeUndefined(type) ? total(value, scope, b, nameFor(args[0]!)) : value.term;
  const negatable = base.absent
    ? {
        negative: [
          b.negate(b.holds(b.call("internal.member_2", wanted, total(base, scope, b, nameFor(node), b.array([]))))),
        ],
      }
    : {};
  return {
    kind: "body",
    body: [b.holds(b.call("internal.member_2", wanted, base.term))],
    safe: !base.absent,
    ...negatable,
  };
}
