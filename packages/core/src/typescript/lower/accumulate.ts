/** Variables that a loop changes: pushes become comprehensions, `+=` sums, `= true` existence. */
import ts from "typescript";
import type { Body, Term } from "../../ast/nodes.ts";
import { extractValue } from "../extract.ts";
import { bare, kindAt, typeOf } from "../facts.ts";
import { defined, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import { keyTerm, mayBeObject, merged, objectOfLoop } from "./literal.ts";
import { printed, textOf } from "./template.ts";

export interface Change {
  readonly kind: "push" | "add" | "put" | "sum" | "text" | "max" | "min" | "set" | "other";
  readonly symbol: ts.Symbol | undefined;
  readonly node: ts.Node;
  readonly values: readonly ts.Expression[];
  /** `object.key = value`, where the values hold only what is put. */
  readonly key?: string;
}

export interface Entry extends Change {
  readonly symbol: ts.Symbol;
  /** What holds there, from the loop on. */
  readonly body: Body;
  readonly scope: Scope;
}

export interface Loop {
  readonly start: number;
  readonly before: Scope;
  readonly exits: {
    readonly node: ts.ReturnStatement | ts.ContinueStatement;
    readonly body: Body;
    readonly holds: boolean;
  }[];
  readonly label?: string;
  readonly entries: Entry[];
  yielded: boolean;
  breaks?: ts.Node;
  readonly changes: readonly Change[];
}

/** The changes that a statement makes to variables. */
export function accumulatedIn(node: ts.Node, scope: Scope): Change[] {
  const found: Change[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isExpressionStatement(child)) {
      const change = changeOf(bare(child.expression), scope);
      if (change !== undefined) found.push(change);
    }
    if (!ts.isFunctionLike(child) || isForEach(child)) ts.forEachChild(child, visit);
    if (ts.isArrowFunction(child) && isForEach(child) && !ts.isBlock(child.body))
      found.push(...changesOf(child.body, scope));
  };
  if (ts.isExpression(node)) found.push(...changesOf(node, scope));
  visit(node);
  return found;
}

function changesOf(node: ts.Expression, scope: Scope): Change[] {
  const change = changeOf(bare(node), scope);
  return change === undefined ? [] : [change];
}

/** The callback of `forEach` is the body of a loop. */
function isForEach(node: ts.Node): boolean {
  const call = node.parent;
  return (
    ts.isCallExpression(call) &&
    call.arguments[0] === node &&
    ts.isPropertyAccessExpression(call.expression) &&
    call.expression.name.text === "forEach"
  );
}

const methods = new Map<string, Change["kind"]>([
  ["push", "push"],
  ["add", "add"],
  ["set", "put"],
]);

function changeOf(node: ts.Expression, scope: Scope): Change | undefined {
  const symbol = (name: ts.Expression) => {
    const inner = bare(name);
    return ts.isIdentifier(inner) ? scope.lowering.program.checker.getSymbolAtLocation(inner) : undefined;
  };
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const kind = methods.get(node.expression.name.text);
    return kind && { kind, symbol: symbol(node.expression.expression), node, values: node.arguments };
  }
  if (
    ts.isPostfixUnaryExpression(node) ||
    (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusPlusToken)
  ) {
    const kind = node.operator === ts.SyntaxKind.PlusPlusToken ? "sum" : "other";
    return { kind, symbol: symbol(node.operand), node, values: [] };
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const operator = node.operatorToken.kind;
  const left = bare(node.left);
  if (operator === ts.SyntaxKind.PlusEqualsToken) {
    const kind = kindAt(node.left, scope) === "number" ? "sum" : "text";
    return { kind, symbol: symbol(left), node, values: [node.right] };
  }
  if (operator !== ts.SyntaxKind.EqualsToken) {
    const isAssignment = operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
    return isAssignment ? { kind: "other", symbol: symbol(left), node, values: [] } : undefined;
  }
  if (ts.isElementAccessExpression(left)) {
    return { kind: "put", symbol: symbol(left.expression), node, values: [left.argumentExpression, node.right] };
  }
  if (ts.isPropertyAccessExpression(left))
    return { kind: "put", symbol: symbol(left.expression), node, values: [node.right], key: left.name.text };
  return extremeOf(node, symbol(left), symbol) ?? { kind: "set", symbol: symbol(left), node, values: [node.right] };
}

