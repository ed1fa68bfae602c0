/** Takes nested calls, and what stands in heads and comprehensions, out into expressions of their own. */

import { mapList } from "../../ast/map-list.ts";
import type {
  Body,
  Comprehension,
  Every,
  Expression,
  NotBody,
  Ref,
  Rule,
  Term,
  TermExpression,
  With,
} from "../../ast/nodes.ts";
import { callWith, headWith, refWith, ruleWith, statementWith } from "../../ast/with-parts.ts";
import type { Environment } from "../environment.ts";
import { isFunctionValue } from "../names/function-values.ts";
import type { LocalNames } from "../names/local-names.ts";
import { appendToBody, equality, mapSubterms, statement, variable } from "../terms.ts";
import { needsEvaluation } from "./needs-evaluation.ts";

/** `p := f(g(x)) if { h(k(x)) }` → `p := $l2 if { k(x, $l0); h($l0); g(x, $l1); f($l1, $l2) }` */
export function expandRule(rule: Rule, names: LocalNames, environment: Environment): Rule {
  const context: Context = { names, environment };
  const argumentSupport: Expression[] = [];
  const args = rule.head.args?.map((arg) => expandValue(context, arg, argumentSupport));

  function branch(node: Rule): Rule {
    const { head, else: otherwise } = node;
    const support: Expression[] = [];
    const terms = mapList(head.reference.terms, (term, at) => (at === 0 ? term : expandStep(context, term, support)));
    support.push(...argumentSupport);
    const key = head.key === undefined ? undefined : expandValue(context, head.key, support);
    const value = head.value === undefined ? undefined : expandValue(context, head.value, support);
    const body = appendToBody(expandBody(context, node.body), support);
    return ruleWith(
      node,
      headWith(head, { terms, args, key, value }),
      body,
      otherwise === undefined ? undefined : branch(otherwise),
    );
  }
  return branch(rule);
}

export function expandQuery(query: Body, names: LocalNames, environment: Environment): Body {
  return expandBody({ names, environment }, query);
}

/** What every step of one rule shares. */
interface Context {
  readonly names: LocalNames;
  readonly environment: Environment;
}

function expandBody(context: Context, expressions: Body): Body {
  const result: Expression[] = [];
  for (const each of expressions) expandExpression(context, each, result);
  return result;
}

function expandExpression(context: Context, node: Expression, result: Expression[]): void {
  const withs = mapList(node.with, (modifier) => expandWith(context, modifier, result));
  switch (node.kind) {
    case "TermExpression":
      expandPlain(context, withs === node.with ? node : statementWith(node, node.term, withs), result);
      return;
    case "Every":
      expandEvery(context, { ...node, with: withs }, result);
      return;
    case "NotBody":
      result.push({ ...node, body: expandBody(context, node.body), with: withs } satisfies NotBody);
      return;
    case "SomeDeclaration":
      throw new Error("a declaration is left after names were resolved");
  }
}

function expandPlain(context: Context, node: TermExpression, result: Expression[]): void {
  // Without modifiers it can go where it belongs at once.
  const support = node.with.length === 0 ? result : [];
  const expanded =
    node.term.kind === "Call"
      ? mapSubterms(node.term, (arg) => expandTerm(context, arg, support))
      : expandTerm(context, node.term, support);
  if (support !== result) for (const each of support) result.push({ ...each, with: node.with });
  result.push(expanded === node.term ? node : statementWith(node, expanded, node.with));
}

function expandEvery(context: Context, node: Every, result: Expression[]): void {
  const domain = variable(context.names.fresh(), node.domain.span);
  expandPlain(context, equality(domain, node.domain, node.domain.span, node.with), result);
  result.push({ ...node, domain, body: expandBody(context, node.body) });
}

/** The value is computed before and outside the expression that it modifies. */
function expandWith(context: Context, node: With, result: Expression[]): With {
  if (isFunctionValue(context.environment, node)) return node;
  const value = expandTerm(context, node.value, result);
  if (!needsEvaluation(value)) return value === node.value ? node : { ...node, value };
  return { ...node, value: capture(context, value, result) };
}

function capture(context: Context, value: Term, result: Expression[]): Term {
  const local = variable(context.names.fresh(), value.span);
  result.push(equality(local, value, value.span));
  return local;
}

function expandTerm(context: Context, node: Term, support: Expression[]): Term {
  switch (node.kind) {
    case "Call": {
      const args = node.args.map((arg) => expandTerm(context, arg, support));
      const output = variable(context.names.fresh(), node.span);
      args.push(output);
      support.push(statement(callWith(node, node.operator, args)));
      return output;
    }
    case "Ref":
      return expandReference(context, node, support);
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
      return expandComprehension(context, node);
    default:
      return mapSubterms(node, (part) => expandTerm(context, part, support));
  }
}

/** `[1, 2][i]` → `$l0 = [1, 2]`, `$l0[i]` */
function expandReference(context: Context, node: Ref, support: Expression[]): Ref {
  const terms = mapList(node.terms, (part) => expandTerm(context, part, support));
  const head = terms[0]!;
  if (head.kind === "Var" || head.kind === "Ref") return terms === node.terms ? node : refWith(node, terms);
  return refWith(node, [capture(context, head, support), ...terms.slice(1)]);
}

function expandComprehension(context: Context, node: Comprehension): Comprehension {
  const support: Expression[] = [];
  if (node.kind === "ObjectComprehension") {
    const key = expandValue(context, node.key, support);
    const value = expandValue(context, node.value, support);
    return { ...node, key, value, body: appendToBody(expandBody(context, node.body), support) };
  }
  const result = expandValue(context, node.term, support);
  return { ...node, term: result, body: appendToBody(expandBody(context, node.body), support) };
}

/** What a head or a comprehension yields: data and variables only. */
function expandValue(context: Context, node: Term, support: Expression[]): Term {
  const expanded = expandTerm(context, node, support);
  return needsEvaluation(expanded) ? capture(context, expanded, support) : expanded;
}

/** A step of a head's reference: a scalar or a variable. */
function expandStep(context: Context, node: Term, support: Expression[]): Term {
  const expanded = expandTerm(context, node, support);
  const isComposite = expanded.kind === "Array" || expanded.kind === "Object" || expanded.kind === "Set";
  return isComposite || needsEvaluation(expanded) ? capture(context, expanded, support) : expanded;
}
