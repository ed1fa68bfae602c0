/** Operators that give a value: arithmetic, the logical ones, and `?:`. */
import ts from "typescript";
import type { Body } from "../../ast/nodes.ts";
import { extractValue } from "../extract.ts";
import { kindAt } from "../facts.ts";
import { fails, holds } from "../guard.ts";
import { defined, fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import { coalesce, isCoalescing } from "./coalesce.ts";
import { printed, textOf } from "./template.ts";

const arithmetic = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, "plus"],
  [ts.SyntaxKind.MinusToken, "minus"],
  [ts.SyntaxKind.AsteriskToken, "mul"],
  [ts.SyntaxKind.SlashToken, "div"],
  [ts.SyntaxKind.PercentToken, "rem"],
]);

/** Operators that say whether something holds. */
const tests: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

export function isTest(operator: ts.SyntaxKind): boolean {
  return tests.has(operator);
}

export function binary(node: ts.BinaryExpression, scope: Scope): Value {
  const b = here(node, scope);
  const operator = node.operatorToken.kind;
  if (isCoalescing(node)) return coalesce(node, scope);
  if (operator === ts.SyntaxKind.BarBarToken || operator === ts.SyntaxKind.AmpersandAmpersandToken)
    return logical(node, scope);
  const name = arithmetic.get(operator);
  if (name === undefined) {
    if (operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment) {
      scope.lowering.refuse(node, "an assignment inside an expression", "make it a statement of its own");
      return defined(b.null());
    }
    if (!isTest(operator)) {
      scope.lowering.refuse(node, ts.tokenToString(operator) ?? "this operator", "use + - * / % and comparisons");
      return defined(b.null());
    }
    return conditionAsValue(node, scope);
  }
  const kinds = [kindAt(node.left, scope), kindAt(node.right, scope)];
  if (name === "plus" && kinds.includes("string")) {
    return defined(
      b.call(
        "concat",
        b.string(""),
        b.array(
          [textOf(node.left, scope), textOf(node.right, scope)].map((term, index) =>
            kinds[index] === "string" ? term : printed(term, b),
          ),
        ),
      ),
    );
  }
  if (kinds.some((kind) => kind !== "number")) {
    scope.lowering.refuse(node, "arithmetic on what may not be a number", "convert with Number(text) first");
  }
  const [left, right] = [scope.lowering.value(node.left, scope), scope.lowering.value(node.right, scope)];
  const absent = left.absent || right.absent || left.sentinel || right.sentinel || name === "div" || name === "rem";
  return { term: b.call(name, left.term, right.term), absent, sentinel: false };
}

function logical(node: ts.BinaryExpression, scope: Scope): Value {
  if (kindAt(node.left, scope) === "boolean" && kindAt(node.right, scope) === "boolean")
    return conditionAsValue(node, scope);
  const keepsTruthy = node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
  const b = here(node, scope);
  const left = scope.lowering.value(node.left, scope);
  const right = scope.lowering.value(node.right, scope);
  const inner = fork(scope);
  const test = scope.lowering.condition(node.left, inner);
  const name = nameFor(node);
  const [whenTrue, whenFalse] = keepsTruthy ? [left, right] : [right, left];
  return choose(name, holds(test, name, inner, b), whenTrue, whenFalse, scope, b);
}

function choose(name: string, body: Body, yes: Value, no: Value, scope: Scope, b: Terms): Value {
  const sentinel = yes.absent || yes.sentinel || no.sentinel;
  const first = yes.absent ? total(yes, scope, b, `${name}_or_undefined`) : yes.term;
  const chain = [
    { body, value: first },
    { body: [], value: no.term },
  ];
  return { term: extractValue(name, chain, scope, b), absent: no.absent, sentinel };
}

export function conditional(node: ts.ConditionalExpression, scope: Scope): Value {
  const b = here(node, scope);
  const name = nameFor(node);
  const inner = fork(scope);
  const test = scope.lowering.condition(node.condition, inner);
  const yes = scope.lowering.value(node.whenTrue, scope);
  const no = scope.lowering.value(node.whenFalse, scope);
  if (yes.absent && !no.absent) return choose(name, fails(test, name, inner, b), no, yes, scope, b);
  return choose(name, holds(test, name, inner, b), yes, no, scope, b);
}

export function prefix(node: ts.PrefixUnaryExpression, scope: Scope): Value {
  const b = here(node, scope);
  if (node.operator === ts.SyntaxKind.ExclamationToken) return conditionAsValue(node, scope);
  if (node.operator === ts.SyntaxKind.MinusToken) {
    if (ts.isNumericLiteral(node.operand)) return defined(b.number(`-${node.operand.text}`));
    const value = scope.lowering.value(node.operand, scope);
    return {
      ...value,
      term: b.call("minus", b.number("0"), value.term),
      absent: value.absent || value.sentinel,
      sentinel: false,
    };
  }
  if (node.operator === ts.SyntaxKind.PlusToken) {
    const value = total(scope.lowering.value(node.operand, scope), scope, b, nameFor(node.operand));
    return { term: b.call(scope.lowering.library("number", scope), value), absent: true, sentinel: false };
  }
  scope.lowering.refuse(
    node,
    ts.tokenToString(node.operator) ?? "this operator",
    "use Number(text) to convert, n += 1 to count",
  );
  return defined(b.null());
}

/** A condition as a value: true or false. */
export function conditionAsValue(node: ts.Expression, scope: Scope): Value {
  const b = here(node, scope);
  const inner = fork(scope);
  const test = scope.lowering.condition(node, inner);
  if (test.kind === "constant") return defined(b.boolean(test.value));
  const body = holds(test, nameFor(node), inner, b);
  return defined(
    extractValue(
      nameFor(node),
      [
        { body, value: b.boolean(true) },
        { body: [], value: b.boolean(false) },
      ],
      scope,
      b,
    ),
  );
}
