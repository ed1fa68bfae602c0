/** Puts a rule's bodies in a safe order and reports what is left unbound, in OPA's words. */
import type { Body, Expression, Module, Rule, Term } from "../../ast/nodes.ts";
import { ruleWith } from "../../ast/with-parts.ts";
import { unsafeExpression, unsafeKeyword, unsafeVariable } from "../../diagnostics/codes/safety.ts";
import { report } from "../../diagnostics/define.ts";
import { startOf } from "../../source/line-index.ts";
import type { Span } from "../../source/span.ts";
import type { Environment } from "../environment.ts";
import { isOurs, originalName } from "../names/local-names.ts";
import { headSteps } from "../names/rule-tree.ts";
import { calledName } from "../terms.ts";
import { reorderBody, type Unsafe } from "./reorder.ts";
import { expressionVariables, termVariables } from "./variables.ts";

const futureKeywords: ReadonlySet<string> = new Set(["contains", "every", "if", "in", "not"]);

/** Reports what heads name and bodies do not. */
export function checkHeads(rule: Rule, module: Module, environment: Environment): void {
  for (let at: Rule | undefined = rule; at !== undefined; at = at.else) {
    reportHead(at, argumentVariables(at), module, environment);
  }
}

function argumentVariables({ head }: Rule): ReadonlySet<string> {
  const bound = new Set<string>();
  for (const arg of head.args ?? []) termVariables(arg, bound);
  return bound;
}

/** The rule with its bodies, and those of its `else` branches, in order. */
export function orderRule(rule: Rule, module: Module, environment: Environment): Rule {
  const bound = argumentVariables(rule);
  const unsafe: Unsafe[] = [];
  const body = reorderBody(rule.body, bound, environment, unsafe);
  reportUnsafe(unsafe, () => scopeOf(rule, module), environment);
  return ruleWith(
    rule,
    rule.head,
    body,
    rule.else === undefined ? undefined : orderRule(rule.else, module, environment),
  );
}

export function orderQuery(query: Body, environment: Environment): Body {
  const unsafe: Unsafe[] = [];
  const body = reorderBody(query, new Set(), environment, unsafe);
  reportUnsafe(unsafe, () => "", environment);
  return body;
}

/** A head may only name what its body or its arguments name. */
function reportHead(rule: Rule, bound: ReadonlySet<string>, module: Module, environment: Environment): void {
  const { reference, key, value } = rule.head;
  let known: Set<string> | undefined;
  const found = (name: string, span: Span) => {
    if (bound.has(name)) return;
    known ??= bodyVariables(rule);
    if (known.has(name)) return;
    // Reported once.
    known.add(name);
    environment.report(report(unsafeVariable, span, [originalName(name), scopeOf(rule, module)]));
  };
  for (let index = 1; index < reference.terms.length; index++) eachVariable(reference.terms[index]!, found);
  if (key !== undefined) eachVariable(key, found);
  if (value !== undefined) eachVariable(value, found);
}

function bodyVariables({ body }: Rule): Set<string> {
  const names = new Set<string>();
  for (const expression of body) expressionVariables(expression, () => false, names);
  return names;
}

function eachVariable(term: Term, found: (name: string, span: Span) => void): void {
  switch (term.kind) {
    case "Var":
      found(term.name, term.span);
      return;
    case "Array":
    case "Set":
      for (const element of term.elements) eachVariable(element, found);
      return;
    case "Object":
      for (const { key, value } of term.entries) {
        eachVariable(key, found);
        eachVariable(value, found);
      }
      return;
    default:
      return;
  }
}

/** One report per variable, at the first expression that needs it; what only follows from another is left out. */
function reportUnsafe(unsafe: readonly Unsafe[], scope: () => string, environment: Environment): void {
  if (unsafe.length === 0) return;
  const inOrder = [...unsafe].sort((a, b) => a.expression.span.start - b.expression.span.start);
  const places = new Map<string, Span>();
  for (const { expression, variables } of inOrder) {
    for (const name of variables) if (!isOurs(name) && !places.has(name)) places.set(name, expression.span);
  }
  const assigned = new Set(inOrder.flatMap(({ expression }) => assignedVariables(expression)));
  const causes = [...places].filter(([name]) => !assigned.has(name));
  for (const [name, span] of causes.length > 0 ? causes : places) {
    const original = originalName(name);
    const definition = futureKeywords.has(original) ? unsafeKeyword : unsafeVariable;
    environment.report(report(definition, span, [original, scope()]));
  }
  if (places.size > 0) return;
  const seen = new Set<string>();
  for (const { expression, variables } of inOrder) {
    const before = seen.size;
    for (const name of variables) seen.add(name);
    if (seen.size > before) environment.report(report(unsafeExpression, expression.span, [scope()]));
  }
}

function assignedVariables(expression: Expression): readonly string[] {
  if (expression.kind !== "TermExpression" || expression.term.kind !== "Call") return [];
  const [left] = expression.term.args;
  return calledName(expression.term) === "assign" && left !== undefined ? [...termVariables(left, new Set())] : [];
}

/** Names the rule where its line holds rules of other names too, so that the place alone does not tell. */
function scopeOf(rule: Rule, module: Module): string {
  const row = startOf(rule.span).line;
  const names = new Set<string>();
  for (const each of module.rules) {
    for (let at: Rule | undefined = each; at !== undefined; at = at.else) {
      if (startOf(at.span).line === row) names.add(headSteps(at.head).join("."));
    }
  }
  return names.size > 1 ? ` in rule ${headSteps(rule.head).join(".")}` : "";
}
