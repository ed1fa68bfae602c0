/** Base documents: what `data` itself has at a path. */
import { dataGlobal } from "../ir/policy.ts";
import type { Operand } from "../ir/statements.ts";
import type { Context } from "./context.ts";
import { local } from "./emitter.ts";

export function lookUpBase(context: Context, path: readonly string[]): Operand {
  const data = context.code.emitTo((target) => ({ kind: "GlobalGet", global: dataGlobal, target }));
  return lookUp(
    context,
    local(data),
    path.map((name) => context.program.constants.string(name)),
  );
}

export function lookUp(context: Context, source: Operand, keys: readonly Operand[]): Operand {
  return keys.reduce<Operand>(
    (value, key) => local(context.code.emitTo((target) => ({ kind: "Dot", source: value, key, target }))),
    source,
  );
}
