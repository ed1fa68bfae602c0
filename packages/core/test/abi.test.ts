/** The module as hosts see it: exactly OPA's ABI 1.3, and whatever a host may do with it. */
import { loadPolicy } from "@open-policy-agent/opa-wasm";
import { runtimeArchive } from "@portcullis/runtime/archive";
import { describe, expect, test } from "vitest";
import { emit } from "../src/codegen/emit.ts";
import type { Constant } from "../src/ir/constant.ts";
import type { Policy } from "../src/ir/policy.ts";
import type { ConstantIndex, GlobalIndex, Label, Local, Statement } from "../src/ir/statements.ts";
import { link } from "../src/link/link.ts";

const constant = (index: number) => ({ kind: "constant", constant: index as ConstantIndex }) as const;
const local = (index: number) => index as Local;
const of = (index: number) => ({ kind: "local", local: local(index) }) as const;
const string = (value: string): Constant => ({ kind: "string", value });

/** One entrypoint whose document is what the statements leave in local 0. */
function policyOf(constants: readonly Constant[], statements: readonly Statement[]): Policy {
  const all = [...constants, string("result")];
  return {
    constants: all,
    globals: [
      { name: "input", kind: "input" },
      { name: "data", kind: "data" },
      { name: "epoch", kind: "epoch" },
    ],
    functions: [
      {
        name: "entrypoint:test/it",
        params: [],
        locals: 8,
        memoize: false,
        blocks: [
          {
            label: 0 as Label,
            statements: [
              { kind: "MakeArray", capacity: 1, target: local(6) },
              {
                kind: "Block",
                blocks: [
                  {
                    label: 1 as Label,
                    statements: [
                      ...statements,
                      { kind: "MakeObject", target: local(7) },
                      { kind: "ObjectInsert", key: constant(constants.length), value: of(0), object: local(7) },
                      { kind: "ArrayAppend", value: of(7), array: local(6) },
                    ],
                  },
                ],
              },
              { kind: "Return", source: local(6) },
            ],
          },
        ],
      },
    ],
    entrypoints: [{ name: "test/it", function: "entrypoint:test/it" }],
  };
}

function build(policy: Policy, options: { strict?: boolean } = {}): Uint8Array {
  const archive = runtimeArchive();
  const emitted = emit(policy, { archive, ...options });
  expect(emitted.diagnostics).toEqual([]);
  return link(emitted.module!, archive, emitted.listings, options).wasm;
}

/** Calls exports with a memory of the SDK's default size. */
function instantiate(wasm: Uint8Array, builtins: Record<string, (...values: number[]) => number> = {}) {
  const memory = new WebAssembly.Memory({ initial: 5 });
  const text = (address: number) => {
    const bytes = new Uint8Array(memory.buffer, address);
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  };
  const env = {
    memory,
    opa_abort: (address: number) => {
      throw new Error(text(address));
    },
    ...Object.fromEntries([0, 1, 2, 3, 4].map((count) => [`opa_builtin${count}`, () => 0])),
    ...builtins,
  };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm as BufferSource), { env });
  const exports = instance.exports as unknown as Record<string, (...values: number[]) => number>;
  const write = (value: string): [number, number] => {
    const bytes = new TextEncoder().encode(value);
    const address = exports.opa_malloc!(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, address);
    return [address, bytes.length];
  };
  return { exports, memory, text, write };
}

const hello = policyOf([string("hello")], [{ kind: "AssignVar", source: constant(0), target: local(0) }]);

