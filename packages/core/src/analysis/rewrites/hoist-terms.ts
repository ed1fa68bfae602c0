/** Takes references and comprehensions out of calls, so that a call's arguments are data and variables. */
import { mapList } from "../../ast/map-list.ts";
import type { Body, Every, Expression, NotBody, Ref, Rule, Term, TermExpression, With } from "../../ast/nodes.ts";
import { callWith, refWith, ruleWith, statementWith } from "../../ast/with-parts.ts";
import type { LocalNames } from "../names/local-names.ts";
import { calledName, equality, mapSubterms, variable } from "../terms.ts";
import { isRoot } from "./needs-evaluation.ts";

/**
 * Runs on bodies in their final order. `=` keeps the references on its sides, so that `not input.x = 1` holds for an
 * undefined `input.x`; a call does not, so that `not startswith(input.x, "a")` fails with its argument, as in OPA.
 */
export function hoistTerms(body: Body, names: LocalNames, equalUnifies: boolean): Body {
  const hoist: Hoist = { names, equalUnifies, result: [] };
  for (const node of body) hoistExpression(node, hoist);
  return hoist.result;
}

/** What is being done with one body. */
interface Hoist {
  readonly names: LocalNames;
  readonly equalUnifies: boolean;
  readonly result: Expression[];
}

function inBody(body: Body, { names, equalUnifies }: Hoist): Body {
  return hoistTerms(body, names, equalUnifies);
}

function hoistExpression(node: Expression, hoist: Hoist): void {
  if (node.kind === "TermExpression") hoist.result.push(hoistStatement(node, hoist));
  else if (node.kind === "Every") {
    const domain = one(node.domain, node.with, hoist);
    hoist.result.push({ ...node, domain, body: inBody(node.body, hoist) } satisfies Every);
  } else if (node.kind === "NotBody") {
    hoist.result.push({ ...node, body: inBody(node.body, hoist) } satisfies NotBody);
  }
}

function hoistStatement(node: TermExpression, hoist: Hoist): TermExpression {
  const { term, with: withs } = node;
  if (term.kind !== "Call") return withTerm(node, inTerm(term, withs, hoist));
  const name = calledName(term);
  if (name === "assign" || name === "eq" || (name === "equal" && hoist.equalUnifies && term.args.length === 2)) {
    const map = term.args.length === 2 ? inTerm : one;
    const args = mapList(term.args, (arg) => map(arg, withs, hoist));
    if (name === "eq")
      return args === term.args ? node : statementWith(node, callWith(term, term.operator, args), withs);
    return statementWith(node, callWith(term, variable("eq", term.operator.span), args), withs);
  }
  return withTerm(
    node,
    mapSubterms(term, (arg) => one(arg, withs, hoist)),
  );
}

/** Stays where it is, but what selects within it comes out. */
function inTerm(term: Term, withs: readonly With[], hoist: Hoist): Term {
  switch (term.kind) {
    case "Var":
      return term;
    case "Ref":
      return selectors(term, withs, hoist);
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
      return { ...term, body: inBody(term.body, hoist) };
    default:
      return one(term, withs, hoist);
  }
}

function one(term: Term, withs: readonly With[], hoist: Hoist): Term {
  switch (term.kind) {
    case "Var":
      return isRoot(term) ? capture(term, withs, hoist) : term;
    case "Ref":
      return capture(selectors(term, withs, hoist), withs, hoist);
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
      return capture({ ...term, body: inBody(term.body, hoist) }, withs, hoist);
    case "Call":
      return term;
    default:
      return mapSubterms(term, (part) => one(part, withs, hoist));
  }
}

function selectors(term: Ref, withs: readonly With[], hoist: Hoist): Ref {
  const terms = mapList(term.terms, (part, index) =>
    index === 0 || part.kind === "String" ? part : one(part, withs, hoist),
  );
  return terms === term.terms ? term : refWith(term, terms);
}

function capture(term: Term, withs: readonly With[], { names, result }: Hoist): Term {
  const local = variable(names.fresh(), term.span);
  result.push(equality(local, term, term.span, withs));
  return local;
}

function withTerm(node: TermExpression, term: Term): TermExpression {
  return term === node.term ? node : statementWith(node, term, node.with);
}

/** The rule and its `else` branches; there `==` as a statement unifies, which keeps its references in place. */
export function hoistRule(rule: Rule, names: LocalNames): Rule {
  const otherwise = rule.else === undefined ? undefined : hoistRule(rule.else, names);
  return ruleWith(rule, rule.head, hoistTerms(rule.body, names, true), otherwise);
}
