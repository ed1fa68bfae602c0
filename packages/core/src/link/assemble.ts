/** The planned program → the finished module: generated code, linked with the runtime of this build. */
import { runtimeArchive } from "@portcullis/runtime/archive";
import type { HostBuiltin } from "../codegen/calls.ts";
import { emit } from "../codegen/emit.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Policy } from "../ir/policy.ts";
import { link, type Sizes } from "./link.ts";

export interface AssembleOptions {
  /** A builtin that fails ends the evaluation with an error; otherwise it is undefined, as in OPA. */
  readonly strictBuiltinErrors?: boolean;
  /** Input that is not well-formed JSON is refused even where nothing reads it. */
  readonly strictInput?: boolean;
  /** Write a name section, for debuggers and profilers. */
  readonly names?: boolean;
}

export interface Assembled {
  /** Absent when there are diagnostics. */
  readonly wasm?: Uint8Array;
  /** What the host must supply, by the ABI's ids. */
  readonly builtins: readonly HostBuiltin[];
  readonly sizes?: Sizes;
  readonly diagnostics: readonly Diagnostic[];
}

export function assemble(policy: Policy, options: AssembleOptions = {}): Assembled {
  const archive = runtimeArchive();
  const strict = options.strictBuiltinErrors === true;
  const { module, listings, hostBuiltins: builtins, diagnostics } = emit(policy, { archive, strict });
  if (module === undefined) return { builtins, diagnostics };
  const { wasm, sizes } = link(module, archive, listings, {
    strict,
    strictInput: options.strictInput === true,
    names: options.names === true,
  });
  return { wasm, sizes, builtins, diagnostics };
}
