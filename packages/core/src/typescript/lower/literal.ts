/** Arrays and objects as they are written, with spreads. */
import ts from "typescript";
import type { Body, ObjectEntry, SomeDeclaration, Term } from "../../ast/nodes.ts";
import { bare, kindAt, kindOf, typeOf } from "../facts.ts";
import { defined, fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import { orDefault } from "./coalesce.ts";
import { declare } from "./pattern.ts";
import { printed } from "./template.ts";

export function array(node: ts.ArrayLiteralExpression, scope: Scope): Value {
  return defined(arrayOf(node, node.elements, scope));
}

/** An array of elements, and of the elements of what is spread. */
export function arrayOf(node: ts.Node, elements: readonly ts.Expression[], scope: Scope): Term {
  const b = here(node, scope);
  let whole: Term | undefined;
  let run: Term[] = [];
  const flush = (): void => {
    if (run.length > 0) append(b.array(run));
    run = [];
  };
  const append = (term: Term): void => {
    whole = whole === undefined ? term : b.call("array.concat", whole, term);
  };
  for (const part of elements) {
    if (ts.isSpreadElement(part)) {
      flush();
      append(spreadList(part.expression, scope));
    } else {
      const value = scope.lowering.value(part, scope);
      run.push(total(value, scope, b, nameFor(part)));
    }
  }
  flush();
  return whole ?? b.array([]);
}

/** What `...list` adds; a text is its characters. */
function spreadList(node: ts.Expression, scope: Scope): Term {
  const value = scope.lowering.value(node, scope);
  if (scope.lowering.total || kindAt(node, scope) !== "string") return listOf(node, value, scope);
  const b = here(node, scope);
  return b.call("split", total(value, scope, b, nameFor(node), b.string("")), b.string(""));
}

export function object(node: ts.ObjectLiteralExpression, scope: Scope): Value {
  const b = here(node, scope);
  let whole: Term | undefined;
  let run: ObjectEntry[] = [];
  let holes = false;
  let nested = false;
  const merge = (term: Term, part: ts.Node | undefined): void => {
    whole = whole === undefined ? term : merged(whole, part, term, scope, b, nested);
  };
  const flush = (): void => {
    if (run.length > 0) merge(b.object(run), undefined);
    run = [];
    nested = false;
  };
  for (const part of node.properties) {
    if (ts.isSpreadAssignment(part)) {
      flush();
      const value = scope.lowering.value(part.expression, scope);
      const fields = scope.lowering.total
        ? b.call(scope.lowering.library("fields", scope), value.term)
        : orDefault(value, b.object([]), nameFor(part.expression), scope, b);
      merge(fields, part.expression);
    } else if (ts.isPropertyAssignment(part) || ts.isShorthandPropertyAssignment(part)) {
      const expression = ts.isPropertyAssignment(part) ? part.initializer : part.name;
      const value = scope.lowering.value(expression, scope);
      holes ||= value.absent || value.sentinel;
      nested ||= mayBeObject(typeOf(expression, scope), scope);
      run.push({ key: keyOf(part.name, scope), value: total(value, scope, b, nameFor(expression)) });
    } else {
      scope.lowering.refuse(part, "a method or accessor", "write a function of the object");
    }
  }
  flush();
  const term = whole ?? b.object([]);
  return defined(holes ? b.call(scope.lowering.library("compact", scope), term) : term);
}

function keyOf(name: ts.PropertyName, scope: Scope): Term {
  const b = here(name, scope);
  if (ts.isComputedPropertyName(name))
    return keyTerm(name.expression, scope.lowering.value(name.expression, scope).term, scope);
  return b.string(name.text);
}

/** What a field is called: keys are texts, whatever they are made of. */
export function keyTerm(node: ts.Expression, key: Term, scope: Scope): Term {
  const b = here(node, scope);
  if (scope.lowering.total) return b.call(scope.lowering.library("string", scope), key);
  return kindAt(node, scope) === "number" ? printed(key, b) : key;
}

/**
 * `{ ...left, ...right }`: what right has replaces what left has. Rego's union goes into objects that both have, so it
 * serves only where right holds none. Without a node, `nested` says so.
 */
export function merged(
  left: Term,
  node: ts.Node | undefined,
  right: Term,
  scope: Scope,
  b: Terms,
  nested = node !== undefined && holdsObjects(typeOf(node, scope), scope),
): Term {
  if (left.kind === "Object" && left.entries.length === 0) return right;
  return nested || scope.lowering.total
    ? b.call(scope.lowering.library("assign", scope), left, right)
    : b.call("object.union", left, right);
}

/** Whether values of the type may be objects. */
export function mayBeObject(type: ts.Type, scope: Scope): boolean {
  const kind = kindOf(type, scope);
  if (kind !== "mixed") return kind === "object" || kind === "map";
  return !type.isUnion() || type.types.some((member) => ["object", "map", "mixed"].includes(kindOf(member, scope)));
}

function holdsObjects(type: ts.Type, scope: Scope): boolean {
  const { checker } = scope.lowering.program;
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (type.isUnion()) return type.types.some((member) => holdsObjects(member, scope));
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return true;
  const fields = checker.getPropertiesOfType(type).map((field) => checker.getTypeOfSymbol(field));
  return [...fields, ...(index === undefined ? [] : [index])].some((field) => mayBeObject(field, scope));
}

/** The object of a list of pairs: the last value of a key is the one that stays. */
export function objectOfEntries(list: Term, scope: Scope, b: Terms): Term {
  if (list.kind === "Array" && list.elements.every(isConstantPair)) {
    const pairs = list.elements.map((pair) => (pair.kind === "Array" ? pair.elements : []));
    const last = new Map(pairs.map(([key, value]) => [JSON.stringify(key), { key: key!, value: value! }]));
    if (last.size === pairs.length) return b.object([...last.values()]);
  }
  if (list.kind === "ArrayComprehension" && list.term.kind === "Array" && list.term.elements.length === 2) {
    const [key, value] = list.term.elements;
    return objectOfLoop(key!, value!, list.body, scope, b);
  }
  return b.call(scope.lowering.library("from_entries", scope), list);
}

/** `{key: value | body}`, where a loop may meet a key twice. */
export function objectOfLoop(key: Term, value: Term, body: Body, scope: Scope, b: Terms): Term {
  if (isEachOnce(key, body)) return b.objectOf(key, value, body);
  return b.call(scope.lowering.library("from_entries", scope), b.arrayOf(b.array([key, value]), body));
}

/** Whether the key is the key of the only thing that is walked. */
function isEachOnce(key: Term, body: Body): boolean {
  const walks = body.filter((part): part is SomeDeclaration => part.kind === "SomeDeclaration");
  const [only] = walks.length === 1 ? walks[0]!.symbols : [];
  if (key.kind !== "Var" || only?.kind !== "Call" || only.args.length !== 3) return false;
  const [first] = only.args;
  return first?.kind === "Var" && first.name === key.name;
}

function isConstantPair(term: Term): boolean {
  return term.kind === "Array" && term.elements.length === 2 && term.elements[0]!.kind === "String";
}

export function refuseCharacters(node: ts.Expression, scope: Scope): void {
  if (kindAt(node, scope) !== "string") return;
  scope.lowering.refuse(node, "walking the characters of a text", "test the text with a regular expression");
}

/** A term that is an array, whatever can be walked by `for…of`. */
export function listOf(node: ts.Expression, value: Value, scope: Scope): Term {
  const b = here(node, scope);
  const kind = kindAt(node, scope);
  if (scope.lowering.total && kind !== "set" && kind !== "map")
    return b.call(scope.lowering.library("items", scope), value.term);
  const whole = value.absent || value.sentinel ? total(value, scope, b, nameFor(node), b.array([])) : value.term;
  if (kind !== "set") return whole;
  const distinct = distinctOf(node, scope);
  if (distinct !== undefined) return distinct;
  const name = declare("element", undefined, fork(scope));
  return b.arrayOf(b.variable(name), [b.some(whole, name)]);
}

/** `[...new Set(list)]` keeps the order of the list. */
function distinctOf(node: ts.Expression, scope: Scope): Term | undefined {
  const made = bare(node);
  const [list] = ts.isNewExpression(made) ? (made.arguments ?? []) : [];
  if (list === undefined || kindAt(list, scope) !== "array") return undefined;
  const b = here(node, scope);
  const whole = scope.lowering.total
    ? b.call(scope.lowering.library("items", scope), scope.lowering.value(list, scope).term)
    : total(scope.lowering.value(list, scope), scope, b, nameFor(list), b.array([]));
  return b.call(scope.lowering.library("distinct", scope), whole);
}
