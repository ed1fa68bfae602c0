/** Rules and functions with one value: definitions in turn, each with its `else` chain, then the default. */
import type { Rule, Term } from "../ast/nodes.ts";
import { compareConstants } from "../ir/order.ts";
import type { Conflict, Local, Operand } from "../ir/statements.ts";
import type { Span } from "../source/span.ts";
import { completeConflict, functionConflict } from "./conflicts.ts";
import { constantOf } from "./constants.ts";
import { type Context, nested } from "./context.ts";
import { leaveWhenConstant } from "./early-exit.ts";
import { local } from "./emitter.ts";
import type { DocumentRule } from "./virtual-documents.ts";

export function planCompleteRules(context: Context, rules: readonly DocumentRule[]): void {
  planDefinitions(
    context,
    rules.map(({ rule }) => rule),
    [],
    completeConflict,
  );
}

export function planFunctionRules(context: Context, rules: readonly DocumentRule[], params: readonly Local[]): void {
  planDefinitions(
    context,
    rules.map(({ rule }) => rule),
    params,
    functionConflict,
  );
}

function planDefinitions(
  context: Context,
  rules: readonly Rule[],
  params: readonly Local[],
  conflict: (span: Span) => Conflict,
): void {
  const { code } = context;
  const definitions = rules.filter((rule) => !rule.default);
  const result = code.newLocal();
  const first = constantValue(definitions[0]);
  const isOneValue =
    context.program.enabled.has("early-exit") &&
    definitions.every((rule) => rule.else === undefined && isEqual(constantValue(rule), first));
  code.emit({ kind: "ResetLocal", target: result });
  for (const rule of definitions) {
    planDefinition(context, rule, params, (value, one) => {
      if (isOneValue) {
        // No other definition can contradict it.
        code.emit({ kind: "AssignVar", source: value, target: result });
        code.emit({ kind: "Return", source: result });
      } else code.emit({ kind: "AssignVarOnce", source: value, target: result, conflict: conflict(one.head.span) });
    });
  }
  for (const rule of rules.filter((one) => one.default)) {
    nested(context, () => {
      code.open();
      code.emit({ kind: "IsUndefined", source: result });
      // A comprehension as the value stands in the body.
      context.program.planners.body(context, rule.body);
      code.emit({ kind: "AssignVar", source: context.program.planners.term(context, headValue(rule)), target: result });
    });
  }
  code.emit({ kind: "Return", source: result });
}

/** Plans one definition; `yieldValue` is planned where a value is reached. */
function planDefinition(
  context: Context,
  rule: Rule,
  params: readonly Local[],
  yieldValue: (value: Operand, rule: Rule) => void,
): void {
  if (rule.else === undefined) planBranch(context, rule, params, yieldValue);
  else {
    const chosen = planElseChain(context, rule, params);
    context.code.block(() => {
      context.code.emit({ kind: "IsDefined", source: chosen });
      yieldValue(local(chosen), rule);
    });
  }
}

/** The local that holds the value of the first branch that has one. */
export function planElseChain(context: Context, rule: Rule, params: readonly Local[]): Local {
  const { code } = context;
  const chosen = code.newLocal();
  code.emit({ kind: "ResetLocal", target: chosen });
  for (let branch: Rule | undefined = rule; branch !== undefined; branch = branch.else) {
    const isFirst = branch === rule;
    nested(context, () => {
      code.open();
      if (!isFirst) code.emit({ kind: "IsUndefined", source: chosen });
      planBranch(context, branch!, params, (value, one) => {
        const conflict = params.length > 0 ? functionConflict(one.head.span) : completeConflict(one.head.span);
        code.emit({ kind: "AssignVarOnce", source: value, target: chosen, conflict });
      });
    });
  }
  return chosen;
}

function planBranch(
  context: Context,
  rule: Rule,
  params: readonly Local[],
  yieldValue: (value: Operand, rule: Rule) => void,
): void {
  const { term, destructure, body } = context.program.planners;
  nested(context, () => {
    const whole = context.code.open();
    for (const [index, param] of params.entries()) destructure(context, local(param), rule.head.args![index]!);
    body(context, rule.body);
    const value = term(context, headValue(rule));
    yieldValue(value, rule);
    leaveWhenConstant(context, [value], whole);
  });
}

export function headValue(rule: Rule): Term {
  return rule.head.value ?? { kind: "Boolean", value: true, span: rule.head.span };
}

function constantValue(rule: Rule | undefined) {
  return rule && constantOf(headValue(rule));
}

function isEqual(left: ReturnType<typeof constantOf>, right: ReturnType<typeof constantOf>): boolean {
  return left !== undefined && right !== undefined && compareConstants(left, right) === 0;
}
