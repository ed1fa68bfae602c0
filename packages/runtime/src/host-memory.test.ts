import { expect, test } from "vitest";
import { HostMemory } from "./host-memory.ts";

/** An empty module that imports nothing: the memory is as large as it is by default. */
const wasm = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const address = 100;

function written(...texts: readonly (string | readonly number[])[]): string[] {
  const memory = new HostMemory(wasm, undefined);
  return texts.map((text) => {
    const length = memory.put(address, typeof text === "string" ? text : Uint8Array.from(text));
    memory.put(address + length, Uint8Array.of(0));
    return memory.text(address);
  });
}

test("a text is read to its NUL, whatever was read before", () => {
  const texts = ["", "[]", "[]", '[{"result":true}]', "[", "[]", "é", "\u00c3\u00a9", "[]", "x".repeat(300), "x"];
  expect(written(...texts)).toEqual(texts);
});

test("bytes that are no UTF-8 are replaced, and are not taken for characters that were read before", () => {
  expect(written("é", [0xe9], [0xe9], "\ufffd", [0x61, 0xff], [0x61, 0xff])).toEqual([
    "é",
    "\ufffd",
    "\ufffd",
    "\ufffd",
    "a\ufffd",
    "a\ufffd",
  ]);
});

test("memory grows for what is put, and when the module lets it grow, the host sees all of it", () => {
  const memory = new HostMemory(wasm, { initial: 1 });
  memory.memory.grow(1);
  memory.put(65_536, "a\0");
  expect(memory.text(65_536)).toBe("a");
  memory.put(200_000, new Uint8Array(100_000).fill(98));
  expect(memory.memory.buffer.byteLength).toBe(5 * 65_536);
  expect(memory.text(200_000)).toBe("b".repeat(100_000));
});

test("more than the module may have is refused", () => {
  const memory = new HostMemory(wasm, { initial: 1, maximum: 2 });
  expect(() => memory.put(0, new Uint8Array(200_000))).toThrowErrorMatchingInlineSnapshot(
    `[PolicyError: eval_memory_error: the input needs 200000 bytes of memory, more than the module may have]`,
  );
});
