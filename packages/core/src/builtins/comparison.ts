/** Signatures: comparison. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const comparisonBuiltins = defineBuiltins([
  {
    name: "equal",
    infix: "==",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
  },
  {
    name: "gt",
    infix: ">",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
  },
  {
    name: "gte",
    infix: ">=",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
  },
  {
    name: "lt",
    infix: "<",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
  },
  {
    name: "lte",
    infix: "<=",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
  },
  {
    name: "neq",
    infix: "!=",
    args: [
      { name: "x", type: t.any },
      { name: "y", type: t.any },
    ],
    result: t.boolean,
  },
]);
