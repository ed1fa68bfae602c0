/** Signatures: array. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const arrayBuiltins = defineBuiltins([
  {
    name: "array.concat",
    args: [
      { name: "x", type: t.array(t.any) },
      { name: "y", type: t.array(t.any) },
    ],
    result: t.array(t.any),
  },
  { name: "array.flatten", args: [{ name: "arr", type: t.array(t.any) }], result: t.array(t.any) },
  { name: "array.reverse", args: [{ name: "arr", type: t.array(t.any) }], result: t.array(t.any) },
  {
    name: "array.slice",
    args: [
      { name: "arr", type: t.array(t.any) },
      { name: "start", type: t.number },
      { name: "stop", type: t.number },
    ],
    result: t.array(t.any),
  },
]);
