/** `sort` and `toSorted`: texts and numbers by themselves, anything by a key that both sides of the comparison have. */
import ts from "typescript";
import { bare, kindOf } from "../facts.ts";
import { fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total } from "../total.ts";
import type { MethodCall } from "./array-methods.ts";
import { bindVariable, inlineFunction } from "./pattern.ts";

/** The key of one side, and whether the greatest comes first. */
interface Order {
  readonly parameter: ts.ParameterDeclaration;
  readonly key: ts.Expression;
  readonly down: boolean;
}

export function sort(method: MethodCall, scope: Scope): Value {
  const b = here(method.node, scope);
  const { base } = method;
  const result = (term: Value["term"]): Value => ({ term, absent: base.absent || base.sentinel, sentinel: false });
  const [compare] = method.args;
  const { checker } = scope.lowering.program;
  const element = checker.getIndexTypeOfType(checker.getTypeAtLocation(method.receiver), ts.IndexKind.Number);
  if (!scope.lowering.total && compare === undefined && element !== undefined && kindOf(element, scope) === "string")
    return result(b.call("sort", base.term));
  if (compare === undefined && scope.lowering.total) {
    const keys = b.call(scope.lowering.library("text_keys", scope), base.term);
    return result(b.call(scope.lowering.library("sort_by", scope), base.term, keys));
  }
  const order = compare === undefined ? undefined : orderOf(compare);
  if (order === undefined) {
    const hint = "sort texts without an argument, or compare one key: (a, b) => a.size - b.size";
    scope.lowering.refuse(method.node, "this order", hint);
    return base;
  }
  const { parameter, key, down } = order;
  if (ts.isIdentifier(key) && key.text === parameter.name.getText()) {
    const up = b.call("sort", base.term);
    return result(down ? b.call("array.reverse", up) : up);
  }
  const inner = fork(scope);
  const variable = bindVariable(parameter.name, "item", inner);
  const value = total(inner.lowering.value(key, inner), inner, b, nameFor(key));
  const keys = b.arrayOf(value, [b.some(base.term, variable)]);
  const name = scope.lowering.library(down ? "sort_down" : "sort_by", scope);
  return result(b.call(name, base.term, keys));
}

/** `(a, b) => a.k - b.k`, `a.k.localeCompare(b.k)`, `a.k < b.k ? -1 : 1`, and the same downwards. */
function orderOf(compare: ts.Expression): Order | undefined {
  const callback = inlineFunction(compare);
  const [first, second] = callback?.parameters ?? [];
  if (callback?.body === undefined || ts.isBlock(callback.body) || !first || !second) return undefined;
  const sides = sidesOf(bare(callback.body));
  if (sides === undefined) return undefined;
  const [left, right, turned] = [bare(sides[0]), bare(sides[1]), sides[2]];
  const isFirst = mentions(left, first);
  const [own, other] = isFirst ? [first, second] : [second, first];
  if (mentions(left, other) || rename(left, own, other) !== right.getText()) return undefined;
  return { parameter: own, key: left, down: isFirst === turned };
}

/** What is compared with what, and whether the lesser goes behind. */
function sidesOf(body: ts.Expression): readonly [ts.Expression, ts.Expression, boolean] | undefined {
  if (ts.isBinaryExpression(body) && body.operatorToken.kind === ts.SyntaxKind.MinusToken)
    return [body.left, body.right, false];
  if (ts.isCallExpression(body) && ts.isPropertyAccessExpression(body.expression)) {
    const [other] = body.arguments;
    const isCompare = body.expression.name.text === "localeCompare" && body.arguments.length === 1;
    return isCompare ? [body.expression.expression, other!, false] : undefined;
  }
  if (!ts.isConditionalExpression(body)) return undefined;
  const test = bare(body.condition);
  if (!ts.isBinaryExpression(test) || !isOpposite(bare(body.whenFalse), body.whenTrue.getText(), test))
    return undefined;
  const isLess = test.operatorToken.kind === ts.SyntaxKind.LessThanToken;
  if (!isLess && test.operatorToken.kind !== ts.SyntaxKind.GreaterThanToken) return undefined;
  const before = body.whenTrue.getText() === "-1";
  return before || body.whenTrue.getText() === "1" ? [test.left, test.right, isLess !== before] : undefined;
}

/** `1`, or `a > b ? 1 : 0`, behind `a < b ? -1`. */
function isOpposite(rest: ts.Expression, sign: string, test: ts.BinaryExpression): boolean {
  const opposite = sign === "-1" ? "1" : "-1";
  if (rest.getText() === opposite) return true;
  if (!ts.isConditionalExpression(rest) || rest.whenTrue.getText() !== opposite || rest.whenFalse.getText() !== "0")
    return false;
  const again = bare(rest.condition);
  if (!ts.isBinaryExpression(again)) return false;
  const [left, right] = [test.left.getText(), test.right.getText()];
  const same = again.left.getText() === left && again.right.getText() === right;
  const swapped = again.left.getText() === right && again.right.getText() === left;
  const isSameSign = again.operatorToken.kind === test.operatorToken.kind;
  return (same && !isSameSign) || (swapped && isSameSign);
}

function mentions(node: ts.Node, { name }: ts.ParameterDeclaration): boolean {
  if (ts.isIdentifier(node)) return node.text === name.getText();
  return ts.forEachChild(node, (child) => mentions(child, { name } as ts.ParameterDeclaration) || undefined) ?? false;
}

function rename(node: ts.Expression, from: ts.ParameterDeclaration, to: ts.ParameterDeclaration): string {
  return node.getText().replace(new RegExp(`(?<![.\\w$])${from.name.getText()}(?![\\w$])`, "g"), to.name.getText());
}
