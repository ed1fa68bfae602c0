/** Walks a rule that uses templates, prints or metadata, with the variables that are bound at each place. */

import { mapList } from "../../ast/map-list.ts";
import type { Body, Every, Expression, NotBody, Rule, Term, TermExpression, With } from "../../ast/nodes.ts";
import { headWith, ruleWith } from "../../ast/with-parts.ts";
import { type Environment, operatorName } from "../environment.ts";
import type { LocalNames } from "../names/local-names.ts";
import { expressionOutputs } from "../safety/outputs.ts";
import { termVariables } from "../safety/variables.ts";
import { calledName, equality, mapSubterms, truth } from "../terms.ts";
import { capturePrint } from "./print-calls.ts";
import { templateCall } from "./template-strings.ts";

type Bound = ReadonlySet<string>;

/** `metadata` gives the constants that `rego.metadata.rule()` and `.chain()` are in this rule. */
export interface Metadata {
  rule(): Term;
  chain(): Term;
}

export function rewriteSpecialCalls(rule: Rule, names: LocalNames, environment: Environment, metadata: Metadata): Rule {
  const context: Context = { names, environment, metadata };
  const args = new Set<string>();
  for (const arg of rule.head.args ?? []) termVariables(arg, args);
  const inFirst = boundBy(rule.body, args, environment);
  const ownArgs = rule.head.args?.map((arg) => rewriteTerm(context, arg, inFirst));

  function branch(node: Rule): Rule {
    const { head, else: otherwise } = node;
    const bound = boundBy(node.body, args, environment);
    const terms = mapList(head.reference.terms, (part) => rewriteTerm(context, part, bound));
    const key = head.key === undefined ? undefined : rewriteTerm(context, head.key, bound);
    const value = head.value === undefined ? undefined : rewriteTerm(context, head.value, bound);
    const body = rewriteBody(context, node.body, args);
    return ruleWith(
      node,
      headWith(head, { terms, args: ownArgs, key, value }),
      body,
      otherwise === undefined ? undefined : branch(otherwise),
    );
  }
  return branch(rule);
}

/** A query has no annotations, so `rego.metadata` is left to the host there. */
export function rewriteSpecialCallsInQuery(query: Body, names: LocalNames, environment: Environment): Body {
  return rewriteBody({ names, environment, metadata: undefined }, query, new Set());
}

/** What the expressions bind one after the other, in the order in which they are written. */
function boundBy(expressions: Body, before: Bound, environment: Environment): Set<string> {
  const bound = new Set(before);
  for (const each of expressions) for (const name of expressionOutputs(each, bound, environment)) bound.add(name);
  return bound;
}

interface Context {
  readonly names: LocalNames;
  readonly environment: Environment;
  /** Absent in queries. */
  readonly metadata: Metadata | undefined;
}

function rewriteBody(context: Context, expressions: Body, outer: Bound): Body {
  const everything = boundBy(expressions, outer, context.environment);
  const soFar = new Set(outer);
  const result: Expression[] = [];
  for (const each of expressions) {
    const rewritten = rewriteExpression(context, each, everything, soFar);
    if (rewritten !== undefined) result.push(rewritten);
    // Also what was not bound in this order: generated names never mislead anybody.
    for (const name of expressionOutputs(each, soFar, context.environment)) soFar.add(name);
  }
  return result.length === 0 ? [truth(expressions[0]!.span)] : result;
}

function rewriteExpression(context: Context, node: Expression, bound: Bound, soFar: Bound): Expression | undefined {
  switch (node.kind) {
    case "TermExpression":
      return rewritePlain(context, node, bound, soFar);
    case "Every": {
      const inner = new Set(bound).add(node.value.name);
      if (node.key !== undefined) inner.add(node.key.name);
      return {
        ...node,
        domain: rewriteTerm(context, node.domain, bound),
        body: rewriteBody(context, node.body, inner),
        with: rewriteWiths(context, node.with, bound),
      } satisfies Every;
    }
    case "NotBody":
      return {
        ...node,
        body: rewriteBody(context, node.body, bound),
        with: rewriteWiths(context, node.with, bound),
      } satisfies NotBody;
    default:
      return node;
  }
}

function rewritePlain(context: Context, node: TermExpression, bound: Bound, soFar: Bound): TermExpression | undefined {
  if (calledName(node.term) === "print" && node.term.kind === "Call" && context.environment.builtins.has("print")) {
    if (!context.environment.print) return undefined;
    const args = node.term.args.map((arg) => rewriteTerm(context, arg, soFar));
    const shown = capturePrint({ ...node.term, args }, soFar, context.names, context.environment);
    return { ...node, negated: false, term: shown, with: rewriteWiths(context, node.with, bound) };
  }
  const constant = metadataOutput(context, node);
  if (constant !== undefined) return { ...constant, with: rewriteWiths(context, node.with, bound) };
  return { ...node, term: rewriteTerm(context, node.term, bound), with: rewriteWiths(context, node.with, bound) };
}

/** `rego.metadata.rule(x)` binds x. */
function metadataOutput(context: Context, node: TermExpression): TermExpression | undefined {
  if (node.term.kind !== "Call" || node.term.args.length !== 1) return undefined;
  const value = metadataCall(context, node.term);
  return value === undefined
    ? undefined
    : { ...equality(node.term.args[0]!, value, node.span, node.with), negated: node.negated };
}

function metadataCall(context: Context, node: Term & { readonly kind: "Call" }): Term | undefined {
  if (context.metadata === undefined || node.operator.kind !== "Ref") return undefined;
  const name = operatorName(node.operator);
  if (!context.environment.builtins.has(name)) return undefined;
  if (name === "rego.metadata.rule") return { ...context.metadata.rule(), span: node.span };
  return name === "rego.metadata.chain" ? { ...context.metadata.chain(), span: node.span } : undefined;
}

function rewriteWiths(context: Context, modifiers: readonly With[], bound: Bound): readonly With[] {
  return mapList(modifiers, (node) => ({ ...node, value: rewriteTerm(context, node.value, bound) }));
}

function rewriteTerm(context: Context, node: Term, bound: Bound): Term {
  switch (node.kind) {
    case "TemplateString":
      return templateCall(
        {
          ...node,
          parts: node.parts.map((part) =>
            part.kind === "TermExpression" ? { ...part, term: rewriteTerm(context, part.term, bound) } : part,
          ),
        },
        bound,
        context.names,
        context.environment,
      );
    case "ArrayComprehension":
    case "SetComprehension": {
      const inner = boundBy(node.body, bound, context.environment);
      return { ...node, body: rewriteBody(context, node.body, bound), term: rewriteTerm(context, node.term, inner) };
    }
    case "ObjectComprehension": {
      const inner = boundBy(node.body, bound, context.environment);
      return {
        ...node,
        body: rewriteBody(context, node.body, bound),
        key: rewriteTerm(context, node.key, inner),
        value: rewriteTerm(context, node.value, inner),
      };
    }
    case "Call":
      return (
        (node.args.length === 0 ? metadataCall(context, node) : undefined) ??
        mapSubterms(node, (part) => rewriteTerm(context, part, bound))
      );
    default:
      return mapSubterms(node, (part) => rewriteTerm(context, part, bound));
  }
}
