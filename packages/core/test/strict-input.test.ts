/** Input that is not well-formed JSON in a part that no rule reads. */
import { loadPolicy } from "@open-policy-agent/opa-wasm";
import { expect, test } from "vitest";
import { compile } from "../src/compile.ts";

const policy = "package test\n\nallow := input.user\n";
const malformed = '{"user": "alice", "object": {"spec": tru}}';

async function evaluate(text: string, strictInput: boolean): Promise<unknown> {
  const { wasm } = await compile({
    sources: [{ name: "test.rego", text: policy }],
    entrypoints: ["test/allow"],
    strictInput,
  });
  const loaded = await loadPolicy(wasm!);
  const bytes = new TextEncoder().encode(text);
  return loaded.evaluate(bytes.buffer);
}

test("is passed over", async () => {
  expect(await evaluate(malformed, false)).toEqual([{ result: "alice" }]);
});

test("is undefined for a module with strict input", async () => {
  expect(await evaluate(malformed, true)).toEqual([]);
  expect(await evaluate(malformed.replace("tru", "true"), true)).toEqual([{ result: "alice" }]);
});

test("ends the evaluation where a rule reads it", async () => {
  const read = malformed.replace('"alice"', '{"name": {"first": nul}}').replace("tru", "true");
  await expect(evaluate(read, false)).rejects.toThrow("input is not valid JSON");
  expect(await evaluate(read, true)).toEqual([]);
});
