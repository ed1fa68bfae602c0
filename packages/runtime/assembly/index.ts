// Everything the linker can reach, under the names it knows. This list and nothing else.

// OPA's ABI
export {
  builtins,
  entrypoints,
  evaluateContext as eval,
  opa_eval,
  opa_eval_ctx_get_result,
  opa_eval_ctx_new,
  opa_eval_ctx_set_data,
  opa_eval_ctx_set_entrypoint,
  opa_eval_ctx_set_input,
  opa_wasm_abi_minor_version,
  opa_wasm_abi_version,
} from "./abi/evaluate";
export {
  opa_free,
  opa_heap_blocks_restore,
  opa_heap_blocks_stash,
  opa_heap_ptr_get,
  opa_heap_ptr_set,
  opa_heap_stash_clear,
  opa_malloc,
  opa_value_free,
} from "./abi/heap";
export {
  replyBegin as runtime_reply_begin,
  replyDump as runtime_reply_dump,
  replyEnd as runtime_reply_end,
  replyRead as runtime_reply_read,
} from "./abi/host-reply";
export { opa_value_add_path, opa_value_remove_path } from "./abi/paths";
export { opa_json_dump, opa_json_parse, opa_value_dump, opa_value_parse } from "./abi/text";

// What generated code calls
export { patternMatch as runtime_pattern_match } from "./builtins/pattern/pattern-match";
export { abortWith as runtime_abort } from "./evaluation/abort";
export {
  assignOnce as runtime_assign_once,
  conflict as runtime_conflict,
  conflictUnless as runtime_conflict_unless,
} from "./evaluation/conflict";
export { memoKeep as runtime_memo_keep, memoSlot as runtime_memo_slot } from "./evaluation/memo";
export { global_data, global_epoch, global_input, newEpoch as runtime_new_epoch } from "./evaluation/state";
export {
  strictClear as runtime_strict_clear,
  strictFailIsStrict as runtime_fail_is_strict,
  strictFailMessage as runtime_fail_message,
  strictFailOperand as runtime_fail_operand,
  strictFailType as runtime_fail_type,
  strictRaise as runtime_strict_raise,
} from "./evaluation/strict-errors";
export { runtime_fixed_address } from "./memory/fixed";
export { valueGet as value_get, valueLength as value_length } from "./value/access";
export { arrayAppend as array_append, arrayNew as array_new } from "./value/array";
export { constantStrings as runtime_constant_strings } from "./value/constant-strings";
export { valueCompare as value_compare, valueEqual as value_equal } from "./value/compare";
export { valueHash as value_hash } from "./value/hash";
export { objectNew as object_new, objectPut as object_put, objectPutOnce as object_put_once } from "./value/object";
export {
  arrayOf1 as array_of_1,
  arrayOf2 as array_of_2,
  arrayOf3 as array_of_3,
  objectOf1 as object_of_1,
  objectOf2 as object_of_2,
  setAdd as set_add,
} from "./value/make";
export { scanMatching as scan_matching } from "./value/matching";
export { scanKey as scan_key, scanNext as scan_next } from "./value/scan";
export { setNew as set_new, setPut as set_put } from "./value/set";
export { valueMerge as value_merge, valueUpsert as value_upsert } from "./value/update";
export { typeOf as value_type } from "./value/word";

// Rego's builtins
export * from "./builtins/index";
