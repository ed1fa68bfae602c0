import { expect, test } from "vitest";
import { parseJson } from "./json.ts";

test("whole numbers that a double cannot hold are bigints, wherever they stand", () => {
  expect(parseJson('[9007199254740993, -9007199254740993, {"a": 18446744073709551616}]')).toEqual([
    9007199254740993n,
    -9007199254740993n,
    { a: 18446744073709551616n },
  ]);
});

test("digits behind a point or in an exponent are no whole number", () => {
  expect(parseJson("[3.14159265358979323846, 1e-00000000000000000001, 1234567890123456789.5]")).toEqual([
    Math.PI,
    0.1,
    1.2345678901234568e18,
  ]);
});

test("text is left alone", () => {
  expect(parseJson('["12345678901234567890", "bigint:1"]')).toEqual(["12345678901234567890", "bigint:1"]);
});
