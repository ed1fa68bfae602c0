/** Expressions: each is a condition that lets the cursor through once per solution. */
import type { Body, Every, Expression, Term, TermExpression } from "../ast/nodes.ts";
import type { Operand } from "../ir/statements.ts";
import { planCallStatement } from "./calls.ts";
import { constantOf } from "./constants.ts";
import { type Context, nested } from "./context.ts";
import { local } from "./emitter.ts";
import { planWith } from "./with.ts";

export function planBody(context: Context, body: Body): void {
  for (const expression of body) planExpression(context, expression);
}

function planExpression(context: Context, expression: Expression): void {
  if (expression.with.length > 0) planWith(context, expression.with, () => planUnmodified(context, expression));
  else planUnmodified(context, expression);
}

function planUnmodified(context: Context, expression: Expression): void {
  switch (expression.kind) {
    case "TermExpression":
      if (expression.negated) planNegated(context, () => planCondition(context, expression));
      else planCondition(context, expression);
      return;
    case "NotBody":
      planNegated(context, () => planBody(context, expression.body));
      return;
    case "Every":
      planEvery(context, expression);
      return;
    case "SomeDeclaration":
      throw new Error("a some declaration reached the planner");
  }
}

function planNegated(context: Context, plan: () => void): void {
  nested(context, () => context.code.negate(plan));
}

function planCondition(context: Context, { term }: TermExpression): void {
  if (term.kind === "Call") {
    planCallStatement(context, term);
    return;
  }
  const constant = constantOf(term);
  if (constant !== undefined) {
    if (constant.kind === "boolean" && !constant.value) context.code.leave();
    return;
  }
  context.code.emit({ kind: "IsTruthy", source: context.program.planners.term(context, term) });
}

/** No element may fail the body; the first that does ends the search. */
function planEvery(context: Context, every: Every): void {
  const { code, program, variables } = context;
  const domain = program.planners.term(context, every.domain);
  if (!isCollection(every.domain)) requireCollection(context, domain);
  const outer = code.cursor;
  nested(context, () => {
    const element = code.scan(domain);
    if (every.key !== undefined) variables.bind(every.key.name, local(element.key));
    variables.bind(every.value.name, local(element.value));
    code.scoped(() => {
      code.open();
      planBody(context, every.body);
      code.leave(element.body);
    });
    code.leave(outer);
  });
}

/** What the term says by itself. */
function isCollection({ kind }: Term): boolean {
  return kind === "Array" || kind === "Object" || kind === "Set" || kind.endsWith("Comprehension");
}

function requireCollection(context: Context, source: Operand): void {
  const { code } = context;
  const outer = code.cursor;
  code.block((whole) => {
    for (const kind of ["IsArray", "IsObject", "IsSet"] as const) {
      code.block(() => {
        code.emit({ kind, source });
        code.leave(whole);
      });
    }
    code.leave(outer);
  });
}
