/** Conditions where no type is trusted: JavaScript's truthiness and comparisons of values of any kind. */
import ts from "typescript";
import { bare } from "../../facts.ts";
import type { Condition, Scope } from "../../lowering.ts";
import { here } from "../../place.ts";
import { undefinedTerm } from "../../total.ts";
import { flat, isNull, isUndefined, lowerCondition } from "../condition.ts";
import { totalCallCondition } from "./call.ts";
import { libraryCall, termOf, test } from "./library-call.ts";

export function totalCondition(node: ts.Expression, scope: Scope): Condition {
  const inner = bare(node);
  if (ts.isBinaryExpression(inner)) return binary(inner, scope);
  if (ts.isCallExpression(inner)) return totalCallCondition(inner, scope) ?? truthyTerm(inner, scope);
  return lowerCondition(inner, scope);
}

function truthyTerm(node: ts.Expression, scope: Scope, term = termOf(node, scope)): Condition {
  return test(libraryCall("truthy", [term], node, scope), node, scope);
}

const comparisons = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, "compare_lt"],
  [ts.SyntaxKind.LessThanEqualsToken, "compare_lte"],
  [ts.SyntaxKind.GreaterThanToken, "compare_gt"],
  [ts.SyntaxKind.GreaterThanEqualsToken, "compare_gte"],
]);

function binary(node: ts.BinaryExpression, scope: Scope): Condition {
  const { condition } = scope.lowering;
  const compared = (name: string): Condition =>
    test(libraryCall(name, [termOf(node.left, scope), termOf(node.right, scope)], node, scope), node, scope);
  const operator = node.operatorToken.kind;
  switch (operator) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return flat("and", node, [condition(node.left, scope), condition(node.right, scope)]);
    case ts.SyntaxKind.BarBarToken:
      return flat("or", node, [condition(node.left, scope), condition(node.right, scope)]);
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return nothing(node, scope) ?? compared("strict_equal");
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return { kind: "not", condition: nothing(node, scope) ?? compared("strict_equal") };
    case ts.SyntaxKind.EqualsEqualsToken:
      return compared("loose_equal");
    case ts.SyntaxKind.ExclamationEqualsToken:
      return { kind: "not", condition: compared("loose_equal") };
    case ts.SyntaxKind.InKeyword:
      return test(
        libraryCall("has_key", [termOf(node.right, scope), termOf(node.left, scope)], node, scope),
        node,
        scope,
      );
    default: {
      const name = comparisons.get(operator);
      return name === undefined ? truthyTerm(node, scope) : compared(name);
    }
  }
}

/** `x === undefined` and `x === null`: one comparison. */
function nothing(node: ts.BinaryExpression, scope: Scope): Condition | undefined {
  const b = here(node, scope);
  for (const [side, other] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    if (!isUndefined(side) && !isNull(side)) continue;
    const wanted = isNull(side) ? b.null() : undefinedTerm(scope, b);
    return test(b.call("equal", termOf(other, scope), wanted), bare(node), scope);
  }
  return undefined;
}
