/** Signatures, docs and examples: array. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const arrayBuiltins = defineBuiltins([
  {
    name: "array.concat",
    doc: "The elements of the first array, followed by those of the second.",
    args: [
      { name: "x", type: t.array(t.any) },
      { name: "y", type: t.array(t.any) },
    ],
    result: t.array(t.any),
    examples: [
      { call: "array.concat([1], [2])", result: "[1, 2]" },
      { call: "array.concat(input, [2])", input: '"a"', error: "operand 1 must be array but got string" },
    ],
  },
  {
    name: "array.flatten",
    doc: "The array with each element that is itself an array replaced by its elements; one level deep.",
    args: [{ name: "arr", type: t.array(t.any) }],
    result: t.array(t.any),
    examples: [
      { call: "array.flatten([1, [2, 3], [[4]]])", result: "[1, 2, 3, [4]]" },
      { call: "array.flatten(input)", input: '"a"', error: "operand 1 must be array but got string" },
    ],
  },
  {
    name: "array.reverse",
    doc: "The elements from last to first.",
    args: [{ name: "arr", type: t.array(t.any) }],
    result: t.array(t.any),
    examples: [
      { call: "array.reverse([1, 2, 3])", result: "[3, 2, 1]" },
      { call: "array.reverse(input)", input: '"a"', error: "operand 1 must be array but got string" },
    ],
  },
  {
    name: "array.slice",
    doc: "The elements from index `start` up to but not including `stop`. Bounds outside of the array are moved to its ends.",
    args: [
      { name: "arr", type: t.array(t.any) },
      { name: "start", type: t.number },
      { name: "stop", type: t.number },
    ],
    result: t.array(t.any),
    examples: [
      { call: "array.slice([1, 2, 3, 4], 1, 3)", result: "[2, 3]" },
      { call: "array.slice([1, 2], 1, 9)", result: "[2]" },
      {
        call: "array.slice([1, 2], 1e3, 2)",
        error: "operand 2 must be integer number but got floating-point number",
      },
      { call: "array.slice(input, 0, 1)", input: '"abc"', error: "operand 1 must be array but got string" },
    ],
  },
]);
