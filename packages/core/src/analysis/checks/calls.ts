/** Calls of functions that do not exist, with the wrong number of arguments, of deprecated or valueless builtins. */
import type { Body, Call, Expression, Ref, Rule, Term, Var } from "../../ast/nodes.ts";
import { type Visitor, visitBody, visitRule } from "../../ast/visit.ts";
import { type Host, hostAdvice, hostTitle, placeOf } from "../../builtins/hosts.ts";
import { deprecatedBuiltin, unavailableBuiltin, undefinedFunction } from "../../diagnostics/codes/names.ts";
import { arityMismatch, builtinArity, usedAsValue } from "../../diagnostics/codes/typing.ts";
import { report } from "../../diagnostics/define.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { printArguments } from "../../types/print.ts";
import { arityOf, type Environment, isDataReference, operatorName } from "../environment.ts";
import { printReference, printTermShort } from "../names/print-reference.ts";

export function checkRuleCalls(rule: Rule, modern: boolean, environment: Environment): void {
  visitRule(rule, visitor(modern, environment));
}

export function checkQueryCalls(query: Body, modern: boolean, environment: Environment): void {
  visitBody(query, visitor(modern, environment));
}

/** A statement is seen right before its term, so a call knows whether it is one. */
function visitor(modern: boolean, environment: Environment): Visitor {
  let statement: Term | undefined;
  return {
    expression(node: Expression): void {
      if (node.kind === "TermExpression") statement = node.term;
    },
    term(node: Term): void {
      if (node.kind === "Call") checkCall(node, node === statement, modern, environment);
    },
  };
}

function checkCall(node: Call, isStatement: boolean, modern: boolean, environment: Environment): void {
  const builtin = isDataReference(node.operator) ? undefined : environment.builtins.get(operatorName(node.operator));
  const arity = builtin === undefined ? arityOf(environment, node.operator) : builtin.args.length;
  if (arity === undefined) {
    if (!environment.allowUndefinedFunctions) {
      const name = shown(node.operator);
      environment.report(report(undefinedFunction, node.span, [name, didYouMean(name, environment.builtins.keys())]));
    }
    return;
  }
  if (builtin !== undefined && environment.host !== undefined) {
    checkPlace(builtin.name, node, environment.host, environment);
  }
  if (builtin?.deprecated === true && (modern || environment.strict)) {
    environment.report(report(deprecatedBuiltin, node.span, [builtin.name]));
  }
  if (!isStatement && builtin !== undefined && builtin.result === undefined) {
    environment.report(report(usedAsValue, node.span, [printTermShort(node)]));
    return;
  }
  const given = node.args.length;
  const withOutput =
    isStatement && builtin?.result !== undefined ? arity + 1 : isStatement && builtin === undefined ? arity + 1 : arity;
  if (given === arity || given === withOutput || (builtin?.variadic !== undefined && given >= arity)) return;
  const name = shown(node.operator);
  if (builtin === undefined) environment.report(report(arityMismatch, node.span, [name, arity, given]));
  else environment.report(report(builtinArity, node.span, [name, printArguments(builtin), given]));
}

function checkPlace(name: string, call: Call, host: Host, environment: Environment): void {
  if (placeOf(name, host) !== "unavailable") return;
  environment.report(report(unavailableBuiltin, call.span, [name, hostTitle(host), hostAdvice(host)]));
}

function shown(operator: Ref | Var): string {
  return operator.kind === "Var" ? operator.name : printReference(operator);
}
