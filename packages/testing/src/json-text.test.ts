import { expect, test } from "vitest";
import { jsonText } from "./json-text.ts";

test("big integers keep their digits", () => {
  expect(jsonText({ a: [9007199254740993n, 1, null, "x"], b: undefined })).toBe('{"a":[9007199254740993,1,null,"x"]}');
});

test("everything else is written as JSON.stringify writes it", () => {
  const value = { a: [1.5, true, { b: "\u2028\n" }] };
  expect(jsonText(value)).toBe(JSON.stringify(value));
});
