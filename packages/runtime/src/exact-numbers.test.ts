import { expect, test } from "vitest";
import { parseExact } from "./exact-numbers.ts";

test("numbers that a double keeps stay numbers, others become their text", () => {
  const json =
    '{"a":[1,1.0,1e2,0.1,9007199254740993,1.23456789012345678901,1e999],"9007199254740993":"9007199254740993 \\"1e999"}';
  expect(parseExact(json)).toEqual({
    a: [1, 1, 100, 0.1, "9007199254740993", "1.23456789012345678901", "1e999"],
    "9007199254740993": '9007199254740993 "1e999',
  });
});
