import { expect, test } from "vitest";
import { contentText } from "./content-text.ts";

test("the same content has the same text, whichever objects hold it", () => {
  const value = { name: "a", list: [1, "1", null, undefined, true, 1n], nothing: Object.create(null) };
  expect(contentText(structuredClone(value))).toBe(contentText(value));
});

test.each([
  ["a number and its digits", 1, "1"],
  ["zero and its negative", 0, -0],
  ["a number and an integer of any size", 1, 1n],
  ["a member that is not there and one that is undefined", {}, { a: undefined }],
  ["keys in another order", { a: 1, b: 2 }, { b: 2, a: 1 }],
  ["a list and an object", [1], { 0: 1 }],
  ["texts that are cut elsewhere", ["a,", "b"], ["a", ",b"]],
  ["halves of surrogate pairs", "\ud800", "\ud801"],
])("different: %s", (_, one, other) => {
  expect(contentText(one)).not.toBe(contentText(other));
});

test("what cannot be seen has none", () => {
  const loop: unknown[] = [];
  loop.push(loop);
  for (const value of [() => 1, new Map(), new Date(), Symbol("a"), { deep: [new Uint8Array()] }, loop])
    expect(contentText(value)).toBeUndefined();
});
