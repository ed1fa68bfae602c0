/** Signatures, docs and examples: comparison. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const comparisonBuiltins = defineBuiltins([
  {
    name: "equal",
    infix: "==",
    doc: "True when both values are the same. Numbers are compared by value, however they were written.",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
    examples: [
      { call: "1 == 1.0", result: "true" },
      { call: "[1, 2] == [2, 1]", result: "false" },
    ],
  },
  {
    name: "gt",
    infix: ">",
    doc: "True when the first value comes after the second in Rego's order.",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
    examples: [
      { call: "2 > 1", result: "true" },
      { call: '"b" > "a"', result: "true" },
    ],
  },
  {
    name: "gte",
    infix: ">=",
    doc: "True when the first value equals the second or comes after it in Rego's order.",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
    examples: [{ call: "2 >= 2", result: "true" }],
  },
  {
    name: "lt",
    infix: "<",
    doc: "True when the first value comes before the second in Rego's order.",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
    examples: [
      { call: "1 < 2", result: "true" },
      { call: "null < false", result: "true" },
    ],
  },
  {
    name: "lte",
    infix: "<=",
    doc: "True when the first value equals the second or comes before it in Rego's order.",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
    examples: [{ call: "2 <= 2", result: "true" }],
  },
  {
    name: "neq",
    infix: "!=",
    doc: "True when the values differ.",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
    examples: [{ call: "1 != 2", result: "true" }],
  },
]);
