/** `if (x === undefined)` of a call's result: where it is defined it gets a name, and elsewhere `not` says so. */
import ts from "typescript";
import type { Body } from "../../ast/nodes.ts";
import { bare, kindAt, typeOf } from "../facts.ts";
import { fork, isTermExpression, type Scope } from "../lowering.ts";
import { here } from "../place.ts";
import { declare, symbolOf } from "./pattern.ts";

export interface Narrowed {
  readonly yes: Body;
  readonly no: Body;
  readonly yesScope: Scope;
  readonly noScope: Scope;
}

/** Both branches of a test that compares a local with undefined; nothing for any other test. */
export function narrow(node: ts.Expression, scope: Scope): Narrowed | undefined {
  const test = bare(node);
  if (!ts.isBinaryExpression(test)) return undefined;
  const isEqual = test.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
  if (!isEqual && test.operatorToken.kind !== ts.SyntaxKind.ExclamationEqualsEqualsToken) return undefined;
  const [left, right] = [bare(test.left), bare(test.right)];
  if (!ts.isIdentifier(left) || !ts.isIdentifier(right) || right.text !== "undefined") return undefined;
  const symbol = symbolOf(left, scope);
  const binding = scope.environment.get(symbol);
  if (binding === undefined || binding.mutable === true) return undefined;
  const { term, absent, sentinel } = binding.value(scope);
  // `not` takes false for undefined.
  const kind = kindAt(left, scope);
  if (!absent || sentinel || term.kind !== "Call" || kind === "boolean" || kind === "mixed") return undefined;
  const b = here(node, scope);
  const [there, missing] = [fork(scope), fork(scope)];
  const name = declare(left.text, typeOf(left, scope), there);
  there.environment.set(symbol, { value: () => ({ term: b.variable(name), absent: false, sentinel: false }) });
  const positive: Body = [b.assign(name, term)];
  const call = b.holds(term);
  const negative: Body = isTermExpression(call) ? [b.negate(call)] : [];
  return isEqual
    ? { yes: negative, no: positive, yesScope: missing, noScope: there }
    : { yes: positive, no: negative, yesScope: there, noScope: missing };
}
