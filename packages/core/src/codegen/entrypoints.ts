/** The door from the ABI: `eval_entrypoint(id)`, and the values that list entrypoints and host builtins. */
import type { Constant } from "../ir/constant.ts";
import { compareStrings } from "../ir/order.ts";
import type { Entrypoint } from "../ir/policy.ts";
import { FunctionBuilder } from "../wasm/function-builder.ts";
import type { RelocatableFunction } from "../wasm/object-module.ts";
import { words } from "../wasm/value-types.ts";
import type { References } from "./references.ts";

/** The runtime's import `gen.eval_entrypoint`. */
export const entrypointFunction = "eval_entrypoint";

/** 0 for an id that is nobody's: the runtime aborts. */
export function emitEntrypoints(entrypoints: readonly Entrypoint[], references: References): RelocatableFunction {
  const code = new FunctionBuilder(words(1, 1));
  // An evaluation that was aborted inside a `with` has left its replacements behind.
  for (const name of references.globals) {
    code.constant(0);
    code.globalSet(references.ownGlobal(name));
  }
  const otherwise = code.open("block");
  const targets = entrypoints.map(() => code.open("block")).reverse();
  code.localGet(0);
  code.branchTable(targets, otherwise);
  targets.forEach((target, id) => {
    code.close(target);
    code.call(references.own(entrypoints[id]!.function));
    code.op("return");
  });
  code.close(otherwise);
  code.constant(0);
  return code.finish(entrypointFunction);
}

/** `{name: id}`. */
export function listing(names: readonly string[]): Constant {
  const entries = names.map((name, id): readonly [Constant, Constant] => [
    { kind: "string", value: name },
    { kind: "number", text: String(id) },
  ]);
  entries.sort(([left], [right]) => compareStrings(textOf(left), textOf(right)));
  return { kind: "object", entries };
}

function textOf(constant: Constant): string {
  return constant.kind === "string" ? constant.value : "";
}
