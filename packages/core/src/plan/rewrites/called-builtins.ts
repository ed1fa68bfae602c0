/** Which builtins a plan calls somewhere: most rewrites of calls, and what forbids others, need not be looked for then. */
import type { Policy } from "../../ir/policy.ts";
import type { Statement } from "../../ir/statements.ts";
import { visitStatements } from "../../ir/walk.ts";

export type Builtins = ReadonlySet<string>;

export function calledBuiltins({ functions }: Policy): Builtins {
  const names = new Set<string>();
  const visit = (statement: Statement): void => {
    if (statement.kind === "Call" && statement.callee.kind === "builtin") names.add(statement.callee.name);
  };
  for (const { blocks } of functions) for (const block of blocks) visitStatements(block, visit);
  return names;
}

/** It prints, or traces: how often and in which order shows. */
export function isNoting(builtin: string): boolean {
  return builtin === "internal.print" || builtin === "trace";
}

export function notesNothing(builtins: Builtins): boolean {
  return ![...builtins].some(isNoting);
}
