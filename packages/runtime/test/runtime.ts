// The whole runtime as one instance, for tests: what the linker would resolve is supplied from here.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { STATIC_BASE } from "../assembly/layout.ts";
import { runtimeArchive } from "../src/archive.ts";

type Exports = Record<string, (...values: number[]) => number> & { memory: WebAssembly.Memory };

export interface Runtime {
  readonly call: Exports;
  /** The value of a JSON text; 0 when that is not well-formed. */
  parse(json: string): number;
  /** The value of Rego's notation. */
  parseRego(text: string): number;
  print(value: number): string;
  printRego(value: number): string;
}

const module = new WebAssembly.Module(readFileSync(fileURLToPath(new URL("../build/runtime.wasm", import.meta.url))));
const { tables } = runtimeArchive();
const HEAP_BASE = 1 << 20;

export interface RuntimeOptions {
  readonly strict?: boolean;
  readonly evaluate?: (call: Exports, id: number) => number;
}

/** A fresh instance. `evaluate` stands for generated code; without it an entrypoint gives back the input. */
export function runtime(options: RuntimeOptions = {}): Runtime {
  const memory = new WebAssembly.Memory({ initial: 32 });
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  let next = STATIC_BASE;
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    const group = (imports[from] ??= {});
    if (from === "data") {
      const table = tables.get(name)!;
      new Uint8Array(memory.buffer).set(table, next);
      group[name] = new WebAssembly.Global({ value: "i32" }, next);
      next += (table.length + 7) & ~7;
    } else if (kind === "global") {
      group[name] = new WebAssembly.Global({ value: "i32" }, name === "heap_base" ? HEAP_BASE : 0);
    } else if (kind === "function") {
      group[name] = () => 0;
    }
  }
  imports.env!.memory = memory;
  imports.env!.opa_abort = (message: number) => {
    throw new Error(text(message));
  };
  if (options.strict) {
    imports.gen!.fail_operand = (...values: number[]) => call.runtime_fail_operand!(...values);
    imports.gen!.fail_message = (...values: number[]) => call.runtime_fail_message!(...values);
    imports.gen!.fail_is_strict = () => 1;
  }
  const evaluate =
    options.evaluate ?? ((runtime: Exports) => (runtime.global_input as unknown as WebAssembly.Global).value);
  imports.gen!.eval_entrypoint = (id: number) => evaluate(call, id);
  const call = new WebAssembly.Instance(module, imports).exports as unknown as Exports;

  function text(address: number): string {
    const bytes = new Uint8Array(memory.buffer);
    return new TextDecoder().decode(bytes.subarray(address, bytes.indexOf(0, address)));
  }
  function read(parse: string, source: string): number {
    const bytes = new TextEncoder().encode(source);
    const address = call.opa_malloc!(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, address);
    return call[parse]!(address, bytes.length);
  }
  return {
    call,
    parse: (json) => read("opa_json_parse", json),
    parseRego: (source) => read("opa_value_parse", source),
    print: (value) => text(call.opa_json_dump!(value)),
    printRego: (value) => text(call.opa_value_dump!(value)),
  };
}
