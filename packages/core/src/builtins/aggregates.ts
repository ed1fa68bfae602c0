/** Signatures, docs and examples: aggregates. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const aggregatesBuiltins = defineBuiltins([
  {
    name: "count",
    doc: "The number of members: elements of an array, keys of an object, members of a set, or Unicode code points of a string.",
    args: [{ name: "collection", type: t.union(t.string, t.array(t.any), t.object(t.any, t.any), t.set(t.any)) }],
    result: t.number,
    examples: [
      { call: 'count(["a", "b"])', result: "2" },
      { call: 'count("héllo")', result: "5" },
      {
        call: "count(input)",
        input: "7",
        error: "operand 1 must be one of {array, object, set, string} but got number",
      },
    ],
  },
  {
    name: "max",
    doc: "The greatest member in Rego's order of values. Undefined when there is none.",
    args: [{ name: "collection", type: t.union(t.array(t.any), t.set(t.any)) }],
    result: t.any,
    examples: [
      { call: "max([3, 1, 2])", result: "3" },
      { call: "max(input)", input: '"abc"', error: "operand 1 must be one of {set, array} but got string" },
    ],
  },
  {
    name: "min",
    doc: "The least member in Rego's order of values. Undefined when there is none.",
    args: [{ name: "collection", type: t.union(t.array(t.any), t.set(t.any)) }],
    result: t.any,
    examples: [
      { call: "min({3, 1, 2})", result: "1" },
      { call: "min(input)", input: '"abc"', error: "operand 1 must be one of {set, array} but got string" },
    ],
  },
  {
    name: "product",
    doc: "All the numbers multiplied together; 1 when there are none.",
    args: [{ name: "collection", type: t.union(t.array(t.number), t.set(t.number)) }],
    result: t.number,
    examples: [
      { call: "product([2, 3, 4])", result: "24" },
      {
        call: "product(input)",
        input: '["2"]',
        error: "operand 1 must be array of numbers but got array containing string",
      },
    ],
  },
  {
    name: "sort",
    doc: "The members in an array, in Rego's order of values.",
    args: [{ name: "collection", type: t.union(t.array(t.any), t.set(t.any)) }],
    result: t.array(t.any),
    examples: [
      { call: 'sort(["b", 10, "a", null])', result: '[null, 10, "a", "b"]' },
      { call: "sort({3, 1, 2})", result: "[1, 2, 3]" },
      { call: "sort(input)", input: '"cab"', error: "operand 1 must be one of {set, array} but got string" },
    ],
  },
  {
    name: "sum",
    doc: "All the numbers added together; 0 when there are none.",
    args: [{ name: "collection", type: t.union(t.array(t.number), t.set(t.number)) }],
    result: t.number,
    examples: [
      { call: "sum([1, 2, 3.5])", result: "6.5" },
      {
        call: "sum(input)",
        input: '["2"]',
        error: "operand 1 must be array of numbers but got array containing string",
      },
    ],
  },
]);
