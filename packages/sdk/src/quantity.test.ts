import { expect, test } from "vitest";
import { compareQuantities, parseQuantity } from "./index.ts";

test.each([
  ["100m", 0.1],
  ["1001m", 1.001],
  ["0.5", 0.5],
  [".5", 0.5],
  ["5.", 5],
  ["2k", 2000],
  ["1Ki", 1024],
  ["1.5Gi", 1610612736],
  ["1E", 1e18],
  ["1Ei", 2 ** 60],
  ["1e3", 1000],
  ["12E2", 1200],
  ["-1M", -1000000],
  ["250u", 0.00025],
  [4, 4],
])("%s is %s", (quantity, value) => {
  expect(parseQuantity(quantity)).toBe(value);
});

test.each(["", "1 Gi", "1gi", "Gi", "1Kib", "one", ".", "1e", null, undefined])("%s is no quantity", (quantity) => {
  expect(parseQuantity(quantity)).toBeUndefined();
});

test("compared by what they stand for", () => {
  expect(compareQuantities("1Gi", "1G")).toBeGreaterThan(0);
  expect(compareQuantities("1000m", 1)).toBe(0);
  expect(compareQuantities("999Mi", "1Gi")).toBeLessThan(0);
  expect(compareQuantities("1Gi", "much")).toBeUndefined();
});
