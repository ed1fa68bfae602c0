/** What runs when a module is instantiated: the nodes of its constant strings are made. */
import type { Constant } from "../ir/constant.ts";
import type { Policy } from "../ir/policy.ts";
import { FunctionBuilder } from "../wasm/function-builder.ts";
import type { RelocatableFunction } from "../wasm/object-module.ts";
import { words } from "../wasm/value-types.ts";
import type { References } from "./references.ts";
import type { StringTable } from "./static-memory.ts";

/** Nodes of fewer strings take less room than what makes them. */
export const fewestStrings = 12;

export function emitStart({ node, end, bytes, lengths }: StringTable, references: References): RelocatableFunction {
  const code = new FunctionBuilder(words(0, 0));
  for (const address of [node, end, bytes, lengths]) code.constant(address);
  code.call(references.imported("runtime_constant_strings"));
  return code.finish("start");
}

/** How many strings there may be: those of the policy's constants, and `more` names. */
export function countStrings({ constants }: Policy, more: readonly string[]): number {
  const found = new Set(more);
  const see = (constant: Constant): void => {
    if (constant.kind === "string") found.add(constant.value);
    else if (constant.kind === "array" || constant.kind === "set") constant.elements.forEach(see);
    else if (constant.kind === "object") constant.entries.flat().forEach(see);
  };
  constants.forEach(see);
  return found.size;
}
