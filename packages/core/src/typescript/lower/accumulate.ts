/** Variables that a loop changes: pushes become comprehensions, `+=` sums, `= true` existence. */
import ts from "typescript";
import type { Body, Term } from "../../ast/nodes.ts";
import { extractValue } from "../extract.ts";
import { bare, kindAt } from "../facts.ts";
import type { Scope, Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import { textOf } from "./expression.ts";

export interface Change {
  readonly kind: "push" | "add" | "put" | "sum" | "text" | "set" | "other";
  readonly symbol: ts.Symbol | undefined;
  readonly node: ts.Node;
  readonly values: readonly ts.Expression[];
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
  readonly exits: { readonly node: ts.ReturnStatement; readonly body: Body; readonly holds: boolean }[];
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
    if (!ts.isFunctionLike(child)) ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
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
  return { kind: "set", symbol: symbol(left), node, values: [node.right] };
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
  const kind = first!.kind;
  const inLoop = first!.body.length > 0;
  const others = entries.some((entry) => entry.kind !== kind) || (kind === "push" && entries.length > 1 && inLoop);
  if (
    others ||
    kind === "other" ||
    (kind === "set" && inLoop && !(isConstant(first!) && entries.length === 1)) ||
    (kind === "text" && inLoop)
  ) {
    scope.lowering.refuse(
      first!.node,
      "this change of a variable in a loop",
      "gather with one push, add, +=, or set a flag to true; or use map, filter and some",
    );
    return before;
  }
  const value = (entry: Entry, index: number): Term =>
    total(entry.scope.lowering.value(entry.values[index]!, entry.scope), entry.scope, b, nameFor(entry.values[index]!));
  const fine = (term: Term): Value => ({ term, absent: false, sentinel: false });
  switch (kind) {
    case "push": {
      const made = entries.map((entry) => {
        const items = b.array(entry.values.map((_, index) => value(entry, index)));
        return entry.body.length === 0 ? items : b.arrayOf(value(entry, 0), entry.body);
      });
      return fine(
        made.reduce((whole, more) => (isEmpty(whole) ? more : b.call("array.concat", whole, more)), before.term),
      );
    }
    case "add": {
      const made = entries.map((entry) =>
        entry.body.length === 0 ? b.set([value(entry, 0)]) : b.setOf(value(entry, 0), entry.body),
      );
      return fine(made.reduce((whole, more) => (isEmpty(whole) ? more : b.call("or", whole, more)), before.term));
    }
    case "put": {
      const made = entries.map((entry) =>
        entry.body.length === 0
          ? b.object([{ key: value(entry, 0), value: value(entry, 1) }])
          : b.objectOf(value(entry, 0), value(entry, 1), entry.body),
      );
      return fine(
        made.reduce((whole, more) => (isEmpty(whole) ? more : b.call("object.union", whole, more)), before.term),
      );
    }
    case "sum": {
      const made = entries.map((entry) => {
        const one = entry.values.length === 0 ? b.number("1") : value(entry, 0);
        return entry.body.length === 0 ? one : b.call("sum", b.arrayOf(one, entry.body));
      });
      return fine(made.reduce((whole, more) => (isZero(whole) ? more : b.call("plus", whole, more)), before.term));
    }
    case "text":
      return fine(
        b.call(
          "concat",
          b.string(""),
          b.array([before.term, ...entries.map((entry) => textOf(entry.values[0]!, entry.scope))]),
        ),
      );
    default: {
      const last = entries.at(-1)!;
      if (last.body.length === 0) return last.scope.lowering.value(last.values[0]!, last.scope);
      const chain = [
        { body: last.body, value: value(last, 0) },
        { body: [], value: total(before, scope, b, symbol.name) },
      ];
      return {
        term: extractValue(nameFor(symbol.valueDeclaration!), chain, scope, b),
        absent: false,
        sentinel: before.absent || before.sentinel,
      };
    }
  }
}

function isEmpty(term: Term): boolean {
  return term.kind === "Array" || term.kind === "Set"
    ? term.elements.length === 0
    : term.kind === "Object" && term.entries.length === 0;
}

function isZero(term: Term): boolean {
  return term.kind === "Number" && term.text === "0";
}
