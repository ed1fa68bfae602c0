/** Turns conditions into bodies that hold when the condition does, or when it does not. */
import type { Body, Expression } from "../ast/nodes.ts";
import { extractPredicate } from "./extract.ts";
import { type Condition, isTermExpression, type Scope } from "./lowering.ts";
import type { Terms } from "./terms.ts";

/** What says that a condition holds; `name` is for a rule, should one be needed. */
export function holds(condition: Condition, name: string, scope: Scope, b: Terms): Body {
  switch (condition.kind) {
    case "constant":
      return condition.value ? [] : [b.holds(b.boolean(false))];
    case "body":
      return condition.body;
    case "not":
      return fails(condition.condition, name, scope, b);
    case "and":
      return condition.conditions.flatMap((part) => holds(part, name, scope, b));
    case "or": {
      const own = condition.name ?? name;
      const parts = condition.conditions.map((part) => ({ body: holds(part, own, scope, b) }));
      return [b.holds(extractPredicate(own, parts, scope, b))];
    }
  }
}

/** What says that a condition does not hold. */
export function fails(condition: Condition, name: string, scope: Scope, b: Terms): Body {
  switch (condition.kind) {
    case "constant":
      return condition.value ? [b.holds(b.boolean(false))] : [];
    case "not":
      return holds(condition.condition, name, scope, b);
    case "or":
      return condition.conditions.flatMap((part) => fails(part, name, scope, b));
    case "and":
      return [not(holds(condition, condition.name ?? name, scope, b), condition.name ?? name, scope, b)];
    case "body":
      if (condition.negative !== undefined) return condition.negative;
      return [condition.safe ? not(condition.body, name, scope, b) : notMade(condition.body, name, scope, b)];
  }
}

/** The negation of a body that `not` may stand before when it is one expression. */
export function not(body: Body, name: string, scope: Scope, b: Terms): Expression {
  const [only] = body;
  if (body.length === 1 && isTermExpression(only)) return b.negate(only);
  return notMade(body, name, scope, b);
}

function notMade(body: Body, name: string, scope: Scope, b: Terms): Expression {
  return b.negate(b.holds(extractPredicate(name, [{ body }], scope, b)));
}
