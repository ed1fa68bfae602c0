// Evaluating an entrypoint: through a context that the host fills, or in one call.

import { CONTEXT_DATA, CONTEXT_ENTRYPOINT, CONTEXT_INPUT, CONTEXT_RESULT, CONTEXT_SIZE } from "../layout";
import { abortWithWords } from "../evaluation/abort";
import { stateStart } from "../evaluation/state";
import { readInput } from "../json/input";
import { WRITE_REGO, writeText } from "../json/write";
import { allocate, heapSet } from "../memory/bump";

@external("gen", "eval_entrypoint")
declare function evalEntrypoint(id: i32): i32;
@external("gen", "entrypoints")
declare const ENTRYPOINTS: i32;
@external("gen", "builtins")
declare const BUILTINS: i32;

export const opa_wasm_abi_version: i32 = 1;
export const opa_wasm_abi_minor_version: i32 = 3;

export function entrypoints(): i32 {
  return ENTRYPOINTS;
}

export function builtins(): i32 {
  return BUILTINS;
}

export function opa_eval_ctx_new(): i32 {
  const context = allocate(CONTEXT_SIZE);
  memory.fill(context, 0, CONTEXT_SIZE);
  return context;
}

export function opa_eval_ctx_set_input(context: i32, value: i32): void {
  store<i32>(context, value, CONTEXT_INPUT);
}

export function opa_eval_ctx_set_data(context: i32, value: i32): void {
  store<i32>(context, value, CONTEXT_DATA);
}

export function opa_eval_ctx_set_entrypoint(context: i32, id: i32): void {
  store<i32>(context, id, CONTEXT_ENTRYPOINT);
}

export function opa_eval_ctx_get_result(context: i32): i32 {
  return load<i32>(context, CONTEXT_RESULT);
}

/** `eval` in the ABI. */
export function evaluateContext(context: i32): i32 {
  stateStart(load<i32>(context, CONTEXT_INPUT), load<i32>(context, CONTEXT_DATA));
  store<i32>(context, evaluateEntrypoint(load<i32>(context, CONTEXT_ENTRYPOINT)), CONTEXT_RESULT);
  return 0;
}

/** The input stays where the host wrote it, below the heap, so that its strings need no copies. */
export function opa_eval(
  reserved: i32,
  entrypoint: i32,
  data: i32,
  input: i32,
  inputLength: i32,
  heap: i32,
  format: i32,
): i32 {
  heapSet(heap);
  // "bad reserved argument"
  if (reserved != 0) abortWithWords(0x6573657220646162, 0x6772612064657672, 0x746e656d75);
  stateStart(readInput(input, inputLength), data);
  return writeText(evaluateEntrypoint(entrypoint), format == 1 ? WRITE_REGO : 0);
}

/** Generated code answers 0 for a number that is no entrypoint's. */
function evaluateEntrypoint(id: i32): i32 {
  const result = evalEntrypoint(id);
  // "illegal entrypoint id"
  if (result == 0) abortWithWords(0x206c6167656c6c69, 0x696f707972746e65, 0x646920746e);
  return result;
}
