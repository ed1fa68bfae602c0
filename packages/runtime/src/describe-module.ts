/** What a module or bundle is made of, without evaluating it: nothing it calls has to be supplied. */

import { isGzip, modulePath, openArchive } from "./bundle/read-bundle.ts";
import { importedPages } from "./memory-import.ts";
import { decoder, type WasmExports, WebAssembly } from "./platform.ts";
import { PolicyError } from "./policy-error.ts";

export interface Description {
  /** Of the module, in bytes. */
  readonly size: number;
  /** OPA's WASM ABI, `1.3`. */
  readonly abi: string;
  /** In the order of their numbers. */
  readonly entrypoints: readonly string[];
  /** What the module calls on its host, sorted. */
  readonly builtins: readonly string[];
  /** Of the bundle, by paths without a leading slash; empty for a bare module. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export async function describeModule(wasmOrBundle: Uint8Array): Promise<Description> {
  const files = isGzip(wasmOrBundle) ? openArchive(wasmOrBundle) : new Map<string, Uint8Array>();
  const wasm = isGzip(wasmOrBundle) ? files.get(modulePath(files)) : wasmOrBundle;
  if (wasm === undefined) throw new PolicyError("load_error", "the bundle holds no policy.wasm");
  const module = await WebAssembly.compile(wasm).catch((error: Error) => {
    throw new PolicyError("load_error", `not a valid WASM module: ${error.message}`);
  });
  return { size: wasm.length, files, ...tablesOf(wasm, module) };
}

/** A module only says what it has when it runs: `entrypoints` and `builtins` are its exports. */
function tablesOf(wasm: Uint8Array, module: object): Pick<Description, "abi" | "entrypoints" | "builtins"> {
  const memory = new WebAssembly.Memory({ initial: Math.max(5, importedPages(wasm)) });
  const nothing = (): number => 0;
  const names = ["opa_abort", "opa_println", ...[0, 1, 2, 3, 4].map((count) => `opa_builtin${count}`)];
  const env = { memory, ...Object.fromEntries(names.map((name) => [name, nothing])) };
  const { exports } = new WebAssembly.Instance(module, { env });
  const { entrypoints, builtins, opa_json_dump: dump } = exports;
  if (entrypoints === undefined || builtins === undefined || dump === undefined)
    throw new PolicyError("load_error", "the module does not follow OPA's WASM ABI");
  const table = (value: number): [string, number][] => {
    const bytes = new Uint8Array(memory.buffer);
    const start = dump(value);
    return Object.entries(JSON.parse(decoder.decode(bytes.subarray(start, bytes.indexOf(0, start)))) as object);
  };
  const sorted = table(entrypoints()).sort((left, right) => left[1] - right[1]);
  return {
    abi: `${numberOf(exports, "opa_wasm_abi_version")}.${numberOf(exports, "opa_wasm_abi_minor_version")}`,
    entrypoints: sorted.map(([name]) => name),
    builtins: table(builtins())
      .map(([name]) => name)
      .sort(),
  };
}

function numberOf(exports: WasmExports, name: string): number {
  return (exports[name] as unknown as { readonly value: number } | undefined)?.value ?? 0;
}
