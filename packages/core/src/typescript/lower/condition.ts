/** Conditions: truthiness, comparisons and their combinations, in the tightest Rego that the types allow. */
import ts from "typescript";
import type { Body, Term, TermExpression } from "../../ast/nodes.ts";
import { bare, kindAt, kindOf, mayBeNull, typeOf } from "../facts.ts";
import type { Condition, Scope, Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total, undefinedTerm } from "../total.ts";

export function lowerCondition(node: ts.Expression, scope: Scope): Condition {
  const inner = bare(node);
  if (inner.kind === ts.SyntaxKind.TrueKeyword) return { kind: "constant", value: true };
  if (inner.kind === ts.SyntaxKind.FalseKeyword) return { kind: "constant", value: false };
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken) {
    return { kind: "not", condition: scope.lowering.condition(inner.operand, scope) };
  }
  if (ts.isBinaryExpression(inner)) return binary(inner, scope);
  if (ts.isCallExpression(inner)) return scope.lowering.callCondition(inner, scope);
  if (ts.isConditionalExpression(inner)) {
    const test = scope.lowering.condition(inner.condition, scope);
    const yes = scope.lowering.condition(inner.whenTrue, scope);
    const no = scope.lowering.condition(inner.whenFalse, scope);
    const not: Condition = { kind: "not", condition: test };
    return {
      kind: "or",
      conditions: [
        { kind: "and", conditions: [test, yes] },
        { kind: "and", conditions: [not, no] },
      ],
    };
  }
  if (ts.isIdentifier(inner)) {
    const symbol = scope.lowering.program.checker.getSymbolAtLocation(inner);
    const bound = symbol && scope.environment.get(symbol)?.condition;
    if (bound !== undefined) return bound(scope);
  }
  return truthy(inner, scope.lowering.value(inner, scope), scope);
}

/** Whether a value is truthy, as its type says that values of it are. */
export function truthy(node: ts.Expression, value: Value, scope: Scope): Condition {
  const b = here(node, scope);
  const type = typeOf(node, scope);
  const kind = kindOf(type, scope);
  const { term } = value;
  if (scope.lowering.total) return truthyOfAnything(node, value, scope);
  if (kind === "boolean") return one([b.holds(b.call("equal", term, b.boolean(true)))], true);
  const loose = value.sentinel || (kind !== "object" && mayBeNull(type));
  if (loose || kind === "mixed") return truthyOfAnything(node, value, scope);
  const falsy = kind === "string" ? b.string("") : kind === "number" ? b.number("0") : b.null();
  if (falsy.kind !== "Null" && (value.absent || term.kind === "Ref")) {
    // A file may say null where the type says that nothing may stand.
    const whole = value.absent ? total(value, scope, b, nameFor(node), falsy) : term;
    return {
      kind: "body",
      body: [falsy, b.null()].map((none) => b.holds(b.call("neq", term, none))),
      safe: false,
      negative: [b.holds(b.call("internal.member_2", whole, b.set([falsy, b.null()])))],
    };
  }
  const always = value.absent ? total(value, scope, b, nameFor(node), falsy) : term;
  return {
    kind: "body",
    body: [b.holds(b.call("neq", term, falsy))],
    safe: !value.absent,
    negative: [b.holds(b.call("equal", always, falsy))],
  };
}

function truthyOfAnything(node: ts.Expression, value: Value, scope: Scope): Condition {
  const b = here(node, scope);
  const name = scope.lowering.library("truthy", scope);
  return {
    kind: "body",
    body: [b.holds(b.call(name, value.term))],
    safe: !value.absent,
    ...(value.absent
      ? { negative: [b.negate(b.holds(b.call(name, total(value, scope, b, nameFor(node), b.null()))))] }
      : {}),
  };
}

function one(body: Body, safe: boolean): Condition {
  return { kind: "body", body, safe };
}

const comparisons = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, "lt"],
  [ts.SyntaxKind.LessThanEqualsToken, "lte"],
  [ts.SyntaxKind.GreaterThanToken, "gt"],
  [ts.SyntaxKind.GreaterThanEqualsToken, "gte"],
]);

