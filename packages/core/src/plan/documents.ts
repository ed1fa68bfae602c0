/** Virtual documents as functions: which kind of function a document needs, and how it is called. */
import type { Function as IrFunction } from "../ir/policy.ts";
import type { Operand } from "../ir/statements.ts";
import { lookUpBase } from "./base-documents.ts";
import { planCompleteRules, planFunctionRules } from "./complete-rules.ts";
import { constantDocument } from "./constant-documents.ts";
import { type Context, newContext } from "./context.ts";
import { local } from "./emitter.ts";
import { planExtent } from "./extents.ts";
import { planPartialObject, planPartialSet } from "./partial-rules.ts";
import type { Program } from "./program.ts";
import { planHiddenPrologue, planReplacementPrologue } from "./replaced-calls.ts";
import { arityOf, type Document, documentName } from "./virtual-documents.ts";

export function callDocument(context: Context, document: Document): Operand {
  const constant = constantDocument(context.program, document);
  if (constant !== undefined) return context.program.constants.operand(constant);
  const callee = { kind: "function", name: documentFunction(context.program, document) } as const;
  return local(context.code.emitTo((result) => ({ kind: "Call", callee, args: [], result })));
}

export function documentFunction(program: Program, document: Document): string {
  return program.require(documentName(document.path), (name) => planDocument(program, document, name));
}

function planDocument(program: Program, document: Document, name: string): IrFunction {
  const context = newContext(program);
  const arity = arityOf(document);
  const params = Array.from({ length: arity ?? 0 }, () => context.code.newLocal());
  if (arity === undefined) planHiddenPrologue(context, document.path, () => lookUpBase(context, document.path));
  planReplacementPrologue(context, name, params);
  if (document.rules === undefined) planExtent(context, document);
  else if (arity !== undefined) planFunctionRules(context, document.rules, params);
  else if (document.rules.some(({ keys }) => keys.length > 0)) planPartialObject(context, document.rules);
  else if (document.rules[0]!.rule.head.contains) planPartialSet(context, document.rules);
  else planCompleteRules(context, document.rules);
  const { locals, body } = context.code;
  return { name, params, locals, blocks: [body], memoize: arity === undefined };
}
