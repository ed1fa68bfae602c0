/** What the emitters of one module, and of one function, work with. */
import type { Policy } from "../ir/policy.ts";
import type { Label } from "../ir/statements.ts";
import type { BranchTarget, FunctionBuilder } from "../wasm/function-builder.ts";
import type { BuiltinCalls } from "./calls.ts";
import type { Constants } from "./constants.ts";
import type { References } from "./references.ts";

export interface ModuleContext {
  readonly policy: Policy;
  readonly constants: Constants;
  readonly references: References;
  readonly builtins: BuiltinCalls;
  /** Failing builtins abort. */
  readonly strict: boolean;
}

export interface FunctionContext {
  readonly module: ModuleContext;
  readonly code: FunctionBuilder;
  readonly labels: Map<Label, BranchTarget>;
  /** Where an undefined statement goes. */
  innermost: BranchTarget;
  /** Where Return goes in a function that remembers its result, with the result on the stack. */
  readonly memo: BranchTarget | undefined;
  /** How often each IR local is read; what nobody reads need not be written. */
  readonly reads: Uint32Array;
  /** Locals for counters, reused when a loop is over. */
  readonly free: number[];
}
