/** `$"a {x.y}"` → `internal.template_string(["a ", {v | v = x.y}])`: an undefined part is an empty set. */
import type { Call, SetComprehension, TemplateString, Term, With } from "../../ast/nodes.ts";
import { relationInTemplate, templateExpression, undeclared } from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import { type Environment, operatorName } from "../environment.ts";
import { type LocalNames, originalName } from "../names/local-names.ts";
import { termVariables } from "../safety/variables.ts";
import { builtinOperator, call, equality, text, variable } from "../terms.ts";

export function templateCall(
  node: TemplateString,
  bound: ReadonlySet<string>,
  names: LocalNames,
  environment: Environment,
): Call {
  const elements = node.parts.flatMap((part): readonly Term[] => {
    if (part.kind === "String") return [part];
    if (part.kind !== "TermExpression") {
      environment.report(report(templateExpression, part.span, []));
      return [];
    }
    if (part.term.kind === "Call" && environment.builtins.get(operatorName(part.term.operator))?.relation === true) {
      environment.report(report(relationInTemplate, part.span, [operatorName(part.term.operator)]));
      return [];
    }
    // A bound variable is never undefined; an unbound one is unsafe.
    if (part.term.kind === "Var") return [{ kind: "Set", elements: [part.term], span: part.span }];
    reportUndeclared(part.term, bound, environment);
    return [captureSet(part.term, part.with, names)];
  });
  const parts = elements.length === 0 ? [text("", node.span)] : elements;
  return call(
    builtinOperator("internal.template_string", node.span),
    [{ kind: "Array", elements: parts, span: node.span }],
    node.span,
  );
}

/** `{v | v = term}`: the term's value, or nothing. */
export function captureSet(term: Term, withs: readonly With[], names: LocalNames): SetComprehension {
  const local = variable(names.fresh(), term.span);
  return { kind: "SetComprehension", term: local, body: [equality(local, term, term.span, withs)], span: term.span };
}

export function reportUndeclared(term: Term, bound: ReadonlySet<string>, environment: Environment): void {
  const unbound = [...termVariables(term, new Set())].filter((name) => !bound.has(name));
  for (const name of unbound.sort()) environment.report(report(undeclared, term.span, [originalName(name)]));
}
