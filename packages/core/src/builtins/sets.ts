/** Signatures: sets. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const setsBuiltins = defineBuiltins([
  {
    name: "and",
    infix: "&",
    args: [
      { name: "x", type: t.set(t.any) },
      { name: "y", type: t.set(t.any) },
    ],
    result: t.set(t.any),
  },
  { name: "intersection", args: [{ name: "xs", type: t.set(t.set(t.any)) }], result: t.set(t.any) },
  {
    name: "or",
    infix: "|",
    args: [
      { name: "x", type: t.set(t.any) },
      { name: "y", type: t.set(t.any) },
    ],
    result: t.set(t.any),
  },
  { name: "union", args: [{ name: "xs", type: t.set(t.set(t.any)) }], result: t.set(t.any) },
]);
