/** What one evaluation of each entrypoint takes of the heap: the same on every machine, unlike its time. */
import { hostBuiltins } from "@portcullis/runtime";
import { countAllocations } from "./count-allocations.mjs";

/** Bytes of heap, and how often its top was moved: once to begin, and once for each allocation. */
export function heapUse(wasm, input) {
  const memory = new WebAssembly.Memory({ initial: 64 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(countAllocations(wasm)), {
    env: hostOf(memory, () => exports),
  });
  const bytes = new TextEncoder().encode(JSON.stringify(input));
  const data = parseJson(exports, memory, "{}");
  const entrypoints = Object.values(JSON.parse(text(memory, exports.opa_json_dump(exports.entrypoints()))));
  names(exports, memory);
  const address = exports.opa_heap_ptr_get();
  const start = address + bytes.length;
  const used = { heap: 0, allocations: 0 };
  for (const entrypoint of entrypoints) {
    new Uint8Array(memory.buffer).set(bytes, address);
    exports.allocations.value = 0;
    const result = exports.opa_eval(0, entrypoint, data, address, bytes.length, start, 0);
    JSON.parse(text(memory, result));
    used.heap += exports.opa_heap_ptr_get() - start;
    used.allocations += exports.allocations.value;
  }
  return used;
}

const builtinNames = new WeakMap();

function names(exports, memory) {
  const listed = JSON.parse(text(memory, exports.opa_json_dump(exports.builtins())));
  builtinNames.set(memory, new Map(Object.entries(listed).map(([name, id]) => [id, name])));
}

function hostOf(memory, exportsOf) {
  const call = (id, _, ...values) => {
    const exports = exportsOf();
    const parameters = values.map((value) => JSON.parse(text(memory, exports.opa_json_dump(value))));
    const result = hostBuiltins[builtinNames.get(memory).get(id)](...parameters);
    return result === undefined ? 0 : parseJson(exports, memory, JSON.stringify(result));
  };
  const env = {
    memory,
    opa_abort: (address) => {
      throw new Error(text(memory, address));
    },
  };
  for (let arity = 0; arity <= 4; arity++) env[`opa_builtin${arity}`] = call;
  return env;
}

function parseJson(exports, memory, json) {
  const bytes = new TextEncoder().encode(json);
  const address = exports.opa_malloc(bytes.length);
  new Uint8Array(memory.buffer).set(bytes, address);
  return exports.opa_json_parse(address, bytes.length);
}

function text(memory, address) {
  const view = new Uint8Array(memory.buffer);
  return new TextDecoder().decode(view.subarray(address, view.indexOf(0, address)));
}
