/** Where branches come together again: what one kept out stays out, and what they changed is chosen by the condition. */
import type { Body, Expression } from "../../ast/nodes.ts";
import { extractPredicate, extractValue } from "../extract.ts";
import type { Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import type { Path } from "./walk.ts";

/** A branch that falls through. */
export interface Arm {
  readonly test: Body;
  readonly end: Path;
}

/** The path after the branches. */
export function meet(
  path: Path,
  arms: readonly Arm[],
  name: string,
  b: Terms,
  /** What says that no other branch, which has left, was taken. */
  stays: Body = [],
): Path {
  const extra = arms.map(({ test, end }) => end.body.slice(path.body.length + test.length));
  const scope = path.scope;
  for (const [symbol, binding] of scope.environment) {
    if (binding.mutable !== true || arms.every(({ end }) => end.scope.environment.get(symbol) === binding)) continue;
    const chain = arms.map(({ test, end }) => {
      const value = end.scope.environment.get(symbol)!.value(end.scope);
      return { body: test, value: total(value, end.scope, b, symbol.name) };
    });
    const sentinel = arms.some(({ end }) => {
      const value = end.scope.environment.get(symbol)!.value(end.scope);
      return value.absent || value.sentinel;
    });
    const last = chain.length - 1;
    const whole = chain.map((one, index) => (index === last ? { ...one, body: [] } : one));
    const value: Value = {
      term: extractValue(nameFor(symbol.valueDeclaration!), whole, scope, b),
      absent: false,
      sentinel,
    };
    scope.environment.set(symbol, { value: () => value, mutable: true });
  }
  if (extra.every((part) => part.every(isAssignment)))
    return stays.length === 0 ? path : { scope, body: [...path.body, ...stays] };
  const alternatives = arms.map(({ test }, index) => ({ body: [...test, ...extra[index]!] }));
  return { scope, body: [...path.body, b.holds(extractPredicate(name, alternatives, scope, b))] };
}

function isAssignment(part: Expression): boolean {
  return (
    part.kind === "TermExpression" &&
    part.term.kind === "Call" &&
    part.term.operator.kind === "Var" &&
    part.term.operator.name === "assign"
  );
}
