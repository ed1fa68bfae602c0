/** Calls of functions and builtins, by value and as conditions. */
import type { Call, Term } from "../ast/nodes.ts";
import type { Constant } from "../ir/constant.ts";
import type { Callee as IrCallee, Operand } from "../ir/statements.ts";
import { type Callee, calleeOf, isData } from "./callee.ts";
import { setConstant } from "./constants.ts";
import type { Context } from "./context.ts";
import { local } from "./emitter.ts";
import { planExistence } from "./existence.ts";
import type { Program } from "./program.ts";
import { planReplacedBuiltin } from "./replaced-calls.ts";
import { findDocument, namesOf } from "./virtual-documents.ts";

/** The value of a call; a relation gives each of its values in turn. */
export function planCall(context: Context, call: Call, args: readonly Term[]): Operand {
  const callee = requireCallee(context.program, call);
  const operands = args.map((arg) => context.program.planners.term(context, arg));
  const result = context.code.emitTo((target) => ({
    kind: "Call",
    callee: irCallee(context.program, callee),
    args: operands,
    result: target,
    span: call.span,
  }));
  if (callee.kind === "builtin" && callee.builtin.relation === true) {
    return local(context.code.scan(local(result)).value);
  }
  return local(result);
}

/** A call as a statement: true, or with one argument more than it takes, which the result is unified with. */
export function planCallStatement(context: Context, call: Call): void {
  const { code, program } = context;
  const callee = requireCallee(program, call);
  if (callee.kind === "builtin" && planCompared(context, callee.builtin.name, call)) return;
  if (call.args.length === callee.arity + 1 && !isVariadic(callee)) {
    const value = planCall(context, call, call.args.slice(0, -1));
    program.planners.destructure(context, value, call.args.at(-1)!);
    return;
  }
  const value = planCall(context, call, call.args);
  const isVoid = callee.kind === "builtin" && callee.builtin.result === undefined;
  if (!isVoid) code.emit({ kind: "IsTruthy", source: value });
}

function isVariadic(callee: Callee): boolean {
  return callee.kind === "builtin" && callee.builtin.variadic !== undefined;
}

/** Comparisons that are statements of the IR. */
function planCompared(context: Context, name: string, call: Call): boolean {
  const [first, second, ...more] = call.args;
  if (first === undefined || second === undefined || more.length > 0) return false;
  const { code, program } = context;
  const { term, unify } = program.planners;
  if (program.replacements.functions.has(name)) return false;
  if (planExistence(context, name, first, second)) return true;
  switch (name) {
    case "eq":
    case "assign":
      unify(context, first, second);
      return true;
    case "equal":
      code.emit({ kind: "Equal", left: term(context, first), right: term(context, second) });
      return true;
    case "neq":
      code.emit({ kind: "NotEqual", left: term(context, first), right: term(context, second) });
      return true;
    case "internal.member_2":
      planMember(context, first, second);
      return true;
    default:
      return false;
  }
}

/** `x in` a collection known now is a look-up in the set of its values. */
function planMember(context: Context, member: Term, collection: Term): void {
  const { code, program } = context;
  const key = program.planners.term(context, member);
  const source = program.planners.term(context, collection);
  const elements = source.kind === "constant" ? elementsOf(program.constants.get(source.constant)) : undefined;
  if (elements !== undefined) {
    const values = program.constants.operand(setConstant(elements));
    code.emitTo((target) => ({ kind: "Dot", source: values, key, target }));
    return;
  }
  const callee = { kind: "builtin", name: "internal.member_2" } as const;
  const found = code.emitTo((result) => ({ kind: "Call", callee, args: [key, source], result }));
  code.emit({ kind: "IsTruthy", source: local(found) });
}

function elementsOf(constant: Constant): readonly Constant[] | undefined {
  if (constant.kind === "array" || constant.kind === "set") return constant.elements;
  return constant.kind === "object" ? constant.entries.map(([, value]) => value) : undefined;
}

function requireCallee(program: Program, call: Call): Callee {
  const callee = calleeOf(program.documents, program.builtins, call.operator) ?? ruleOf(program, call);
  if (callee === undefined) throw new Error(`a call of an unknown function at offset ${call.span.start}`);
  return callee;
}

/** `f()` is the value of a rule: in v0, `f() = 1` is another way to write `f = 1`. */
function ruleOf(program: Program, { operator }: Call): Callee | undefined {
  if (operator.kind !== "Ref" || !isData(operator)) return undefined;
  const path = namesOf(operator.terms.slice(1));
  const document = path && findDocument(program.documents, path);
  return document?.rules === undefined ? undefined : { kind: "document", document, arity: 0 };
}

function irCallee(program: Program, callee: Callee): IrCallee {
  if (callee.kind === "document") {
    return { kind: "function", name: program.planners.documentFunction(program, callee.document) };
  }
  const { name } = callee.builtin;
  if (!program.replacements.functions.has(name)) return { kind: "builtin", name };
  return { kind: "function", name: program.require(`builtin:${name}`, () => planReplacedBuiltin(program, callee)) };
}
