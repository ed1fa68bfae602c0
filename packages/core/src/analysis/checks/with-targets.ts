/** What `with` may replace: input, data as a whole, and functions that are values. */
import type { Body, Expression, Ref, Rule, Var, With } from "../../ast/nodes.ts";
import { visitBody, visitRule } from "../../ast/visit.ts";
import { withBuiltin, withPartialDocument, withTarget } from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import { type Environment, isDataReference, operatorName } from "../environment.ts";
import { type RuleTree, stepOf } from "../names/rule-tree.ts";

export function checkRuleTargets(rule: Rule, environment: Environment): void {
  visitRule(rule, { expression: (node) => checkTargets(node, environment) });
}

export function checkQueryTargets(query: Body, environment: Environment): void {
  visitBody(query, { expression: (node) => checkTargets(node, environment) });
}

function checkTargets(node: Expression, environment: Environment): void {
  for (const modifier of node.with) checkTarget(modifier, environment);
}

function checkTarget({ target }: With, environment: Environment): void {
  const head = target.kind === "Var" ? target : target.terms[0];
  if (head?.kind === "Var" && head.name === "input") return;
  if (isDataReference(target)) {
    if (isInsideRule(environment.tree, target)) environment.report(report(withPartialDocument, target.span, []));
  } else if (target.kind === "Var" && target.name === "data") return;
  else checkBuiltin(target, environment);
}

/** A rule's value cannot be replaced in part. */
function isInsideRule(tree: RuleTree, target: Ref): boolean {
  let node: RuleTree | undefined = tree;
  for (const term of target.terms.slice(1, -1)) {
    const step = stepOf(term);
    node = step === undefined ? undefined : node?.children.get(step);
    if (node === undefined) return false;
    if (node.rules.length > 0) return true;
  }
  return false;
}

function checkBuiltin(target: Ref | Var, environment: Environment): void {
  const name = operatorName(target);
  const builtin = environment.builtins.get(name);
  if (builtin === undefined) {
    if (!environment.allowUndefinedFunctions) environment.report(report(withTarget, target.span, []));
  } else if (name === "eq" || name.startsWith("rego.metadata.")) {
    environment.report(report(withBuiltin, target.span, [`replacement of "${name}" invalid`]));
  } else if (name.startsWith("internal.")) {
    environment.report(report(withBuiltin, target.span, [`replacement of internal function "${name}" invalid`]));
  } else if (builtin.relation === true) {
    environment.report(report(withBuiltin, target.span, ["target must not be a relation"]));
  } else if (builtin.result === undefined) {
    environment.report(report(withBuiltin, target.span, ["target must not be a void function"]));
  }
}
