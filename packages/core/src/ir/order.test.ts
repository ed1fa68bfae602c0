import { expect, test } from "vitest";
import { compareNumbers } from "../ast/compare-numbers.ts";
import type { Constant } from "./constant.ts";
import { compareConstants, compareStrings } from "./order.ts";

const number = (text: string): Constant => ({ kind: "number", text });
const array = (...elements: Constant[]): Constant => ({ kind: "array", elements });

test("types come in Rego's order", () => {
  const values: Constant[] = [
    { kind: "set", elements: [] },
    { kind: "object", entries: [] },
    array(),
    { kind: "string", value: "" },
    number("0"),
    { kind: "boolean", value: false },
    { kind: "null" },
  ];
  expect(values.toSorted(compareConstants).map(({ kind }) => kind)).toEqual([
    "null",
    "boolean",
    "number",
    "string",
    "array",
    "object",
    "set",
  ]);
});

test.each([
  ["1", "1.0", 0],
  ["1e2", "100", 0],
  ["-0", "0", 0],
  ["0.1", "1e-1", 0],
  ["9007199254740993", "9007199254740992", 1],
  ["-10", "-9", -1],
  ["-1", "1", -1],
  ["1e400", "2e399", 1],
  ["0.5", "0.45", 1],
])("%s against %s gives %i", (left, right, sign) => {
  expect(Math.sign(compareNumbers(left, right)) + 0).toBe(sign);
  expect(Math.sign(compareNumbers(right, left)) + 0).toBe(0 - sign);
});

test("strings are ordered by code point, not by UTF-16 unit", () => {
  expect(compareStrings("\u{1F600}", "\uFFFD")).toBeGreaterThan(0);
  expect(compareStrings("ab", "abc")).toBeLessThan(0);
});

test("arrays are ordered by element, then by length", () => {
  expect(compareConstants(array(number("2")), array(number("1"), number("5")))).toBeGreaterThan(0);
  expect(compareConstants(array(number("1")), array(number("1"), number("0")))).toBeLessThan(0);
});
