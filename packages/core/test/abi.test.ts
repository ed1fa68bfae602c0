/** The module as hosts see it: exactly OPA's ABI 1.3, and whatever a host may do with it. */
import { runtimeArchive } from "@portcullis/runtime/archive";
import { describe, expect, test } from "vitest";
import { emit } from "../src/codegen/emit.ts";
import type { Constant } from "../src/ir/constant.ts";
import type { Policy } from "../src/ir/policy.ts";
import type { ConstantIndex, Label, Local, Statement } from "../src/ir/statements.ts";
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
    const address = exports["opa_malloc"]!(bytes.length);
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

  test("a constant document", () => {
    const { exports, text, write } = instantiate(build(hello));
    const [address, length] = write("{}");
    const result = exports["opa_eval"]!(0, 0, 0, address, length, address + length, 0);
    expect(text(result)).toBe('[{"result":"hello"}]');
  });
});