function binary(node: ts.BinaryExpression, scope: Scope): Condition {
  const { condition } = scope.lowering;
  const operator = node.operatorToken.kind;
  if (operator === ts.SyntaxKind.AmpersandAmpersandToken) {
    return membership(node, scope) ?? flat("and", node, [condition(node.left, scope), condition(node.right, scope)]);
  }
  if (operator === ts.SyntaxKind.BarBarToken) {
    const member = membership(node, scope);
    return member ?? flat("or", node, [condition(node.left, scope), condition(node.right, scope)]);
  }
  if (operator === ts.SyntaxKind.EqualsEqualsEqualsToken) return equality(node, scope, false);
  if (operator === ts.SyntaxKind.EqualsEqualsToken) return equality(node, scope, true);
  if (operator === ts.SyntaxKind.ExclamationEqualsEqualsToken)
    return { kind: "not", condition: equality(node, scope, false) };
  if (operator === ts.SyntaxKind.ExclamationEqualsToken) return { kind: "not", condition: equality(node, scope, true) };
  const comparison = comparisons.get(operator);
  if (comparison !== undefined) return ordered(node, comparison, scope);
  if (operator === ts.SyntaxKind.InKeyword) return hasKey(node, scope);
  return truthy(node, scope.lowering.value(node, scope), scope);
}

export function flat(kind: "and" | "or", node: ts.Expression, conditions: readonly Condition[]): Condition {
  return {
    kind,
    name: nameFor(node),
    conditions: conditions.flatMap((part) => (part.kind === kind ? part.conditions : [part])),
  };
}

export function isUndefined(node: ts.Expression): boolean {
  const inner = bare(node);
  return ts.isIdentifier(inner) && inner.text === "undefined";
}

export function isNull(node: ts.Expression): boolean {
  return bare(node).kind === ts.SyntaxKind.NullKeyword;
}

function equality(node: ts.BinaryExpression, scope: Scope, loose: boolean): Condition {
  const swapped = isUndefined(node.left) || isNull(node.left) || isLiteral(node.left);
  const [left, right] = swapped ? [node.right, node.left] : [node.left, node.right];
  const b = here(node, scope);
  if (isUndefined(right) || isNull(right)) return nullish(node, left, isNull(right), loose, scope);
  if (loose && !(kindAt(left, scope) === kindAt(right, scope) && kindAt(left, scope) !== "mixed")) {
    scope.lowering.refuse(node, "== between values of different types", "use === with a value of the same type");
  }
  const kinds = [kindAt(left, scope), kindAt(right, scope)];
  if (kinds.every((kind) => kind === "object" || kind === "array" || kind === "map" || kind === "set")) {
    scope.lowering.refuse(node, "=== between objects", "compare a field that identifies them");
  }
  const { term, absent, sentinel } = scope.lowering.value(left, scope);
  const other = scope.lowering.value(right, scope);
  if ((absent || sentinel) && (other.absent || other.sentinel)) {
    const both = [left, right].map((side) => total(scope.lowering.value(side, scope), scope, b, nameFor(side)));
    return one([b.holds(b.call("equal", both[0]!, both[1]!))], true);
  }
  if (kinds.includes("mixed") && !isLiteral(right)) {
    const name = scope.lowering.library("strict_equal", scope);
    const sides = [total({ term, absent, sentinel }, scope, b, nameFor(left)), total(other, scope, b, nameFor(right))];
    return one([b.holds(b.call(name, ...sides))], true);
  }
  const negative = absent || other.absent ? undefined : [b.holds(b.call("neq", term, other.term))];
  const safe = isPlain(term) && isPlain(other.term);
  return { kind: "body", body: [b.holds(b.call("equal", term, other.term))], safe, ...(negative && { negative }) };
}

/** A comparison of references and literals may stand behind `not` even when a reference is undefined. */
function isPlain(term: Term): boolean {
  return term.kind !== "Call" && (term.kind !== "Ref" || term.terms[0]!.kind === "Var");
}

