import { expect, test } from "vitest";
import { readPath } from "./path.ts";

test.each([
  ["spec.containers[0].image", ["spec", "containers", 0, "image"]],
  ['metadata.labels["a.b/c"]', ["metadata", "labels", "a.b/c"]],
  ["[3].rule", [3, "rule"]],
  ["spec", ["spec"]],
  ["", []],
  [
    ["spec", 0],
    ["spec", 0],
  ],
  [[null], undefined],
  [7, undefined],
])("%j", (written, path) => {
  expect(readPath(written)).toEqual(path);
});