/** `most = Math.max(most, x)`. */
function extremeOf(
  node: ts.BinaryExpression,
  changed: ts.Symbol | undefined,
  symbol: (name: ts.Expression) => ts.Symbol | undefined,
): Change | undefined {
  const call = bare(node.right);
  const found = ts.isCallExpression(call) ? extremeWith(call, (side) => symbol(side) === changed) : undefined;
  return found && { kind: found.kind, symbol: changed, node, values: [found.value] };
}

/** What `Math.max(own, x)` or `Math.min(own, x)` compares with one's own value, on whichever side that stands. */
export function extremeWith(
  call: ts.CallExpression,
  isOwn: (side: ts.Expression) => boolean,
): { readonly kind: "max" | "min"; readonly value: ts.Expression } | undefined {
  const kind = ({ "Math.max": "max", "Math.min": "min" } as const)[call.expression.getText()];
  const [first, second] = call.arguments;
  if (kind === undefined || first === undefined || second === undefined || call.arguments.length > 2) return undefined;
  if (isOwn(first)) return { kind, value: second };
  return isOwn(second) ? { kind, value: first } : undefined;
}

/** Gives every changed variable the value that it has after the loop. */
export function accumulate(loop: Loop, scope: Scope, b: Terms): void {
  const bySymbol = group(loop.entries);
  for (const [symbol, entries] of bySymbol) {
    const before = scope.environment.get(symbol)!.value(scope);
    if (loop.breaks !== undefined && !entries.every(isConstant)) {
      scope.lowering.refuse(loop.breaks, "break", "use continue, or items.some(…) and items.find(…)");
    }
    const after = combined(symbol, before, entries, scope, b);
    scope.environment.set(symbol, { value: () => after, mutable: true });
  }
}

function group(entries: readonly Entry[]): Map<ts.Symbol, Entry[]> {
  const groups = new Map<ts.Symbol, Entry[]>();
  for (const entry of entries) groups.set(entry.symbol, [...(groups.get(entry.symbol) ?? []), entry]);
  return groups;
}

function isConstant({ kind, values }: Entry): boolean {
  const literal = values[0] && bare(values[0]).kind;
  return (
    kind === "set" &&
    (literal === ts.SyntaxKind.TrueKeyword ||
      literal === ts.SyntaxKind.FalseKeyword ||
      literal === ts.SyntaxKind.StringLiteral)
  );
}

function combined(symbol: ts.Symbol, before: Value, entries: readonly Entry[], scope: Scope, b: Terms): Value {
  const [first] = entries;
  if (!isCombinable(entries)) {
    scope.lowering.refuse(
      first!.node,
      "this change of a variable in a loop",
      "gather with one push, add, +=, or set a flag to true; or use map, filter and some",
    );
    return before;
  }
  if (scope.lowering.total && summing.has(first!.kind)) return totalSum(before, entries, scope, b);
  switch (first!.kind) {
    case "push":
      return defined(
        joined(
          before.term,
          entries.map((entry) => pushed(entry, b)),
          "array.concat",
          b,
        ),
      );
    case "add":
      return defined(
        joined(
          before.term,
          entries.map((entry) => added(entry, b)),
          "or",
          b,
        ),
      );
    case "put":
      return defined(entries.reduce((whole, entry) => puts(whole, entry, scope, b), before.term));
    case "sum":
      return defined(
        joined(
          before.term,
          entries.map((entry) => summed(entry, b)),
          "plus",
          b,
        ),
      );
    case "max":
    case "min": {
      const list = joined(
        b.array([before.term]),
        entries.map((entry) => pushed(entry, b)),
        "array.concat",
        b,
      );
      return defined(b.call(first!.kind, list));
    }
    case "text":
      return defined(b.call("concat", b.string(""), textsOf(before.term, entries, b)));
    default:
      return lastSet(symbol, before, entries.at(-1)!, scope, b);
  }
}

/** What adds numbers, or takes the extreme of them; texts are added as well. */
const summing = new Map<Change["kind"], string>([
  ["sum", "sum"],
  ["text", "sum"],
  ["max", "max"],
  ["min", "min"],
]);

/** What was there before and all that is added, of whatever kinds. */
function totalSum(before: Value, entries: readonly Entry[], scope: Scope, b: Terms): Value {
  const added = (entry: Entry): Term => {
    if (entry.values.length > 0) return pushed(entry, b);
    const one = b.number("1");
    return entry.body.length === 0 ? b.array([one]) : b.arrayOf(one, entry.body);
  };
  const list = joined(b.array([before.term]), entries.map(added), "array.concat", b);
  return defined(b.call(scope.lowering.library(summing.get(entries[0]!.kind)!, scope), list));
}