function isLiteral(node: ts.Expression): boolean {
  const inner = bare(node);
  return (
    ts.isStringLiteralLike(inner) ||
    ts.isNumericLiteral(inner) ||
    inner.kind === ts.SyntaxKind.TrueKeyword ||
    inner.kind === ts.SyntaxKind.FalseKeyword
  );
}

function nullish(node: ts.Node, left: ts.Expression, isNullLiteral: boolean, loose: boolean, scope: Scope): Condition {
  const b = here(node, scope);
  const value = scope.lowering.value(left, scope);
  const name = nameFor(left);
  const pair = (term: Term, wanted: Term): Condition => ({
    kind: "body",
    body: [b.holds(b.call("equal", term, wanted))],
    safe: true,
    negative: [b.holds(b.call("neq", term, wanted))],
  });
  if (loose) {
    const fallback = value.absent || value.sentinel ? total(value, scope, b, name, b.null()) : value.term;
    return pair(fallback, b.null());
  }
  if (isNullLiteral) return one([b.holds(b.call("equal", value.term, b.null()))], isPlain(value.term));
  if (!value.absent && !value.sentinel) return { kind: "constant", value: false };
  return pair(total(value, scope, b, name), undefinedTerm(scope, b));
}

function ordered(node: ts.BinaryExpression, operator: string, scope: Scope): Condition {
  const b = here(node, scope);
  const sides = [node.left, node.right].map((side) => scope.lowering.value(side, scope));
  const kinds = [kindAt(node.left, scope), kindAt(node.right, scope)];
  if (kinds[0] === kinds[1] && (kinds[0] === "number" || kinds[0] === "string")) {
    const sentinel = sides.some((side) => side.sentinel);
    if (!sentinel) {
      const safe = !sides.some((side) => side.absent);
      return one([b.holds(b.call(operator, sides[0]!.term, sides[1]!.term))], safe);
    }
  }
  const name = scope.lowering.library(`compare_${operator}`, scope);
  const whole = [node.left, node.right].map((side, index) => total(sides[index]!, scope, b, nameFor(side)));
  return one([b.holds(b.call(name, ...whole))], true);
}

function hasKey(node: ts.BinaryExpression, scope: Scope): Condition {
  const b = here(node, scope);
  const key = scope.lowering.value(node.left, scope);
  const object = scope.lowering.value(node.right, scope);
  const whole = total(object, scope, b, nameFor(node.right), b.object([]));
  return one([b.holds(b.call("internal.member_2", key.term, b.call("object.keys", whole)))], !key.absent);
}

/** `x === "a" || x === "b"` is `x in {"a", "b"}`, and `x !== "a" && x !== "b"` the contrary. */
function membership(node: ts.BinaryExpression, scope: Scope): Condition | undefined {
  const tests: ts.BinaryExpression[] = [];
  const negated = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  const equal = negated ? ts.SyntaxKind.ExclamationEqualsEqualsToken : ts.SyntaxKind.EqualsEqualsEqualsToken;
  const gather = (part: ts.Expression): boolean => {
    const inner = bare(part);
    if (!ts.isBinaryExpression(inner)) return false;
    if (inner.operatorToken.kind === node.operatorToken.kind) return gather(inner.left) && gather(inner.right);
    tests.push(inner);
    return inner.operatorToken.kind === equal && isLiteral(inner.right);
  };
  if (!gather(node)) return undefined;
  const [first] = tests;
  if (!tests.every(({ left }) => left.getText() === first!.left.getText())) return undefined;
  const b = here(node, scope);
  const value = scope.lowering.value(first!.left, scope);
  const set = b.set(tests.map(({ right }) => scope.lowering.value(right, scope).term));
  const isIn = (term: Term): TermExpression => b.holds(b.call("internal.member_2", term, set));
  // What a call reads is looked up outside of `not`: it must be there.
  const negative = [b.negate(isIn(total(value, scope, b, nameFor(first!.left), b.null())))];
  const found: Condition = { kind: "body", body: [isIn(value.term)], safe: !value.absent, negative };
  return negated ? { kind: "not", condition: found } : found;
}
