/** The ways in which an input reaches a policy of our host. */
import { load } from "@portcullis/runtime";
import { beforeAll, expect, test } from "vitest";
import { compile } from "../src/compile.ts";

let policy: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  const text = "package a\n\nuser := input.user\n\nsize := count(input.items)\n";
  const { wasm } = await compile({ sources: [{ name: "a.rego", text }], entrypoints: ["a/user", "a/size"] });
  policy = await load(wasm!);
});

test("a value, its text and the bytes of its text give the same", () => {
  const input = { user: "Zoë 😀", items: [] };
  const text = JSON.stringify(input);
  const result = [{ result: "Zoë 😀" }];
  expect(policy.evaluate(input, "a/user")).toEqual(result);
  expect(policy.evaluateText(text, "a/user")).toEqual(result);
  expect(policy.evaluateText(new TextEncoder().encode(text))).toEqual(result);
  expect(policy.evaluate(new TextEncoder().encode(text))).toEqual(result);
});

test("a text keeps the digits that a double would change", () => {
  const text = '{"user": 12345678901234567890}';
  expect(policy.evaluateText(text, "a/user", { numbers: "text" })).toEqual([{ result: "12345678901234567890" }]);
});

test("text that is no JSON is an undefined input", () => {
  expect(policy.evaluateText("{user: 1}", "a/user")).toEqual([]);
  expect(policy.evaluateText("", "a/user")).toEqual([]);
});

test("many inputs are evaluated in order, whatever room they take", () => {
  const sizes = [1, 100_000, 0, 5_000, 300_000, 2];
  const inputs = sizes.map((size) => ({ items: Array.from({ length: size }, (_, index) => index) }));
  expect(policy.evaluateAll(inputs, "a/size")).toEqual(sizes.map((result) => [{ result }]));
  expect(policy.evaluateAll(new Set([{ user: "a" }, {}, { user: "b" }]))).toEqual([
    [{ result: "a" }],
    [],
    [{ result: "b" }],
  ]);
});

test("an entrypoint that is none is an error for many inputs too, even for no input", () => {
  expect(() => policy.evaluateAll([], "a/b")).toThrow("there is no entrypoint a/b; there are: a/user, a/size");
});
