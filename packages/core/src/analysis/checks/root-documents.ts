/** Nothing may be called `input` or `data` in v1 and in strict mode. */
import type { Module, Term } from "../../ast/nodes.ts";
import { visitRule } from "../../ast/visit.ts";
import { shadowedRoot } from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import type { Environment } from "../environment.ts";
import { isModern } from "../names/rego-version.ts";
import { isRoot } from "../rewrites/needs-evaluation.ts";
import { calledName } from "../terms.ts";

export function checkRootDocuments(module: Module, environment: Environment): void {
  const everywhere = environment.strict || isModern(module);
  for (const rule of module.rules) {
    const [name] = rule.head.reference.terms;
    if (everywhere && name !== undefined && isRoot(name)) {
      environment.report(report(shadowedRoot, rule.span, ["rules", nameOf(name)]));
    }
    for (const arg of rule.head.args ?? []) {
      if (isRoot(arg)) environment.report(report(shadowedRoot, rule.span, ["args", nameOf(arg)]));
    }
    if (!everywhere) continue;
    visitRule(rule, {
      expression(node) {
        if (node.kind !== "TermExpression" || node.term.kind !== "Call" || calledName(node.term) !== "assign") return;
        const [left] = node.term.args;
        if (left !== undefined && isRoot(left)) {
          environment.report(report(shadowedRoot, node.span, ["variables", nameOf(left)]));
        }
      },
    });
  }
}

function nameOf(term: Term): string {
  return term.kind === "Var" ? term.name : "";
}
