/** What an expression binds once what it needs is bound. */
import type { Expression, Term } from "../../ast/nodes.ts";
import { arityOf, type Environment } from "../environment.ts";
import { isFunctionTerm } from "../names/function-values.ts";
import { calledName } from "../terms.ts";
import { equationOutputs } from "./equation.ts";
import { bindableVariables, termVariables, type Variables } from "./variables.ts";

export function expressionOutputs(node: Expression, safe: ReadonlySet<string>, environment: Environment): Variables {
  if (node.kind === "Every") return referenceOutputs(node.domain, safe, new Set());
  if (node.kind !== "TermExpression" || node.negated) return new Set();
  for (const { value } of node.with) {
    if (isFunctionTerm(environment, value)) continue;
    for (const name of termVariables(value, new Set())) if (!safe.has(name)) return new Set();
  }
  const { term } = node;
  if (term.kind !== "Call") return referenceOutputs(term, safe, new Set());
  const name = calledName(term);
  if ((name === "eq" || name === "assign") && term.args.length === 2) {
    return equalityOutputs(term.args[0]!, term.args[1]!, name === "assign", safe);
  }
  const arity = arityOf(environment, term.operator);
  if (arity === undefined) return new Set();
  const outputs = referenceOutputs(term, safe, new Set());
  if (term.args.length <= arity) return outputs;
  const needed: Variables = new Set();
  for (const arg of term.args.slice(0, arity)) bindableVariables(arg, needed);
  for (const variable of needed) if (!safe.has(variable) && !outputs.has(variable)) return new Set();
  for (const arg of term.args.slice(arity)) bindableVariables(arg, outputs);
  return outputs;
}

function equalityOutputs(left: Term, right: Term, assigns: boolean, safe: ReadonlySet<string>): Variables {
  const outputs = referenceOutputs(right, safe, referenceOutputs(left, safe, new Set()));
  // `:=` binds its left side from its right, never the other way round.
  const assigned = assigns ? termVariables(left, new Set()) : undefined;
  // A view, not a copy: long bodies bind many variables.
  const basis = { has: (name: string) => assigned?.has(name) !== true && (safe.has(name) || outputs.has(name)) };
  for (const name of equationOutputs(left, right, basis)) outputs.add(name);
  for (const name of outputs) if (safe.has(name)) outputs.delete(name);
  return outputs;
}

/** `xs[i]` binds `i` when `xs` is bound. */
function referenceOutputs(term: Term, safe: ReadonlySet<string>, into: Variables): Variables {
  switch (term.kind) {
    case "Ref": {
      for (const name of termVariables(term.terms[0]!, new Set())) if (!safe.has(name)) return into;
      for (const part of term.terms.slice(1)) {
        bindableVariables(part, into);
        if (part.kind === "Ref") referenceOutputs(part, safe, into);
      }
      return into;
    }
    case "Array":
    case "Set":
      for (const element of term.elements) referenceOutputs(element, safe, into);
      return into;
    case "Object":
      for (const { key, value } of term.entries) {
        referenceOutputs(key, safe, into);
        referenceOutputs(value, safe, into);
      }
      return into;
    case "Call":
      for (const arg of term.args) referenceOutputs(arg, safe, into);
      return into;
    default:
      return into;
  }
}
