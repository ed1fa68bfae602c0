/** What compilers need to know of the builtins that run on the host: which there are, and how one is defined. */
export type { BuiltinMap } from "./builtin-map.ts";
export { BuiltinError } from "./builtins/host/builtin-error.ts";
export { defineHostBuiltin } from "./builtins/host/define.ts";
export { browserSupplies, hostKeepsSets, hostSupplies } from "./builtins/supplied.ts";
