/** Takes references and comprehensions out of calls, so that a call's arguments are data and variables. */

import type { Body, Every, Expression, NotBody, Rule, Term, TermExpression, With } from "../../ast/nodes.ts";
import { ruleWith } from "../../ast/with-parts.ts";
import type { LocalNames } from "../names/local-names.ts";
import { calledName, equality, mapSubterms, variable } from "../terms.ts";
import { isRoot } from "./needs-evaluation.ts";

/**
 * Runs on bodies in their final order. `=` keeps the references on its sides, so that `not input.x = 1` holds for an
 * undefined `input.x`; a call does not, so that `not startswith(input.x, "a")` fails with its argument, as in OPA.
 */
export function hoistTerms(body: Body, names: LocalNames, equalUnifies: boolean): Body {
  const result: Expression[] = [];

  function inBody(expressions: Body): Body {
    return hoistTerms(expressions, names, equalUnifies);
  }

  function hoistExpression(node: TermExpression): TermExpression {
    const { term } = node;
    if (term.kind !== "Call") return withTerm(node, inTerm(term, node.with));
    const name = calledName(term);
    if (name === "assign" || name === "eq" || (name === "equal" && equalUnifies && term.args.length === 2)) {
      const args = term.args.map((arg) => (term.args.length === 2 ? inTerm(arg, node.with) : one(arg, node.with)));
      return { ...node, term: { ...term, operator: variable("eq", term.operator.span), args } };
    }
    return withTerm(
      node,
      mapSubterms(term, (arg) => one(arg, node.with)),
    );
  }

  /** Stays where it is, but what selects within it comes out. */
  function inTerm(term: Term, withs: readonly With[]): Term {
    switch (term.kind) {
      case "Var":
        return term;
      case "Ref":
        return selectors(term, withs);
      case "ArrayComprehension":
      case "SetComprehension":
      case "ObjectComprehension":
        return { ...term, body: inBody(term.body) };
      default:
        return one(term, withs);
    }
  }

  function one(term: Term, withs: readonly With[]): Term {
    switch (term.kind) {
      case "Var":
        return isRoot(term) ? capture(term, withs) : term;
      case "Ref":
        return capture(selectors(term, withs), withs);
      case "ArrayComprehension":
      case "SetComprehension":
      case "ObjectComprehension":
        return capture({ ...term, body: inBody(term.body) }, withs);
      case "Call":
        return term;
      default:
        return mapSubterms(term, (part) => one(part, withs));
    }
  }

  function selectors(term: Term & { readonly kind: "Ref" }, withs: readonly With[]): Term {
    let first = true;
    return mapSubterms(term, (part) => {
      if (!first) return one(part, withs);
      first = false;
      return part;
    });
  }

  function capture(term: Term, withs: readonly With[]): Term {
    const local = variable(names.fresh(), term.span);
    result.push(equality(local, term, term.span, withs));
    return local;
  }

  for (const node of body) {
    if (node.kind === "TermExpression") result.push(hoistExpression(node));
    else if (node.kind === "Every")
      result.push({ ...node, domain: one(node.domain, node.with), body: inBody(node.body) } satisfies Every);
    else if (node.kind === "NotBody") result.push({ ...node, body: inBody(node.body) } satisfies NotBody);
  }
  return result;
}

function withTerm(node: TermExpression, term: Term): TermExpression {
  return term === node.term ? node : { ...node, term };
}

/** The rule and its `else` branches; there `==` as a statement unifies, which keeps its references in place. */
export function hoistRule(rule: Rule, names: LocalNames): Rule {
  const otherwise = rule.else === undefined ? undefined : hoistRule(rule.else, names);
  return ruleWith(rule, rule.head, hoistTerms(rule.body, names, true), otherwise);
}
