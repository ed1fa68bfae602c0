/** The ways in which a module is evaluated; each gives functions that do it once. */
import opaWasm from "@open-policy-agent/opa-wasm";
import { hostBuiltins, load } from "@portcullis/runtime";
import { peerBuiltins } from "./peer-builtins.mjs";

const builtins = { ...peerBuiltins, ...hostBuiltins };

export const modes = ["SDK, object", "SDK, ArrayBuffer", "opa_eval", "our host", "our host, object"];

/** Mode → a function that evaluates once and returns what came out. `pages` is the memory that it begins with. */
export async function runners(wasm, text, data = {}, pages = 16) {
  const input = JSON.parse(text);
  const bytes = new TextEncoder().encode(text);
  const buffer = bytes.buffer;
  const sdk = await opaWasm.loadPolicy(wasm, pages, builtins);
  const policy = await load(wasm, { builtins });
  sdk.setData(data);
  policy.setData(data);
  return {
    "SDK, object": () => sdk.evaluate(input),
    "SDK, ArrayBuffer": () => sdk.evaluate(buffer),
    opa_eval: rawRunner(wasm, bytes, data, pages),
    "our host": () => policy.evaluate(bytes),
    "our host, object": () => policy.evaluate(input),
  };
}

/** The call itself: the input is written, the result is not read. */
function rawRunner(wasm, bytes, document, pages) {
  const memory = new WebAssembly.Memory({ initial: pages });
  const text = (address) => {
    const view = new Uint8Array(memory.buffer);
    return new TextDecoder().decode(view.subarray(address, view.indexOf(0, address)));
  };
  const names = new Map();
  const call = (id, ...values) => {
    const parameters = values.map((value) => JSON.parse(text(exports.opa_json_dump(value))));
    const result = builtinOf(names.get(id))(...parameters);
    return result === undefined ? 0 : parseJson(exports, memory, JSON.stringify(result));
  };
  const env = {
    memory,
    opa_abort: (address) => {
      throw new Error(text(address));
    },
  };
  for (let arity = 0; arity <= 4; arity++) env[`opa_builtin${arity}`] = (id, _, ...values) => call(id, ...values);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), { env });
  const data = parseJson(exports, memory, JSON.stringify(document));
  const address = exports.opa_heap_ptr_get();
  for (const [name, id] of Object.entries(JSON.parse(text(exports.opa_json_dump(exports.builtins()))))) {
    names.set(id, name);
  }
  const missing = address + bytes.length - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65_536));
  return () => {
    new Uint8Array(memory.buffer).set(bytes, address);
    return exports.opa_eval(0, 0, data, address, bytes.length, address + bytes.length, 0);
  };
}

function builtinOf(name) {
  const builtin = builtins[name];
  if (builtin === undefined) throw new Error(`no host builtin ${name}`);
  return builtin;
}

function parseJson(exports, memory, json) {
  const bytes = new TextEncoder().encode(json);
  const address = exports.opa_malloc(bytes.length);
  new Uint8Array(memory.buffer).set(bytes, address);
  return exports.opa_json_parse(address, bytes.length);
}
