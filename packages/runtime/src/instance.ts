/** One WASM instance behind OPA's ABI: bytes in, text out. */

import type { BuiltinMap } from "./builtin-map.ts";
import { BuiltinError } from "./builtins/host/builtin-error.ts";
import { type BuiltinExchange, callBuiltin, evaluationFor } from "./builtins/host/call.ts";
import type { Evaluation, EvaluationSources } from "./builtins/host/evaluation.ts";
import { HostMemory, type MemoryOptions } from "./host-memory.ts";
import { decodeInputPart, type InputPart, inputSection } from "./input-section.ts";
import { encoder, type WasmExports, WebAssembly } from "./platform.ts";
import { abortError, PolicyError } from "./policy-error.ts";

export interface InstanceOptions {
  readonly builtins: BuiltinMap;
  readonly memory?: MemoryOptions | undefined;
  readonly sources: EvaluationSources;
  /** Receives what `print` writes. */
  readonly print?: ((line: string) => void) | undefined;
}

export interface Instance {
  readonly entrypoints: ReadonlyMap<string, number>;
  /** What the module can read of its input. */
  readonly input: InputPart;
  /** Replaces the data document, given as JSON. */
  setData(json: string): void;
  /** JSON text of the result set. `undefined` is an undefined input. */
  evaluate(input: string | Uint8Array | undefined, entrypoint: number): string;
}

export function instantiate(wasm: Uint8Array, module: object, options: InstanceOptions): Instance {
  const memory = new HostMemory(wasm, options.memory);
  const text = (address: number): string => memory.text(address);
  const names = new Map<number, string>();
  const exchange: BuiltinExchange<number> = {
    dump: (value, form) => text(form === "json" ? exports.opa_json_dump!(value) : exports.opa_value_dump!(value)),
    parse: (source, form) => parseText(exports, memory, source, form),
  };
  let evaluation: Evaluation | undefined;
  const call = (id: number, place: number, values: number[]): number => {
    const name = names.get(id)!;
    evaluation ??= evaluationFor(options.builtins, options.sources);
    try {
      return callBuiltin(options.builtins, name, evaluation, values, exchange) ?? 0;
    } catch (error) {
      if (!(error instanceof BuiltinError)) throw error;
      // Only strict modules say where a call stands; in others what fails is undefined.
      if (place === 0) return 0;
      throw abortError(`${text(place)}${error.code}: ${name}: ${error.message}`);
    }
  };
  const env = {
    memory: memory.memory,
    opa_abort: (address: number) => {
      throw abortError(text(address));
    },
    opa_println: (address: number) => options.print?.(text(address)),
    opa_builtin0: (id: number, place: number) => call(id, place, []),
    opa_builtin1: (id: number, place: number, a: number) => call(id, place, [a]),
    opa_builtin2: (id: number, place: number, a: number, b: number) => call(id, place, [a, b]),
    opa_builtin3: (id: number, place: number, a: number, b: number, c: number) => call(id, place, [a, b, c]),
    opa_builtin4: (id: number, place: number, a: number, b: number, c: number, d: number) =>
      call(id, place, [a, b, c, d]),
  };
  const exports = new WebAssembly.Instance(module, { env }).exports;
  checkAbi(exports);
  const table = (dump: number): [string, number][] => Object.entries(JSON.parse(text(exports.opa_json_dump!(dump))));
  for (const [name, id] of table(exports.builtins!())) names.set(id, name);
  requireBuiltins([...names.values()], options.builtins);
  const entrypoints = new Map(table(exports.entrypoints!()).sort((a, b) => a[1] - b[1]));
  const begin = (): void => {
    evaluation = undefined;
  };
  return { entrypoints, input: inputPart(module), ...evaluator(exports, memory, begin) };
}

function inputPart(module: object): InputPart {
  const [section] = WebAssembly.Module.customSections(module, inputSection);
  return section === undefined ? "whole" : decodeInputPart(new Uint8Array(section));
}

function evaluator(exports: WasmExports, memory: HostMemory, begin: () => void) {
  const base = exports.opa_heap_ptr_get!();
  let data = 0;
  let heap = base;
  const setData = (json: string): void => {
    exports.opa_heap_ptr_set!(base);
    data = parseText(exports, memory, json, "json");
    heap = exports.opa_heap_ptr_get!();
  };
  const evaluate = (input: string | Uint8Array | undefined, entrypoint: number): string => {
    begin();
    const length = input === undefined ? 0 : memory.put(heap, input);
    try {
      return memory.text(exports.opa_eval!(0, entrypoint, data, heap, length, heap + length, 0));
    } catch (error) {
      throw evaluationError(error);
    }
  };
  setData("{}");
  return { setData, evaluate };
}

function checkAbi(exports: WasmExports): void {
  const version = exports.opa_wasm_abi_version as unknown as { readonly value: number } | undefined;
  const minor = exports.opa_wasm_abi_minor_version as unknown as { readonly value: number } | undefined;
  if (version?.value !== 1 || (minor?.value ?? 0) < 2) {
    const found = version === undefined ? "none" : `${version.value}.${minor?.value ?? 0}`;
    throw new PolicyError("load_error", `the module must have OPA's WASM ABI 1.2 or later, but has ${found}`);
  }
}

function requireBuiltins(names: readonly string[], builtins: BuiltinMap): void {
  const missing = names.filter((name) => !Object.hasOwn(builtins, name)).sort();
  if (missing.length > 0) {
    throw new PolicyError(
      "load_error",
      `the module calls builtins that the host must supply and does not: ${missing.join(", ")}`,
    );
  }
}

function parseText(exports: WasmExports, memory: HostMemory, source: string, form: "json" | "rego"): number {
  const bytes = encoder.encode(source);
  const address = exports.opa_malloc!(bytes.length);
  memory.put(address, bytes);
  const parse = form === "json" ? exports.opa_json_parse! : exports.opa_value_parse!;
  const value = parse(address, bytes.length);
  if (value === 0) throw new PolicyError("load_error", "the module cannot read the JSON it was given");
  return value;
}

/** Traps are told apart from what host builtins throw: those pass through as they are. */
function evaluationError(error: unknown): unknown {
  if (error instanceof WebAssembly.RuntimeError) return new PolicyError("eval_internal_error", error.message);
  if (error instanceof RangeError) return new PolicyError("eval_internal_error", "the evaluation is nested too deeply");
  return error;
}
