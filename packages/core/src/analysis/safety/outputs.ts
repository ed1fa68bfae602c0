/** What an expression binds once what it needs is bound. */
import type { Call, Expression, Term } from "../../ast/nodes.ts";
import { arityOf, type Environment } from "../environment.ts";
import { isFunctionTerm } from "../names/function-values.ts";
import { calledName } from "../terms.ts";
import { equationOutputs } from "./equation.ts";
import { bindableVariables, everyVariable, termVariables, type Variables } from "./variables.ts";

const nothing: ReadonlySet<string> = new Set();

export function expressionOutputs(
  node: Expression,
  safe: ReadonlySet<string>,
  environment: Environment,
): ReadonlySet<string> {
  const isSafe = (name: string) => safe.has(name);
  if (node.kind === "Every") return referenceOutputs(node.domain, isSafe, new Set());
  if (node.kind !== "TermExpression" || node.negated) return nothing;
  for (const { value } of node.with) {
    if (!isFunctionTerm(environment, value) && !everyVariable(value, isSafe)) return nothing;
  }
  const { term } = node;
  if (term.kind !== "Call") return referenceOutputs(term, isSafe, new Set());
  const name = calledName(term);
  if ((name === "eq" || name === "assign") && term.args.length === 2) {
    return equalityOutputs(term.args[0]!, term.args[1]!, name === "assign", isSafe);
  }
  return callOutputs(term, isSafe, environment);
}

type IsSafe = (name: string) => boolean;

function callOutputs(term: Call, isSafe: IsSafe, environment: Environment): ReadonlySet<string> {
  const arity = arityOf(environment, term.operator);
  if (arity === undefined) return nothing;
  const outputs = referenceOutputs(term, isSafe, new Set());
  if (term.args.length <= arity) return outputs;
  const needed: Variables = new Set();
  for (const arg of term.args.slice(0, arity)) bindableVariables(arg, needed);
  for (const variable of needed) if (!isSafe(variable) && !outputs.has(variable)) return nothing;
  for (const arg of term.args.slice(arity)) bindableVariables(arg, outputs);
  return outputs;
}

function equalityOutputs(left: Term, right: Term, assigns: boolean, isSafe: IsSafe): ReadonlySet<string> {
  const outputs = referenceOutputs(right, isSafe, referenceOutputs(left, isSafe, new Set()));
  // `:=` binds its left side from its right, never the other way round.
  const assigned = assigns ? termVariables(left, new Set()) : undefined;
  const isBound = (name: string) => assigned?.has(name) !== true && (isSafe(name) || outputs.has(name));
  for (const name of equationOutputs(left, right, isBound)) outputs.add(name);
  for (const name of outputs) if (isSafe(name)) outputs.delete(name);
  return outputs;
}

/** `xs[i]` binds `i` when `xs` is bound. */
function referenceOutputs(term: Term, isSafe: IsSafe, into: Variables): Variables {
  switch (term.kind) {
    case "Ref": {
      const { terms } = term;
      if (!everyVariable(terms[0]!, isSafe)) return into;
      for (let index = 1; index < terms.length; index++) {
        const part = terms[index]!;
        bindableVariables(part, into);
        if (part.kind === "Ref") referenceOutputs(part, isSafe, into);
      }
      return into;
    }
    case "Array":
    case "Set":
      for (const element of term.elements) referenceOutputs(element, isSafe, into);
      return into;
    case "Object":
      for (const { key, value } of term.entries) {
        referenceOutputs(key, isSafe, into);
        referenceOutputs(value, isSafe, into);
      }
      return into;
    case "Call":
      for (const arg of term.args) referenceOutputs(arg, isSafe, into);
      return into;
    default:
      return into;
  }
}
