/** Terms as values: constants where they are ground, made element by element otherwise. */
import type { ObjectTerm, Term } from "../ast/nodes.ts";
import type { Operand } from "../ir/statements.ts";
import { planComprehension } from "./comprehensions.ts";
import { constantOf } from "./constants.ts";
import type { Context } from "./context.ts";
import { local } from "./emitter.ts";

export function planTerm(context: Context, term: Term): Operand {
  const constant = constantOf(term);
  if (constant !== undefined) return context.program.constants.operand(constant);
  switch (term.kind) {
    case "Var":
      return planVar(context, term);
    case "Ref":
      return context.program.planners.reference(context, term);
    case "Call":
      return context.program.planners.call(context, term, term.args);
    case "Array":
      return planArray(context, term.elements);
    case "Set":
      return planSet(context, term.elements);
    case "Object":
      return planObject(context, term);
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
      return planComprehension(context, term);
    default:
      throw new Error(`a ${term.kind} reached the planner`);
  }
}

function planVar(context: Context, variable: Term & { kind: "Var" }): Operand {
  if (variable.name === "input" || variable.name === "data") {
    return context.program.planners.reference(context, { kind: "Ref", terms: [variable], span: variable.span });
  }
  const operand = context.variables.find(variable.name);
  if (operand === undefined) throw new Error(`variable ${variable.name} is used before it is bound`);
  return operand;
}

function planArray(context: Context, elements: readonly Term[]): Operand {
  const values = elements.map((element) => planTerm(context, element));
  const array = context.code.emitTo((target) => ({ kind: "MakeArray", capacity: values.length, target }));
  for (const value of values) context.code.emit({ kind: "ArrayAppend", value, array });
  return local(array);
}

function planSet(context: Context, elements: readonly Term[]): Operand {
  const values = elements.map((element) => planTerm(context, element));
  const set = context.code.emitTo((target) => ({ kind: "MakeSet", target }));
  for (const value of values) context.code.emit({ kind: "SetAdd", value, set });
  return local(set);
}

function planObject(context: Context, term: ObjectTerm): Operand {
  const entries = term.entries.map((entry) => [planTerm(context, entry.key), planTerm(context, entry.value)] as const);
  const object = context.code.emitTo((target) => ({ kind: "MakeObject", target }));
  for (const [key, value] of entries) context.code.emit({ kind: "ObjectInsert", key, value, object });
  return local(object);
}
