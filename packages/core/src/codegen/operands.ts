/** Reading values: locals, and constants as immediate words or addresses. */
import type { Local, Operand } from "../ir/statements.ts";
import { type FunctionContext, getLocal } from "./context.ts";

export function push(context: FunctionContext, operand: Operand): void {
  const { code, module } = context;
  if (operand.kind === "local") getLocal(context, operand.local);
  else code.constant(module.constants.place(module.policy.constants[operand.constant]!).word);
}

export function callRuntime({ code, module }: FunctionContext, name: string): void {
  code.call(module.references.imported(name));
}

/** Leaves the block when the word on the stack is 0. */
export function leaveIfZero({ code, innermost }: FunctionContext): void {
  code.op("i32.eqz");
  code.branch(innermost, "if");
}

/** Leaves the block unless the word on the stack is 0. */
export function leaveUnlessZero({ code, innermost }: FunctionContext): void {
  code.branch(innermost, "if");
}

export function isLocal(operand: Operand, local: Local): boolean {
  return operand.kind === "local" && operand.local === local;
}
