/** Takes nested calls, and what stands in heads and comprehensions, out into expressions of their own. */
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
import type { Environment } from "../environment.ts";
import { isFunctionValue } from "../names/function-values.ts";
import type { LocalNames } from "../names/local-names.ts";
import { appendToBody, equality, mapList, mapSubterms, statement, variable } from "../terms.ts";
import { needsEvaluation } from "./needs-evaluation.ts";

/** `p := f(g(x)) if { h(k(x)) }` → `p := $l2 if { k(x, $l0); h($l0); g(x, $l1); f($l1, $l2) }` */
export function expandRule(rule: Rule, names: LocalNames, environment: Environment): Rule {
  const expander = createExpander(names, environment);
  const argumentSupport: Expression[] = [];
  const args = rule.head.args?.map((arg) => expander.valueTerm(arg, argumentSupport));

  function branch(node: Rule): Rule {
    const { head, else: otherwise, ...rest } = node;
    const support: Expression[] = [];
    const [name, ...path] = head.reference.terms;
    const terms = [name!, ...path.map((term) => expander.pathTerm(term, support))];
    support.push(...argumentSupport);
    const key = head.key === undefined ? {} : { key: expander.valueTerm(head.key, support) };
    const value = head.value === undefined ? {} : { value: expander.valueTerm(head.value, support) };
    return {
      ...rest,
      head: {
        ...head,
        ...(args === undefined ? {} : { args }),
        reference: { ...head.reference, terms },
        ...key,
        ...value,
      },
      body: appendToBody(expander.body(node.body), support),
      ...(otherwise === undefined ? {} : { else: branch(otherwise) }),
    };
  }
  return branch(rule);
}

export function expandQuery(query: Body, names: LocalNames, environment: Environment): Body {
  return createExpander(names, environment).body(query);
}

function createExpander(names: LocalNames, environment: Environment) {
  function body(expressions: Body): Body {
    const result: Expression[] = [];
    for (const each of expressions) expression(each, result);
    return result;
  }

  function expression(node: Expression, result: Expression[]): void {
    const withs = mapList(node.with, (modifier) => withModifier(modifier, result));
    switch (node.kind) {
      case "TermExpression":
        plain(withs === node.with ? node : { ...node, with: withs }, result);
        return;
      case "Every":
        every({ ...node, with: withs }, result);
        return;
      case "NotBody":
        result.push({ ...node, body: body(node.body), with: withs } satisfies NotBody);
        return;
      case "SomeDeclaration":
        throw new Error("a declaration is left after names were resolved");
    }
  }

  function plain(node: TermExpression, result: Expression[]): void {
    const support: Expression[] = [];
    const expanded =
      node.term.kind === "Call" ? mapSubterms(node.term, (arg) => term(arg, support)) : term(node.term, support);
    if (support.length > 0) result.push(...underModifiers(support, node.with));
    result.push(expanded === node.term ? node : { ...node, term: expanded });
  }

  function every(node: Every, result: Expression[]): void {
    const domain = variable(names.fresh(), node.domain.span);
    plain(equality(domain, node.domain, node.domain.span, node.with), result);
    result.push({ ...node, domain, body: body(node.body) });
  }

  /** The value is computed before and outside the expression that it modifies. */
  function withModifier(node: With, result: Expression[]): With {
    if (isFunctionValue(environment, node)) return node;
    const value = term(node.value, result);
    if (!needsEvaluation(value)) return value === node.value ? node : { ...node, value };
    return { ...node, value: capture(value, result) };
  }

  function capture(value: Term, result: Expression[]): Term {
    const local = variable(names.fresh(), value.span);
    result.push(equality(local, value, value.span));
    return local;
  }

  function term(node: Term, support: Expression[]): Term {
    switch (node.kind) {
      case "Call": {
        const args = node.args.map((arg) => term(arg, support));
        const output = variable(names.fresh(), node.span);
        support.push(statement({ ...node, args: [...args, output] }));
        return output;
      }
      case "Ref":
        return reference(node, support);
      case "ArrayComprehension":
      case "SetComprehension":
      case "ObjectComprehension":
        return comprehension(node);
      default:
        return mapSubterms(node, (part) => term(part, support));
    }
  }

  /** `[1, 2][i]` → `$l0 = [1, 2]`, `$l0[i]` */
  function reference(node: Ref, support: Expression[]): Ref {
    const terms = mapList(node.terms, (part) => term(part, support));
    const [head, ...path] = terms;
    if (head!.kind === "Var" || head!.kind === "Ref") return terms === node.terms ? node : { ...node, terms };
    return { ...node, terms: [capture(head!, support), ...path] };
  }

  function comprehension(node: Comprehension): Comprehension {
    const support: Expression[] = [];
    if (node.kind === "ObjectComprehension") {
      const key = valueTerm(node.key, support);
      const value = valueTerm(node.value, support);
      return { ...node, key, value, body: appendToBody(body(node.body), support) };
    }
    const result = valueTerm(node.term, support);
    return { ...node, term: result, body: appendToBody(body(node.body), support) };
  }

  /** What a head or a comprehension yields: data and variables only. */
  function valueTerm(node: Term, support: Expression[]): Term {
    const expanded = term(node, support);
    return needsEvaluation(expanded) ? capture(expanded, support) : expanded;
  }

  /** A step of a head's reference: a scalar or a variable. */
  function pathTerm(node: Term, support: Expression[]): Term {
    const expanded = term(node, support);
    const isComposite = expanded.kind === "Array" || expanded.kind === "Object" || expanded.kind === "Set";
    return isComposite || needsEvaluation(expanded) ? capture(expanded, support) : expanded;
  }

  return { body, valueTerm, pathTerm };
}

function underModifiers(support: readonly Expression[], withs: readonly With[]): readonly Expression[] {
  return withs.length === 0 ? support : support.map((each) => ({ ...each, with: withs }));
}
