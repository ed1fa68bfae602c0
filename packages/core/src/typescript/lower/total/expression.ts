/** Values where no type is trusted: each is defined for every input, with the sentinel for JavaScript's undefined. */
import ts from "typescript";
import type { Term } from "../../../ast/nodes.ts";
import { bare } from "../../facts.ts";
import type { Scope, Value } from "../../lowering.ts";
import { nameFor } from "../../naming.ts";
import { here } from "../../place.ts";
import { total } from "../../total.ts";
import { lowerValue } from "../expression.ts";
import { enumValue } from "../member.ts";
import { conditionAsValue, isTest } from "../operator.ts";
import { totalCall } from "./call.ts";
import { libraryCall, receiverKind, termOf } from "./library-call.ts";

type Lower = (node: never, scope: Scope) => Term | undefined;

export function totalValue(node: ts.Expression, scope: Scope): Value {
  const inner = bare(node);
  const lower = table.get(inner.kind) as ((node: ts.Expression, scope: Scope) => Term | undefined) | undefined;
  const term = lower?.(inner, scope);
  if (term !== undefined) return { term, absent: false, sentinel: true };
  const value = lowerValue(inner, scope);
  return { term: total(value, scope, here(inner, scope), nameFor(inner)), absent: false, sentinel: true };
}

const property: Lower = (node: ts.PropertyAccessExpression, scope) => {
  if (enumValue(node, scope) !== undefined) return undefined;
  const kind = receiverKind(node.expression, scope);
  const b = here(node, scope);
  const base = termOf(node.expression, scope);
  if ((kind === "set" || kind === "map") && node.name.text === "size") return b.call("count", base);
  return libraryCall("field", [base, b.string(node.name.text)], node, scope);
};

const element: Lower = (node: ts.ElementAccessExpression, scope) =>
  libraryCall("field", [termOf(node.expression, scope), termOf(node.argumentExpression, scope)], node, scope);

const template: Lower = (node: ts.TemplateExpression, scope) => {
  const b = here(node, scope);
  const percent = (text: string): string => text.replaceAll("%", "%%");
  const format = node.templateSpans.map(({ literal }) => `%v${percent(literal.text)}`).join("");
  const values = node.templateSpans.map(({ expression }) => printedTerm(expression, scope));
  return b.call("sprintf", b.string(`${percent(node.head.text)}${format}`), b.array(values));
};

/** A value as JavaScript prints it. */
function printedTerm(node: ts.Expression, scope: Scope): Term {
  const term = termOf(node, scope);
  return term.kind === "String" ? term : libraryCall("string", [term], node, scope);
}

const operators = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, "add"],
  [ts.SyntaxKind.MinusToken, "subtract"],
  [ts.SyntaxKind.AsteriskToken, "multiply"],
  [ts.SyntaxKind.SlashToken, "divide"],
  [ts.SyntaxKind.PercentToken, "remainder"],
  [ts.SyntaxKind.QuestionQuestionToken, "coalesce"],
]);

const binary: Lower = (node: ts.BinaryExpression, scope) => {
  const operator = node.operatorToken.kind;
  if (isTest(operator)) return conditionAsValue(node, scope).term;
  const sides = (): Term[] => [termOf(node.left, scope), termOf(node.right, scope)];
  const name = operators.get(operator);
  if (name !== undefined) return libraryCall(name, sides(), node, scope);
  const b = here(node, scope);
  if (operator === ts.SyntaxKind.BarBarToken) return libraryCall("first_true", [b.array(sides())], node, scope);
  if (operator === ts.SyntaxKind.AmpersandAmpersandToken)
    return libraryCall("first_false", [b.array(sides())], node, scope);
  return undefined;
};

const prefix: Lower = (node: ts.PrefixUnaryExpression, scope) => {
  const b = here(node, scope);
  if (node.operator === ts.SyntaxKind.MinusToken && !ts.isNumericLiteral(node.operand))
    return libraryCall("subtract", [b.number("0"), termOf(node.operand, scope)], node, scope);
  if (node.operator === ts.SyntaxKind.PlusToken)
    return libraryCall("number", [termOf(node.operand, scope)], node, scope);
  return undefined;
};

const table = new Map<ts.SyntaxKind, Lower>([
  [ts.SyntaxKind.PropertyAccessExpression, property],
  [ts.SyntaxKind.ElementAccessExpression, element],
  [ts.SyntaxKind.TemplateExpression, template],
  [ts.SyntaxKind.BinaryExpression, binary],
  [ts.SyntaxKind.PrefixUnaryExpression, prefix],
  [ts.SyntaxKind.CallExpression, totalCall],
]);
