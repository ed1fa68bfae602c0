/** What statements become, as text. */
import { runtimeArchive } from "@portcullis/runtime/archive";
import { expect, test } from "vitest";
import type { Policy } from "../ir/policy.ts";
import type { Block, ConstantIndex, GlobalIndex, Label, Local, Statement } from "../ir/statements.ts";
import { printFunction } from "../wasm/print.ts";
import { emit } from "./emit.ts";

const local = (index: number) => index as Local;
const of = (index: number) => ({ kind: "local", local: local(index) }) as const;
const constant = (index: number) => ({ kind: "constant", constant: index as ConstantIndex }) as const;
const block = (label: number, ...statements: Statement[]): Block => ({ label: label as Label, statements });

function textOf(blocks: readonly Block[], more: Partial<Policy["functions"][number]> = {}, strict = false): string {
  const policy: Policy = {
    constants: [
      { kind: "number", text: "3" },
      { kind: "boolean", value: true },
      { kind: "string", value: "%v of %v" },
      { kind: "boolean", value: false },
    ],
    globals: [
      { name: "input", kind: "input" },
      { name: "data", kind: "data" },
      { name: "epoch", kind: "epoch" },
      { name: "mock:data.a.f", kind: "mock" },
    ],
    functions: [{ name: "data.a.b", params: [], locals: 4, memoize: false, blocks, ...more }],
    entrypoints: [{ name: "a/b", function: "data.a.b" }],
  };
  const { module } = emit(policy, { archive: runtimeArchive(), strict });
  return printFunction(module!.functions[0]!, module!);
}

test("a missing key leaves the block; a comparison with a boolean is of addresses", () => {
  const text = textOf([
    block(
      0,
      { kind: "GlobalGet", global: 0 as GlobalIndex, target: local(0) },
      { kind: "Dot", source: of(0), key: constant(0), target: local(1) },
      { kind: "Equal", left: of(1), right: constant(1) },
      { kind: "Return", source: local(1) },
    ),
  ]);
  expect(text).toMatchInlineSnapshot(`
    "(func $data.a.b (locals 2)
      block
        global.get $global_input
        i32.const 7
        call $value_get
        local.tee 1
        i32.const 24
        i32.eq
        i32.eqz
        br_if 0
        local.get 1
        return
      end
      i32.const 0)"
  `);
});

test("a scan runs an index over the elements and reads only what the body reads", () => {
  const body = block(1, { kind: "IsTruthy", source: of(2) }, { kind: "Break", label: 0 as Label });
  const scan: Statement = { kind: "Scan", source: of(0), key: local(1), value: local(2), body };
  expect(textOf([block(0, scan)], { params: [local(0)] })).toMatchInlineSnapshot(`
    "(func $data.a.b (param i32) (locals 3)
      block
        i32.const -1
        local.set 1
        loop
          local.get 0
          local.get 1
          i32.const 1
          i32.add
          local.tee 1
          call $scan_next
          local.tee 3
          if
            local.get 3
            i32.const -33
            i32.and
            i32.eqz
            br_if 1
            br 2
          end
        end
      end
      i32.const 0)"
  `);
});

test("`not` continues where its body fails", () => {
  const not: Statement = { kind: "Not", body: block(1, { kind: "IsDefined", source: local(0) }) };
  expect(textOf([block(0, not, { kind: "Return", source: local(1) })])).toMatchInlineSnapshot(`
    "(func $data.a.b (locals 2)
      block
        local.get 1
        br_if 0
        local.get 0
        return
      end
      i32.const 0)"
  `);
});

test("a remembered result is stored with its epoch", () => {
  const assign: Statement = { kind: "AssignVar", source: constant(0), target: local(0) };
  expect(textOf([block(0, assign, { kind: "Return", source: local(0) })], { memoize: true })).toMatchInlineSnapshot(`
    "(func $data.a.b (locals 1)
      i32.const 96
      i32.load
      global.get $global_epoch
      i32.eq
      if
        i32.const 96
        i32.load offset=4
        return
      end
      i32.const 96
      i32.const 7
      call $runtime_memo_keep)"
  `);
});

test("strict modules ask after a builtin that gave nothing", () => {
  const call: Statement = {
    kind: "Call",
    callee: { kind: "builtin", name: "array.concat" },
    args: [of(0), of(1)],
    result: local(2),
  };
  expect(textOf([block(0, call)], {}, true)).toMatchInlineSnapshot(`
    "(func $data.a.b (locals 4)
      call $runtime_strict_clear
      local.get 0
      local.get 1
      call $builtin_array_concat
      local.tee 3
      i32.eqz
      if
        i32.const 96
        i32.const 97
        call $runtime_strict_raise
      end
      local.get 3
      drop
      i32.const 0)"
  `);
});

test("an evaluation begins without the replacements of an earlier one", () => {
  const policy: Policy = {
    constants: [],
    globals: [{ name: "mock:data.a.f", kind: "mock" }],
    functions: [{ name: "data.a.b", params: [], locals: 0, memoize: false, blocks: [] }],
    entrypoints: [
      { name: "a/b", function: "data.a.b" },
      { name: "a/c", function: "data.a.b" },
    ],
  };
  const { module } = emit(policy, { archive: runtimeArchive() });
  expect(printFunction(module!.functions[1]!, module!)).toMatchInlineSnapshot(`
    "(func $eval_entrypoint (param i32) (locals 0)
      i32.const 0
      global.set $mock:data.a.f
      block
        block
          block
            local.get 0
            br_table 0 1 2
          end
          call $data.a.b
          return
        end
        call $data.a.b
        return
      end
      i32.const 0)"
  `);
});

