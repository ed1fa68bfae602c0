/** `??`: the first operand that is neither undefined nor null. */
import ts from "typescript";
import type { Body, Term } from "../../ast/nodes.ts";
import { extractValue } from "../extract.ts";
import { bare, kindAt, mayBeNull, typeOf } from "../facts.ts";
import type { Scope, Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { placeOf, total, undefinedTerm } from "../total.ts";

export function isCoalescing(
  node: ts.Expression,
): node is ts.BinaryExpression & { readonly operatorToken: ts.Token<ts.SyntaxKind.QuestionQuestionToken> } {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

/** The value of a chain of `??`; `fallback` is for when all of them are undefined. */
export function coalesce(node: ts.BinaryExpression, scope: Scope, fallback?: Term): Value {
  const b = here(node, scope);
  const name = nameFor(node);
  const operands = operandsOf(node).map((operand) => ({ operand, value: scope.lowering.value(operand, scope) }));
  const sure = operands.findIndex(
    ({ operand, value }) => !value.absent && !value.sentinel && !mayBeNull(typeOf(operand, scope)),
  );
  const live = sure < 0 ? operands : operands.slice(0, sure + 1);
  const [left, right] = [live[0]!, live.at(-1)!];
  if (live.length === 1) return left.value;
  if (live.length === 2 && !right.value.absent) {
    const otherwise = right.value.term;
    const { sentinel } = right.value;
    if (isMade(left.operand, scope))
      return { term: total(left.value, scope, b, name, otherwise), absent: false, sentinel };
    if (left.value.absent && placeOf(left.value, scope) !== undefined)
      return { term: orDefault(left.value, otherwise, name, scope, b), absent: false, sentinel };
    if (!left.value.absent) {
      const name = scope.lowering.library("coalesce", scope);
      return { term: b.call(name, left.value.term, otherwise), absent: false, sentinel };
    }
  }
  const present = ({ term, sentinel }: Value): Body => [
    b.holds(b.call("neq", term, b.null())),
    ...(sentinel ? [b.holds(b.call("neq", term, undefinedTerm(scope, b)))] : []),
  ];
  const chain = live.map(({ value }, index) => ({
    body: index === live.length - 1 ? [] : present(value),
    value: value.term,
  }));
  const closed = right.value.absent && fallback !== undefined ? [...chain, { body: [], value: fallback }] : chain;
  return {
    term: extractValue(name, closed, scope, b),
    absent: right.value.absent && fallback === undefined,
    sentinel: right.value.sentinel,
  };
}

/** `value ?? otherwise`, for a value that is lowered already. */
export function orDefault(value: Value, otherwise: Term, name: string, scope: Scope, b: ReturnType<typeof here>): Term {
  const place = value.absent ? placeOf(value, scope) : undefined;
  if (place !== undefined)
    return b.call(scope.lowering.library("get", scope), place.root, b.array(place.path), otherwise);
  if (value.sentinel && !value.absent) return b.call(scope.lowering.library("coalesce", scope), value.term, otherwise);
  return total(value, scope, b, name, otherwise);
}

function operandsOf(node: ts.Expression): ts.Expression[] {
  const inner = bare(node);
  return isCoalescing(inner) ? [...operandsOf(inner.left), ...operandsOf(inner.right)] : [inner];
}

/** What the policy has made itself, such as a part of a split text, is never null, whatever the input. */
function isMade(node: ts.Expression, scope: Scope): boolean {
  const inner = bare(node);
  if (ts.isElementAccessExpression(inner)) return isMade(inner.expression, scope);
  return (
    ts.isCallExpression(inner) &&
    ts.isPropertyAccessExpression(inner.expression) &&
    kindAt(inner.expression.expression, scope) === "string"
  );
}