/** Whether the order of the loop's steps does not matter to the changes. */
function isCombinable(entries: readonly Entry[]): boolean {
  const [first] = entries;
  const kind = first!.kind;
  if (kind === "other" || entries.some((entry) => entry.kind !== kind)) return false;
  if (first!.body.length === 0) return true;
  return (kind !== "push" && kind !== "set" && kind !== "text" && kind !== "put") || entries.length === 1;
}

function termOf(entry: Entry, index: number, b: Terms): Term {
  const node = entry.values[index]!;
  return total(entry.scope.lowering.value(node, entry.scope), entry.scope, b, nameFor(node));
}

function pushed(entry: Entry, b: Terms): Term {
  const items = b.array(entry.values.map((_, index) => termOf(entry, index, b)));
  return entry.body.length === 0 ? items : b.arrayOf(termOf(entry, 0, b), entry.body);
}

function added(entry: Entry, b: Terms): Term {
  const value = termOf(entry, 0, b);
  return entry.body.length === 0 ? b.set([value]) : b.setOf(value, entry.body);
}

/** What was there before, and what was put: a later value replaces an earlier one. */
function puts(before: Term, entry: Entry, scope: Scope, b: Terms): Term {
  const [first, second] = entry.values;
  const key = entry.key === undefined ? keyOf(entry, b) : b.string(entry.key);
  const value = termOf(entry, entry.key === undefined ? 1 : 0, b);
  const node = entry.key === undefined ? second! : first!;
  const nested = mayBeObject(typeOf(node, entry.scope), entry.scope);
  const made = entry.body.length === 0 ? b.object([{ key, value }]) : objectOfLoop(key, value, entry.body, scope, b);
  return merged(before, undefined, made, scope, b, nested);
}

/** The key of a field is a text, that of a `Map` anything. */
function keyOf(entry: Entry, b: Terms): Term {
  const key = termOf(entry, 0, b);
  return ts.isCallExpression(entry.node) ? key : keyTerm(entry.values[0]!, key, entry.scope);
}

/** The texts that follow each other. */
function textsOf(before: Term, entries: readonly Entry[], b: Terms): Term {
  const [first] = entries;
  const texts = entries.map((entry) =>
    kindAt(entry.values[0]!, entry.scope) === "string"
      ? textOf(entry.values[0]!, entry.scope)
      : printed(textOf(entry.values[0]!, entry.scope), b),
  );
  if (first!.body.length === 0) return b.array([before, ...texts]);
  return b.call("array.concat", b.array([before]), b.arrayOf(texts[0]!, first!.body));
}

function summed(entry: Entry, b: Terms): Term {
  const one = entry.values.length === 0 ? b.number("1") : termOf(entry, 0, b);
  return entry.body.length === 0 ? one : b.call("sum", b.arrayOf(one, entry.body));
}

/** What was there before and what was gathered; nothing is joined to what is empty. */
export function joined(before: Term, made: readonly Term[], operator: string, b: Terms): Term {
  return made.reduce((whole, more) => (isEmpty(whole) ? more : b.call(operator, whole, more)), before);
}

function lastSet(symbol: ts.Symbol, before: Value, last: Entry, scope: Scope, b: Terms): Value {
  if (last.body.length === 0) return last.scope.lowering.value(last.values[0]!, last.scope);
  if (!isConstant(last)) {
    const values = b.arrayOf(termOf(last, 0, b), last.body);
    const value = last.scope.lowering.value(last.values[0]!, last.scope);
    return {
      term: b.call(scope.lowering.library("last_or", scope), values, total(before, scope, b, symbol.name)),
      absent: false,
      sentinel: before.absent || before.sentinel || value.absent || value.sentinel,
    };
  }
  const chain = [
    { body: last.body, value: termOf(last, 0, b) },
    { body: [], value: total(before, scope, b, symbol.name) },
  ];
  return {
    term: extractValue(nameFor(symbol.valueDeclaration!), chain, scope, b),
    absent: false,
    sentinel: before.absent || before.sentinel,
  };
}

function isEmpty(term: Term): boolean {
  if (term.kind === "Array" || term.kind === "Set") return term.elements.length === 0;
  if (term.kind === "Object") return term.entries.length === 0;
  return term.kind === "Number" && term.text === "0";
}