test("a host builtin takes at most four arguments", () => {
  const args = [0, 1, 2, 3, 4].map(of);
  const call: Statement = { kind: "Call", callee: { kind: "builtin", name: "x.y" }, args, result: local(5) };
  const functions = [{ name: "f", params: [], locals: 6, memoize: false, blocks: [block(0, call)] }];
  const { diagnostics } = emit(
    { constants: [], globals: [], functions, entrypoints: [] },
    { archive: runtimeArchive() },
  );
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toMatchInlineSnapshot(`
    [
      "RG701 x.y is supplied by the host, which can take 4 arguments, not 5",
    ]
  `);
});

test("what comes in front of a value that is made is put there before it", () => {
  const format = { kind: "builtin", name: "sprintf" } as const;
  const blocks = [
    block(
      0,
      { kind: "MakeArray", capacity: 2, target: local(1) },
      { kind: "ArrayAppend", value: of(0), array: local(1) },
      { kind: "ArrayAppend", value: constant(0), array: local(1) },
      { kind: "Call", callee: format, args: [constant(2), of(1)], result: local(2) },
      { kind: "MakeObject", target: local(3) },
      { kind: "ObjectInsert", key: constant(0), value: of(2), object: local(3) },
      { kind: "Return", source: local(3) },
    ),
  ];
  const params = [local(0)];
  expect(textOf(blocks, { params })).toMatchInlineSnapshot(`
    "(func $data.a.b (param i32) (locals 3)
      i32.const 7
      i32.const 96
      local.get 0
      i32.const 7
      call $array_of_2
      call $builtin_sprintf
      call $object_of_1)"
  `);
});

test("a statement that stands in two places is written out in both", () => {
  const append = { kind: "ArrayAppend", value: of(1), array: local(0) } as const;
  const made: readonly Statement[] = [{ kind: "MakeSet", target: local(1) }, append];
  const again: readonly Statement[] = [{ kind: "IsTruthy", source: of(1) }, append];
  const params = [local(0), local(1)];
  expect(textOf([block(0, ...made), block(1, ...again)], { params })).toMatchInlineSnapshot(`
    "(func $data.a.b (param i32 i32) (locals 0)
      local.get 0
      i32.const 0
      call $set_new
      local.tee 1
      call $array_append
      block
        local.get 1
        i32.const -33
        i32.and
        i32.eqz
        br_if 0
        local.get 0
        local.get 1
        call $array_append
      end
      i32.const 0)"
  `);
});

test("a result that only a scan reads is not asked whether it is defined", () => {
  const call = { kind: "Call", callee: { kind: "function", name: "data.a.b" }, args: [], result: local(0) } as const;
  const body = block(1, { kind: "Return", source: local(2) });
  const scan = { kind: "Scan", source: of(0), key: local(1), value: local(2), body } as const;
  expect(textOf([block(0, call, scan)])).toMatchInlineSnapshot(`
    "(func $data.a.b (locals 4)
      call $data.a.b
      local.set 0
      i32.const -1
      local.set 1
      local.get 0
      local.get 1
      i32.const 1
      i32.add
      local.tee 1
      call $scan_next
      local.tee 3
      if
        local.get 3
        return
      end
      i32.const 0)"
  `);
  expect(textOf([block(0, call, scan, { kind: "NewEpoch" })])).toContain("br_if");
});

test("a function that is true or undefined is not asked whether it is false", () => {
  const callee = { kind: "function", name: "data.a.b" } as const;
  const call = { kind: "Call", callee, args: [], result: local(0) } as const;
  const test = [call, { kind: "IsTruthy", source: of(0) }] as const;
  const give = (value: number) => ({ kind: "AssignVar", source: constant(value), target: local(1) }) as const;
  const returned = { kind: "Return", source: local(1) } as const;
  expect(textOf([block(0, ...test, give(1), returned)])).not.toContain("i32.and");
  expect(textOf([block(0, ...test, give(3), returned)])).toContain("i32.and");
  const other = { kind: "Dot", source: of(2), key: constant(0), target: local(1) } as const;
  expect(textOf([block(0, ...test, give(1), returned), block(1, other, returned)])).toContain("i32.and");
});

test("another name of a local that stays as it is has no local of its own", () => {
  const copy = { kind: "AssignVar", source: of(1), target: local(2) } as const;
  const body = block(1, copy, { kind: "IsTruthy", source: of(1) }, { kind: "SetAdd", value: of(2), set: local(3) });
  const scan = { kind: "Scan", source: of(0), key: local(4), value: local(1), body } as const;
  const more = { params: [local(0)], locals: 5 };
  const make = { kind: "MakeSet", target: local(3) } as const;
  expect(textOf([block(0, make, scan)], more)).toMatchInlineSnapshot(`
    "(func $data.a.b (param i32) (locals 5)
      i32.const 0
      call $set_new
      local.set 1
      i32.const -1
      local.set 2
      loop
        local.get 0
        local.get 2
        i32.const 1
        i32.add
        local.tee 2
        call $scan_next
        local.tee 3
        if
          local.get 3
          i32.const -33
          i32.and
          i32.eqz
          br_if 1
          local.get 3
          local.get 1
          call $set_add
          br 1
        end
      end
      i32.const 0)"
  `);
  const again = { kind: "AssignVar", source: of(0), target: local(2) } as const;
  expect(textOf([block(0, make, again, scan)], more).match(/local.set/g)).toHaveLength(4);
});
