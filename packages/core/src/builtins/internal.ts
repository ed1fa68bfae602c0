/** Signatures: internal. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const internalBuiltins = defineBuiltins([
  {
    name: "assign",
    infix: ":=",
    args: [
      { name: "value1", type: t.any },
      { name: "value2", type: t.any },
    ],
    result: t.boolean,
  },
  {
    name: "eq",
    infix: "=",
    args: [
      { name: "value1", type: t.any },
      { name: "value2", type: t.any },
    ],
    result: t.boolean,
  },
  {
    name: "internal.member_2",
    infix: "in",
    args: [
      { name: "value1", type: t.any },
      { name: "value2", type: t.any },
    ],
    result: t.boolean,
  },
  {
    name: "internal.member_3",
    infix: "in",
    args: [
      { name: "value1", type: t.any },
      { name: "value2", type: t.any },
      { name: "value3", type: t.any },
    ],
    result: t.boolean,
  },
  { name: "internal.print", args: [{ name: "value", type: t.array(t.set(t.any)) }] },
  { name: "internal.template_string", args: [{ name: "value", type: t.array(t.any) }], result: t.string },
  { name: "internal.test_case", args: [{ name: "value", type: t.array(t.any) }] },
  { name: "print", args: [], variadic: t.any },
]);
