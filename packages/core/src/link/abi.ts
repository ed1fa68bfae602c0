/** The imports and exports of a module, exactly those of OPA's ABI 1.3. */
import { type FunctionType, words } from "../wasm/value-types.ts";

/** All of module `env`, in index order. Hosts supply every one, so all are imported even where none is called. */
export const hostImports: readonly { readonly name: string; readonly type: FunctionType }[] = [
  { name: "opa_abort", type: words(1, 0) },
  { name: "opa_builtin0", type: words(2, 1) },
  { name: "opa_builtin1", type: words(3, 1) },
  { name: "opa_builtin2", type: words(4, 1) },
  { name: "opa_builtin3", type: words(5, 1) },
  { name: "opa_builtin4", type: words(6, 1) },
];

/** Functions that hosts call. */
export const exportedFunctions = [
  "opa_eval_ctx_new",
  "opa_eval_ctx_set_input",
  "opa_eval_ctx_set_data",
  "opa_eval_ctx_set_entrypoint",
  "opa_eval_ctx_get_result",
  "eval",
  "builtins",
  "entrypoints",
  "opa_malloc",
  "opa_free",
  "opa_value_free",
  "opa_json_parse",
  "opa_value_parse",
  "opa_json_dump",
  "opa_value_dump",
  "opa_heap_ptr_get",
  "opa_heap_ptr_set",
  "opa_heap_blocks_stash",
  "opa_heap_blocks_restore",
  "opa_heap_stash_clear",
  "opa_value_add_path",
  "opa_value_remove_path",
  "opa_eval",
] as const;

/** Hosts refuse a module without these; OPA's Go SDK takes minor versions 1 and 3 only. */
export const exportedVersions = [
  { name: "opa_wasm_abi_version", value: 1 },
  { name: "opa_wasm_abi_minor_version", value: 3 },
] as const;
