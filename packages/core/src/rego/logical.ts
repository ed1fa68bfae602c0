/** What `not e`, `a and b` and `a or b` of `future.keywords` mean in terms of `not { … }`. */
import type { Body, LogicalOperand, NotBody } from "../ast/nodes.ts";
import type { Span } from "../source/span.ts";

function not(body: Body, span: Span): NotBody {
  return { kind: "NotBody", body, with: [], span };
}

/** `not e` where bodies can be negated: variables of `e` are its own. */
export function negate(body: Body, span: Span): NotBody {
  return { ...not(body, span), spelling: { operator: "not" } };
}

/**
 * `a or b` is `not { not { a }; not { b } }`; `a and b` is `not { not { not { not { a } }; not { not { b } } } }`: each
 * keeps the order and the short circuit, holds at most once, and lets no variable out.
 */
export function logical(operator: "and" | "or", left: LogicalOperand, right: LogicalOperand, span: Span): NotBody {
  const [first, second] = [not(left.body, span), not(right.body, span)];
  const spelling = { operator, left, right };
  if (operator === "or") return { ...not([first, second], span), spelling };
  return { ...not([not([not([first], span), not([second], span)], span)], span), spelling };
}
