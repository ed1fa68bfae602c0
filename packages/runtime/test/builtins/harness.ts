/** Calls builtins of the linked runtime with plain JavaScript values. Sets are `Set`, undefined is undefined. */
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import * as layout from "../../assembly/layout.ts";

type Exported = Record<string, (...parameters: number[]) => number>;

/** A number that keeps its text: `new NumberText("1.50")`. */
export class NumberText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export interface Runtime {
  /** The result, or undefined; numbers beyond a double come back as bigint or text. */
  call(builtin: string, ...parameters: unknown[]): unknown;
  /** The message of the last failure that has a number. */
  readonly failures: readonly string[];
}

const SCRATCH = 0x100000;

interface Table {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Tables {
  readonly addresses: Record<string, number>;
  readonly end: number;
}

/** Lays every table out behind the fixed addresses. */
async function placeTables(memory: WebAssembly.Memory): Promise<Tables> {
  const folder = new URL("../../tables/", import.meta.url);
  const addresses: Record<string, number> = {};
  let end = layout.STATIC_BASE;
  for (const file of (await readdir(folder)).filter((each) => each.endsWith(".mjs")).sort()) {
    const module = (await import(new URL(file, folder).href)) as Table & { tables?: readonly Table[] };
    for (const table of module.tables ?? [module]) {
      new Uint8Array(memory.buffer).set(table.bytes, end);
      addresses[table.name] = end;
      end = (end + table.bytes.length + 7) & ~7;
    }
  }
  return { addresses, end };
}

export async function loadRuntime(): Promise<Runtime> {
  const memory = new WebAssembly.Memory({ initial: 64 });
  const tables = await placeTables(memory);
  const view = () => new DataView(memory.buffer);
  for (const [address, type, kind] of [
    [layout.NULL_ADDRESS, layout.TYPE_NULL, 0],
    [layout.FALSE_ADDRESS, layout.TYPE_BOOLEAN, 0],
    [layout.TRUE_ADDRESS, layout.TYPE_BOOLEAN, 1],
  ] as const) {
    view().setUint8(address, type);
    view().setUint16(address + layout.NODE_KIND, kind, true);
  }
  const failures: string[] = [];
  const { messages } = (await import("../../tables/messages.mjs" as string)) as { messages: string[] };
  const gen: Record<string, WebAssembly.ImportValue> = {
    heap_base: SCRATCH,
    fail_numbered: (message: number) => {
      failures.push(messages[message] ?? `message ${message}`);
      return 0;
    },
  };
  const wasm = new WebAssembly.Module(readFileSync(new URL("../../build/runtime.wasm", import.meta.url)));
  const imports: WebAssembly.Imports = { env: { memory }, gen, data: {} };
  for (const { module, name, kind } of WebAssembly.Module.imports(wasm)) {
    const target = (imports[module] ??= {});
    if (module === "data" && tables.addresses[name] === undefined) throw new Error(`no table ${name}`);
    if (module === "data") target[name] = tables.addresses[name] ?? 0;
    else target[name] ??= kind === "function" ? () => 0 : 0;
  }
  const exported = new WebAssembly.Instance(wasm, imports).exports as unknown as Exported;
  const invoke = (name: string, ...parameters: number[]): number => {
    const callee = exported[name];
    if (callee === undefined) throw new Error(`the runtime has no ${name}`);
    return callee(...parameters);
  };
  let scratch = tables.end;

  function bytesOf(text: string): readonly [number, number] {
    const bytes = new TextEncoder().encode(text);
    const address = scratch;
    scratch = (scratch + bytes.length + 15) & ~7;
    if (scratch > SCRATCH) throw new Error("the arguments are too large");
    new Uint8Array(memory.buffer).set(bytes, address);
    return [address, bytes.length];
  }

  function stringOf(text: string): number {
    const [pointer, length] = bytesOf(text);
    const node = scratch;
    scratch += layout.STRING_SIZE;
    new Uint8Array(memory.buffer).fill(0, node, node + layout.STRING_SIZE);
    view().setUint8(node, layout.TYPE_STRING);
    view().setUint32(node + layout.STRING_LENGTH, length, true);
    view().setUint32(node + layout.STRING_POINTER, pointer, true);
    return node;
  }

  function encode(value: unknown): number {
    if (value === null) return layout.NULL_ADDRESS;
    if (typeof value === "boolean") return value ? layout.TRUE_ADDRESS : layout.FALSE_ADDRESS;
    if (typeof value === "string") return stringOf(value);
    if (typeof value === "number" || typeof value === "bigint")
      return invoke("opa_value_parse", ...bytesOf(`${value}`));
    if (value instanceof NumberText) return invoke("opa_value_parse", ...bytesOf(value.text));
    if (Array.isArray(value)) {
      const array = invoke("array_new", value.length);
      for (const each of value) invoke("array_append", array, encode(each));
      return array;
    }
    if (value instanceof Set) {
      const set = invoke("set_new", value.size);
      for (const each of value) invoke("set_put", set, encode(each));
      return set;
    }
    const entries = value instanceof Map ? [...value] : Object.entries(value as object);
    const object = invoke("object_new", entries.length);
    for (const [key, each] of entries) invoke("object_put", object, encode(key), encode(each));
    return object;
  }

  function textOf(node: number): string {
    const pointer = view().getUint32(node + layout.STRING_POINTER, true);
    return new TextDecoder().decode(
      new Uint8Array(memory.buffer, pointer, view().getUint32(node + layout.STRING_LENGTH, true)),
    );
  }

  function decodeNumber(word: number): unknown {
    const start = invoke("opa_value_dump", word);
    const bytes = new Uint8Array(memory.buffer);
    const text = new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
    const number = Number(text);
    if (`${number}` === text) return number;
    return /^-?\d+$/.test(text) ? BigInt(text) : text;
  }

  function decode(word: number): unknown {
    if (word === 0) return undefined;
    if (word & 1) return word >> 1;
    const type = view().getUint8(word);
    if (type === layout.TYPE_NULL) return null;
    if (type === layout.TYPE_BOOLEAN) return word === layout.TRUE_ADDRESS;
    if (type === layout.TYPE_STRING) return textOf(word);
    if (type === layout.TYPE_NUMBER) return decodeNumber(word);
    const length = invoke("value_length", word);
    const positions = Array.from({ length }, (_, position) => position);
    const values = positions.map((position) => decode(invoke("scan_next", word, position)));
    if (type === layout.TYPE_ARRAY) return values;
    if (type === layout.TYPE_SET) return new Set(values);
    const keys = positions.map((position) => decode(invoke("scan_key", word, position)));
    if (keys.some((key) => typeof key !== "string"))
      return new Map(keys.map((key, position) => [key, values[position]]));
    return Object.fromEntries(keys.map((key, position) => [key, values[position]]));
  }

  return {
    failures,
    call(builtin, ...parameters) {
      scratch = tables.end;
      return decode(invoke(`builtin_${builtin.replaceAll(".", "_")}`, ...parameters.map(encode)));
    },
  };
}
