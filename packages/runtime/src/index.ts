/** The host: loads modules and bundles, evaluates them, and supplies the builtins that live outside of them. */

export type { BuiltinMap } from "./builtin-map.ts";
export { BuiltinError } from "./builtins/host/builtin-error.ts";
export { defineHostBuiltin, type HostBuiltin } from "./builtins/host/define.ts";
export { hostBuiltins } from "./builtins/index.ts";
export type { NetworkOptions } from "./builtins/network/options.ts";
export { browserSupplies, hostKeepsSets, hostSupplies } from "./builtins/supplied.ts";
export { type Description, describeModule } from "./describe-module.ts";
export type { MemoryOptions } from "./host-memory.ts";
export { type LoadOptions, load, loadSync } from "./load.ts";
export type { EvaluateOptions, Policy } from "./policy.ts";
export { PolicyError, type PolicyErrorPlace } from "./policy-error.ts";
