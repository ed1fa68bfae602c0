/** Signatures: bits. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const bitsBuiltins = defineBuiltins([
  {
    name: "bits.and",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
  },
  {
    name: "bits.lsh",
    args: [
      { name: "x", type: t.number },
      { name: "s", type: t.number },
    ],
    result: t.number,
  },
  { name: "bits.negate", args: [{ name: "x", type: t.number }], result: t.number },
  {
    name: "bits.or",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
  },
  {
    name: "bits.rsh",
    args: [
      { name: "x", type: t.number },
      { name: "s", type: t.number },
    ],
    result: t.number,
  },
  {
    name: "bits.xor",
    args: [
      { name: "x", type: t.number },
      { name: "y", type: t.number },
    ],
    result: t.number,
  },
]);
