/** Calls a builtin as our own host does. */

import { hostBuiltins } from "@portcullis/runtime";
import { isHostBuiltin } from "../../src/builtins/host/define.ts";
import { beginEvaluation } from "../../src/builtins/host/evaluation.ts";
import type { Json } from "../../src/builtins/host/json.ts";

export function call(name: string, ...operands: Json[]): Json | undefined {
  const builtin = hostBuiltins[name];
  if (!isHostBuiltin(builtin)) throw new Error(`${name} is not one of the builtins`);
  return builtin.evaluateIn(beginEvaluation(), operands);
}