describe("the module's face", () => {
  test("imports and exports are those of OPA's modules", () => {
    const module = new WebAssembly.Module(build(hello) as BufferSource);
    expect(WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from}.${name}`)).toEqual([
      "env.memory",
      "env.opa_abort",
      "env.opa_builtin0",
      "env.opa_builtin1",
      "env.opa_builtin2",
      "env.opa_builtin3",
      "env.opa_builtin4",
    ]);
    expect(
      WebAssembly.Module.exports(module)
        .map(({ name }) => name)
        .sort(),
    ).toMatchInlineSnapshot(`
      [
        "builtins",
        "entrypoints",
        "eval",
        "memory",
        "opa_eval",
        "opa_eval_ctx_get_result",
        "opa_eval_ctx_new",
        "opa_eval_ctx_set_data",
        "opa_eval_ctx_set_entrypoint",
        "opa_eval_ctx_set_input",
        "opa_free",
        "opa_heap_blocks_restore",
        "opa_heap_blocks_stash",
        "opa_heap_ptr_get",
        "opa_heap_ptr_set",
        "opa_heap_stash_clear",
        "opa_json_dump",
        "opa_json_parse",
        "opa_malloc",
        "opa_value_add_path",
        "opa_value_dump",
        "opa_value_free",
        "opa_value_parse",
        "opa_value_remove_path",
        "opa_wasm_abi_minor_version",
        "opa_wasm_abi_version",
      ]
    `);
  });

  test("the version is 1.3, the memory has no maximum and fits the SDK's default", () => {
    const { exports } = instantiate(build(hello));
    const globals = exports as unknown as Record<string, WebAssembly.Global>;
    expect(globals.opa_wasm_abi_version?.value).toBe(1);
    expect(globals.opa_wasm_abi_minor_version?.value).toBe(3);
  });

  test("the same plan gives the same bytes", () => {
    expect(build(hello)).toEqual(build(hello));
  });

  test("a module has only what it reaches", () => {
    expect(build(hello).length).toBeLessThan(27_000);
  });
});

/** What the npm SDK does, raw: input behind the data, heap right behind the input, so mostly unaligned. */
function evaluate(
  { exports, memory, text }: ReturnType<typeof instantiate>,
  base: number,
  data: number,
  input: string,
): string {
  const bytes = new TextEncoder().encode(input);
  new Uint8Array(memory.buffer).set(bytes, base);
  return text(exports.opa_eval!(0, 0, data, base, bytes.length, base + bytes.length, 0));
}

/** `result := input.name`, undefined when there is none. */
const inputName = policyOf(
  [string("name")],
  [
    { kind: "GlobalGet", global: 0 as GlobalIndex, target: local(1) },
    { kind: "Dot", source: of(1), key: constant(0), target: local(0) },
  ],
);

/** `result := data.name` */
const dataName = policyOf(
  [string("name")],
  [
    { kind: "GlobalGet", global: 1 as GlobalIndex, target: local(1) },
    { kind: "Dot", source: of(1), key: constant(0), target: local(0) },
  ],
);

/** `result := custom.reply(input)`, of a builtin that no archive has. */
const hostCall = policyOf(
  [],
  [
    { kind: "GlobalGet", global: 0 as GlobalIndex, target: local(1) },
    { kind: "Call", callee: { kind: "builtin", name: "custom.reply" }, args: [of(1)], result: local(0) },
  ],
);

describe("evaluation as hosts do it", () => {
  test("by OPA's SDK for JavaScript", async () => {
    const policy = await loadPolicy(build(hello) as Buffer<ArrayBuffer>);
    expect(policy.entrypoints).toEqual({ "test/it": 0 });
    expect(policy.evaluate({})).toEqual([{ result: "hello" }]);
    const named = await loadPolicy(build(inputName) as Buffer<ArrayBuffer>);
    expect(named.evaluate({ name: ["pod", 1, null] })).toEqual([{ result: ["pod", 1, null] }]);
    expect(named.evaluate({})).toEqual([]);
  });

  test("in one call, wherever the heap begins", () => {
    const host = instantiate(build(inputName));
    const base = host.exports.opa_heap_ptr_get!();
    for (let offset = 0; offset < 8; offset++) {
      expect(evaluate(host, base + offset, 0, '{"name":"pod"}')).toBe('[{"result":"pod"}]');
    }
  });

  test("input that is not JSON is undefined", () => {
    const host = instantiate(build(inputName));
    expect(evaluate(host, host.exports.opa_heap_ptr_get!(), 0, "{")).toBe("[]");
  });

  test("an entrypoint that is nobody's aborts, and the next evaluation is fine", () => {
    const host = instantiate(build(inputName));
    const base = host.exports.opa_heap_ptr_get!();
    expect(() => host.exports.opa_eval!(0, 7, 0, base, 0, base, 0)).toThrow("illegal entrypoint id");
    expect(evaluate(host, base, 0, '{"name":1}')).toBe('[{"result":1}]');
  });

  test("in the order of OPA's SDK for Go: data, context, eval, result", () => {
    const { exports, text, write } = instantiate(build(dataName));
    exports.opa_malloc!(0);
    exports.opa_heap_ptr_set!(exports.opa_heap_ptr_get!());
    const data = exports.opa_value_parse!(...write('{"name":"base"}'));
    const context = exports.opa_eval_ctx_new!();
    exports.opa_eval_ctx_set_data!(context, data);
    exports.opa_eval_ctx_set_input!(context, exports.opa_value_parse!(...write("{}")));
    exports.opa_eval_ctx_set_entrypoint!(context, 0);
    expect(exports.eval!(context)).toBe(0);
    expect(text(exports.opa_json_dump!(exports.opa_eval_ctx_get_result!(context)))).toBe('[{"result":"base"}]');
  });

  test("parsed data may be copied into another instance at the same address", () => {
    const wasm = build(dataName);
    const first = instantiate(wasm);
    const base = first.exports.opa_heap_ptr_get!();
    const data = first.exports.opa_value_parse!(...first.write('{"name":{"deep":["a",1.50]}}'));
    const end = first.exports.opa_heap_ptr_get!();
    const second = instantiate(wasm);
    new Uint8Array(second.memory.buffer).set(new Uint8Array(first.memory.buffer, base, end - base), base);
    second.exports.opa_heap_ptr_set!(end);
    expect(evaluate(second, end, data, "{}")).toBe('[{"result":{"deep":["a",1.50]}}]');
  });

  test("a builtin of the host may allocate and parse while the module evaluates", () => {
    const host: ReturnType<typeof instantiate> = instantiate(build(hostCall), {
      opa_builtin1: (id, _context, argument) => {
        expect(id).toBe(0);
        const asked = host.text(host.exports.opa_json_dump!(argument!));
        return host.exports.opa_json_parse!(...host.write(`{"asked":${asked}}`));
      },
    });
    expect(host.text(host.exports.opa_json_dump!(host.exports.builtins!()))).toBe('{"custom.reply":0}');
    const base = host.exports.opa_heap_ptr_get!();
    expect(evaluate(host, base, 0, '{"a":[1,2]}')).toBe('[{"result":{"asked":{"a":[1,2]}}}]');
  });

  test("an error of the host leaves the instance usable", () => {
    let broken = true;
    const host: ReturnType<typeof instantiate> = instantiate(build(hostCall), {
      opa_builtin1: (_id, _context, argument) => {
        if (broken) throw new Error("no route");
        return argument!;
      },
    });
    const base = host.exports.opa_heap_ptr_get!();
    expect(() => evaluate(host, base, 0, "1")).toThrow("no route");
    broken = false;
    expect(evaluate(host, base, 0, "1")).toBe('[{"result":1}]');
  });

  test("a million evaluations need no more memory than the first few", () => {
    const host = instantiate(build(inputName));
    const base = host.exports.opa_heap_ptr_get!();
    const inputs = ['{"name":"pod"}', '{"name":{"a":[1,2,3]}}', "{}"].map((input) => new TextEncoder().encode(input));
    const once = (input: Uint8Array) => {
      new Uint8Array(host.memory.buffer).set(input, base);
      return host.exports.opa_eval!(0, 0, 0, base, input.length, base + input.length, 0);
    };
    inputs.forEach(once);
    const before = host.memory.buffer.byteLength;
    for (let round = 0; round < 333_334; round++) for (const input of inputs) once(input);
    expect(host.memory.buffer.byteLength).toBe(before);
  });
});

describe("constants are values", () => {
  const keys = Array.from({ length: 40 }, (_, index) => `k${String(index).padStart(2, "0")}`);

  test.each<[string, Constant, string]>([
    ["numbers keep their digits", { kind: "number", text: "1.50" }, "1.50"],
    ["integers beyond 31 bits", { kind: "number", text: "-9007199254740993" }, "-9007199254740993"],
    ["big integers", { kind: "number", text: "123456789012345678901234567890" }, "123456789012345678901234567890"],
    ["text of any script", string('"é" 😀'), '"\\"é\\" 😀"'],
    ["sets are arrays", { kind: "set", elements: [{ kind: "null" }, { kind: "boolean", value: true }] }, "[null,true]"],
    ["empty composites", { kind: "array", elements: [{ kind: "object", entries: [] }] }, "[{}]"],
  ])("%s", (_, value, json) => {
    const host = instantiate(build(policyOf([value], [{ kind: "AssignVar", source: constant(0), target: local(0) }])));
    expect(evaluate(host, host.exports.opa_heap_ptr_get!(), 0, "{}")).toBe(`[{"result":${json}}]`);
  });

  test("an object with an index finds each of its keys, and only those", () => {
    const table: Constant = {
      kind: "object",
      entries: keys.map((key, at) => [string(key), { kind: "number", text: `${at}` }]),
    };
    const lookup = policyOf(
      [table],
      [
        { kind: "GlobalGet", global: 0 as GlobalIndex, target: local(1) },
        { kind: "Dot", source: constant(0), key: of(1), target: local(0) },
      ],
    );
    const host = instantiate(build(lookup));
    const base = host.exports.opa_heap_ptr_get!();
    keys.forEach((key, at) => {
      expect(evaluate(host, base, 0, JSON.stringify(key))).toBe(`[{"result":${at}}]`);
    });
    expect(evaluate(host, base, 0, '"k40"')).toBe("[]");
  });
});
