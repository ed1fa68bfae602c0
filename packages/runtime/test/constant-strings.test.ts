// Nodes of constant strings are made of lengths and bytes.

import { expect, test } from "vitest";
import { NODE_FLAGS, STRING_FLAG_ASCII, STRING_SIZE } from "../assembly/layout.ts";
import { hashUtf8 } from "../src/hash.ts";
import { runtime } from "./runtime.ts";

test("each string has its bytes, its hash, and whether it is ASCII", () => {
  const { call, printRego } = runtime();
  const texts = ["", "name", "ü", "x".repeat(63), "y".repeat(64), "z".repeat(9000), "日本".repeat(40)];
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const numbers = encoded.flatMap((bytes, index) => {
    const number = bytes.length * 2 + (/^[\0-\x7f]*$/.test(texts[index]!) ? 1 : 0);
    return number < 0x80
      ? [number]
      : number < 0x4000
        ? [(number & 0x7f) | 0x80, number >> 7]
        : [(number & 0x7f) | 0x80, ((number >> 7) & 0x7f) | 0x80, number >> 14];
  });
  const all = Uint8Array.from(encoded.flatMap((bytes) => [...bytes]));
  const nodes = call.opa_malloc!(texts.length * STRING_SIZE);
  const bytes = call.opa_malloc!(all.length);
  const lengths = call.opa_malloc!(numbers.length);
  const memory = new Uint8Array(call.memory.buffer);
  memory.set(all, bytes);
  memory.set(numbers, lengths);
  call.runtime_constant_strings!(nodes, nodes + texts.length * STRING_SIZE, bytes, lengths);
  texts.forEach((text, index) => {
    const node = nodes + index * STRING_SIZE;
    expect(printRego(node)).toBe(JSON.stringify(text));
    expect(call.value_hash!(node) >>> 0).toBe(hashUtf8(encoded[index]!));
    expect(memory[node + NODE_FLAGS]).toBe(encoded[index]!.length === text.length ? STRING_FLAG_ASCII : 0);
  });
});
