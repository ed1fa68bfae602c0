/** Leaving a rule with its first solution where further ones say nothing new. */
import type { Operand } from "../ir/statements.ts";
import type { Context } from "./context.ts";
import type { Cursor } from "./emitter.ts";

/** A constant cannot change with the next solution, so there is no need to look for one. */
export function leaveWhenConstant(context: Context, values: readonly Operand[], whole: Cursor): void {
  const { code, program } = context;
  if (!program.enabled.has("early-exit") || code.cursor === whole) return;
  if (values.every((value) => value.kind === "constant")) code.leave(whole);
}
