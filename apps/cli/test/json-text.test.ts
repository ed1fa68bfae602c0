/** JSON is laid out without touching a number. */
import { expect, test } from "vitest";
import { arrayText, indented, itemsOf, membersOf, objectText } from "../src/json-text.ts";

test("every digit stays", () => {
  expect(indented('{"a":[0.33333333333333333334,1e400],"b":{}}')).toBe(
    '{\n  "a": [\n    0.33333333333333333334,\n    1e400\n  ],\n  "b": {}\n}',
  );
});

test.each([[[]], [{}], [{ "a:b": ["x,y", { "}": ']"\\' }], c: null }], ["plain"], [[[[], [1]], "{"]]])(
  "%j is laid out as JSON.stringify does",
  (value) => {
    expect(indented(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
  },
);

test("what is taken apart can be put together", () => {
  const object = '{"a":[1,{"b":2}],"c\\"":"x"}';
  expect(objectText(membersOf(object))).toBe(object);
  expect(arrayText(itemsOf('[[1],{"a":[2,3]},"]"]'))).toBe('[[1],{"a":[2,3]},"]"]');
});
