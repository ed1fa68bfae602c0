/** Which builtins a plan calls somewhere: most rewrites of calls, and what forbids others, need not be looked for then. */
import { inventoryOf } from "../../ir/inventory.ts";
import type { Policy } from "../../ir/policy.ts";

export type Builtins = ReadonlySet<string>;

export function calledBuiltins({ functions }: Policy): Builtins {
  const names = new Set<string>();
  for (const one of functions) {
    for (const { callee } of inventoryOf(one).calls) if (callee.kind === "builtin") names.add(callee.name);
  }
  return names;
}

/** It prints, or traces: how often and in which order shows. */
export function isNoting(builtin: string): boolean {
  return builtin === "internal.print" || builtin === "trace";
}

export function notesNothing(builtins: Builtins): boolean {
  return ![...builtins].some(isNoting);
}
