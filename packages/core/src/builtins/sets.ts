/** Signatures, docs and examples: sets. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const setsBuiltins = defineBuiltins([
  {
    name: "and",
    infix: "&",
    doc: "The members that are in both sets.",
    args: [
      { name: "x", type: t.set(t.any) },
      { name: "y", type: t.set(t.any) },
    ],
    result: t.set(t.any),
    examples: [
      { call: "{1, 2} & {2, 3}", result: "{2}" },
      { call: "{1} & input", input: '"a"', error: "operand 2 must be set but got string" },
    ],
  },
  {
    name: "intersection",
    doc: "The members that are in all of the sets.",
    args: [{ name: "xs", type: t.set(t.set(t.any)) }],
    result: t.set(t.any),
    examples: [
      { call: "intersection({{1, 2}, {2, 3}})", result: "{2}" },
      { call: "intersection(input)", input: '"a"', error: "operand 1 must be set but got string" },
    ],
  },
  {
    name: "or",
    infix: "|",
    doc: "The members that are in either set.",
    args: [
      { name: "x", type: t.set(t.any) },
      { name: "y", type: t.set(t.any) },
    ],
    result: t.set(t.any),
    examples: [
      { call: "{1, 2} | {2, 3}", result: "{1, 2, 3}" },
      { call: "{1} | input", input: '"a"', error: "operand 2 must be set but got string" },
    ],
  },
  {
    name: "union",
    doc: "The members of all the sets.",
    args: [{ name: "xs", type: t.set(t.set(t.any)) }],
    result: t.set(t.any),
    examples: [
      { call: "union({{1, 2}, {2, 3}})", result: "{1, 2, 3}" },
      { call: "union(input)", input: '"a"', error: "operand 1 must be set but got string" },
    ],
  },
]);
