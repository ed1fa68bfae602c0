/** Walks a rule that uses templates, prints or metadata, with the variables that are bound at each place. */
import type { Body, Every, Expression, NotBody, Rule, Term, TermExpression, With } from "../../ast/nodes.ts";
import { type Environment, operatorName } from "../environment.ts";
import type { LocalNames } from "../names/local-names.ts";
import { expressionOutputs } from "../safety/outputs.ts";
import { termVariables } from "../safety/variables.ts";
import { calledName, equality, mapList, mapSubterms, truth } from "../terms.ts";
import { capturePrint } from "./print-calls.ts";
import { templateCall } from "./template-strings.ts";

type Bound = ReadonlySet<string>;

/** `metadata` gives the constants that `rego.metadata.rule()` and `.chain()` are in this rule. */
export interface Metadata {
  rule(): Term;
  chain(): Term;
}

export function rewriteSpecialCalls(rule: Rule, names: LocalNames, environment: Environment, metadata: Metadata): Rule {
  const { body, term } = createRewriter(names, environment, metadata);
  const args = new Set<string>();
  for (const arg of rule.head.args ?? []) termVariables(arg, args);
  const inFirst = boundBy(rule.body, args, environment);
  const ownArgs = rule.head.args?.map((arg) => term(arg, inFirst));

  function branch(node: Rule): Rule {
    const { head, else: otherwise, ...rest } = node;
    const bound = boundBy(node.body, args, environment);
    return {
      ...rest,
      head: {
        ...head,
        ...(ownArgs === undefined ? {} : { args: ownArgs }),
        reference: { ...head.reference, terms: mapList(head.reference.terms, (part) => term(part, bound)) },
        ...(head.key === undefined ? {} : { key: term(head.key, bound) }),
        ...(head.value === undefined ? {} : { value: term(head.value, bound) }),
      },
      body: body(node.body, args),
      ...(otherwise === undefined ? {} : { else: branch(otherwise) }),
    };
  }
  return branch(rule);
}

/** A query has no annotations, so `rego.metadata` is left to the host there. */
export function rewriteSpecialCallsInQuery(query: Body, names: LocalNames, environment: Environment): Body {
  return createRewriter(names, environment, undefined).body(query, new Set());
}

/** What the expressions bind one after the other, in the order in which they are written. */
function boundBy(expressions: Body, before: Bound, environment: Environment): Set<string> {
  const bound = new Set(before);
  for (const each of expressions) for (const name of expressionOutputs(each, bound, environment)) bound.add(name);
  return bound;
}

function createRewriter(names: LocalNames, environment: Environment, metadata: Metadata | undefined) {
  function body(expressions: Body, outer: Bound): Body {
    const everything = boundBy(expressions, outer, environment);
    const soFar = new Set(outer);
    const result: Expression[] = [];
    for (const each of expressions) {
      const rewritten = expression(each, everything, soFar);
      if (rewritten !== undefined) result.push(rewritten);
      // Also what was not bound in this order: generated names never mislead anybody.
      for (const name of expressionOutputs(each, soFar, environment)) soFar.add(name);
    }
    return result.length === 0 ? [truth(expressions[0]!.span)] : result;
  }

  function expression(node: Expression, bound: Bound, soFar: Bound): Expression | undefined {
    switch (node.kind) {
      case "TermExpression":
        return plain(node, bound, soFar);
      case "Every": {
        const inner = new Set(bound).add(node.value.name);
        if (node.key !== undefined) inner.add(node.key.name);
        return {
          ...node,
          domain: term(node.domain, bound),
          body: body(node.body, inner),
          with: withs(node.with, bound),
        } satisfies Every;
      }
      case "NotBody":
        return { ...node, body: body(node.body, bound), with: withs(node.with, bound) } satisfies NotBody;
      default:
        return node;
    }
  }

  function plain(node: TermExpression, bound: Bound, soFar: Bound): TermExpression | undefined {
    if (calledName(node.term) === "print" && node.term.kind === "Call" && environment.builtins.has("print")) {
      if (!environment.print) return undefined;
      const args = node.term.args.map((arg) => term(arg, soFar));
      const shown = capturePrint({ ...node.term, args }, soFar, names, environment);
      return { ...node, negated: false, term: shown, with: withs(node.with, bound) };
    }
    const constant = metadataOutput(node);
    if (constant !== undefined) return { ...constant, with: withs(node.with, bound) };
    return { ...node, term: term(node.term, bound), with: withs(node.with, bound) };
  }

  /** `rego.metadata.rule(x)` binds x. */
  function metadataOutput(node: TermExpression): TermExpression | undefined {
    if (node.term.kind !== "Call" || node.term.args.length !== 1) return undefined;
    const value = metadataOf(node.term);
    return value === undefined
      ? undefined
      : { ...equality(node.term.args[0]!, value, node.span, node.with), negated: node.negated };
  }

  function metadataOf(node: Term & { readonly kind: "Call" }): Term | undefined {
    if (metadata === undefined || node.operator.kind !== "Ref") return undefined;
    const name = operatorName(node.operator);
    if (!environment.builtins.has(name)) return undefined;
    if (name === "rego.metadata.rule") return { ...metadata.rule(), span: node.span };
    return name === "rego.metadata.chain" ? { ...metadata.chain(), span: node.span } : undefined;
  }

  function withs(modifiers: readonly With[], bound: Bound): readonly With[] {
    return mapList(modifiers, (node) => ({ ...node, value: term(node.value, bound) }));
  }

  function term(node: Term, bound: Bound): Term {
    switch (node.kind) {
      case "TemplateString":
        return templateCall(
          {
            ...node,
            parts: node.parts.map((part) =>
              part.kind === "TermExpression" ? { ...part, term: term(part.term, bound) } : part,
            ),
          },
          bound,
          names,
          environment,
        );
      case "ArrayComprehension":
      case "SetComprehension": {
        const inner = boundBy(node.body, bound, environment);
        return { ...node, body: body(node.body, bound), term: term(node.term, inner) };
      }
      case "ObjectComprehension": {
        const inner = boundBy(node.body, bound, environment);
        return { ...node, body: body(node.body, bound), key: term(node.key, inner), value: term(node.value, inner) };
      }
      case "Call":
        return (
          (node.args.length === 0 ? metadataOf(node) : undefined) ?? mapSubterms(node, (part) => term(part, bound))
        );
      default:
        return mapSubterms(node, (part) => term(part, bound));
    }
  }

  return { body, term };
}
