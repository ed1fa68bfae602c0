/** The kit by itself: numbers, text, functions, and a module that a WASM engine accepts. */
import { describe, expect, test } from "vitest";
import { ByteReader, decodeModule } from "./decode.ts";
import { encodeModule } from "./encode.ts";
import { FunctionBuilder } from "./function-builder.ts";
import { ByteWriter } from "./leb128.ts";
import type { ObjectModule } from "./object-module.ts";
import { printFunction } from "./print.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";
import { words } from "./value-types.ts";

describe("LEB128", () => {
  test.each([0, 1, 63, 64, 127, 128, 16383, 16384, 2 ** 21, 2 ** 28, 2 ** 31, 2 ** 32 - 1])("unsigned %i", (value) => {
    const writer = new ByteWriter(1);
    writer.unsigned(value);
    expect(new ByteReader(writer.finish()).unsigned()).toBe(value);
  });

  test.each([0, 1, -1, 63, 64, -64, -65, 8191, -8192, 2 ** 30, -(2 ** 31), 2 ** 31 - 1])("signed %i", (value) => {
    const writer = new ByteWriter(1);
    writer.signed(value);
    expect(new ByteReader(writer.finish()).signed()).toBe(value);
  });
});

test("UTF-8 there and back; half a pair is replaced", () => {
  expect(encodeUtf8("é😀")).toEqual(new TextEncoder().encode("é😀"));
  expect(decodeUtf8(encodeUtf8("aé中😀"))).toBe("aé中😀");
  expect(encodeUtf8("a\ud800")).toEqual(new TextEncoder().encode("a\ud800"));
});

/** The sum of 0 … n-1. */
function sumFunction() {
  const code = new FunctionBuilder(words(1, 1));
  const sum = code.local();
  const done = code.open("block");
  const next = code.open("loop");
  code.localGet(0);
  code.op("i32.eqz");
  code.branch(done, "if");
  code.localGet(0);
  code.constant(1);
  code.op("i32.sub");
  code.localTee(0);
  code.localGet(sum);
  code.op("i32.add");
  code.localSet(sum);
  code.branch(next);
  code.close(next);
  code.close(done);
  code.localGet(sum);
  return code.finish("sum");
}

const empty: ObjectModule = { functions: [], globals: [], functionImports: [], globalImports: [], data: [], end: 0 };

test("a function prints with depths counted from its labels", () => {
  expect(printFunction(sumFunction(), empty)).toMatchInlineSnapshot(`
    "(func $sum (param i32) (locals 1)
      block
        loop
          local.get 0
          i32.eqz
          br_if 1
          local.get 0
          i32.const 1
          i32.sub
          local.tee 0
          local.get 1
          i32.add
          local.set 1
          br 0
        end
      end
      local.get 1)"
  `);
});

test("an encoded module runs and decodes", () => {
  const { code: body, type } = sumFunction();
  const code = new ByteWriter();
  code.vector(body);
  const bytes = encodeModule({
    types: [type],
    imports: [],
    functions: [0],
    globals: [{ type: 0x7f, mutable: true, init: Uint8Array.of(0x41, 0, 0x0b) }],
    exports: [{ name: "sum", kind: "function", index: 0 }],
    elements: [],
    code,
    data: [],
    names: [[0, "sum"]],
  });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes as BufferSource));
  expect((exports.sum as (n: number) => number)(5)).toBe(10);
  const decoded = decodeModule(bytes);
  expect(decoded.exports).toEqual([{ name: "sum", kind: 0, index: 0 }]);
  expect(decoded.functions[0]?.body).toEqual(body);
});

test("blocks close in order, and all of them", () => {
  const code = new FunctionBuilder(words(0, 0));
  const outer = code.open("block");
  const inner = code.open("block");
  expect(() => code.close(outer)).toThrow("order of their nesting");
  expect(() => new FunctionBuilder(words(0, 0)).branch(inner)).toThrow("a block that is closed");
  const open = new FunctionBuilder(words(0, 0));
  open.open("block");
  expect(() => open.finish("f")).toThrow("still open");
});

test("blocks that nobody leaves vanish, and those that end together are one", () => {
  const code = new FunctionBuilder(words(1, 1));
  const unused = code.open("block");
  const outer = code.open("block");
  const inner = code.open("block");
  code.localGet(0);
  code.branch(inner, "if");
  code.constant(1);
  code.op("return");
  code.close(inner);
  code.branch(outer);
  code.close(outer);
  code.close(unused);
  code.constant(2);
  expect(printFunction(code.finish("f"), empty)).toMatchInlineSnapshot(`
    "(func $f (param i32) (locals 0)
      block
        local.get 0
        br_if 0
        i32.const 1
        return
      end
      i32.const 2)"
  `);
});

test("what nothing arrives at is left out, and a return at the end", () => {
  const code = new FunctionBuilder(words(1, 1));
  const kept = code.local();
  const outer = code.open("block");
  code.localGet(0);
  const found = code.open("if");
  code.constant(1);
  code.localSet(kept);
  code.localGet(kept);
  code.op("return");
  const never = code.open("loop");
  code.branch(never);
  code.close(never);
  code.close(found);
  code.localGet(0);
  code.localSet(kept);
  code.localGet(kept);
  code.op("i32.eqz");
  code.branch(outer, "if");
  code.constant(2);
  code.op("return");
  code.close(outer);
  code.localGet(kept);
  code.op("return");
  code.constant(3);
  expect(printFunction(code.finish("f"), empty)).toMatchInlineSnapshot(`
    "(func $f (param i32) (locals 1)
      block
        local.get 0
        if
          i32.const 1
          return
        end
        local.get 0
        local.tee 1
        i32.eqz
        br_if 0
        i32.const 2
        return
      end
      local.get 1)"
  `);
});

test("a loop that only branches leave ends the function", () => {
  const code = new FunctionBuilder(words(1, 1));
  const next = code.open("loop");
  code.localGet(0);
  const found = code.open("if");
  code.constant(1);
  code.op("return");
  code.close(found);
  code.branch(next);
  code.close(next);
  code.constant(0);
  expect(printFunction(code.finish("f"), empty)).toMatchInlineSnapshot(`
    "(func $f (param i32) (locals 0)
      loop
        local.get 0
        if
          i32.const 1
          return
        end
        br 0
      end
      i32.const 0)"
  `);
});

test("a branch over a branch is one branch", () => {
  const code = new FunctionBuilder(words(1, 1));
  const away = code.open("block");
  const over = code.open("block");
  code.localGet(0);
  code.op("i32.eqz");
  code.branch(over, "if");
  code.branch(away);
  code.close(over);
  code.constant(1);
  code.op("return");
  code.close(away);
  code.constant(2);
  expect(printFunction(code.finish("f"), empty)).toMatchInlineSnapshot(`
    "(func $f (param i32) (locals 0)
      block
        local.get 0
        br_if 0
        i32.const 1
        return
      end
      i32.const 2)"
  `);
});
