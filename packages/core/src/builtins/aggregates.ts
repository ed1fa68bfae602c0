/** Signatures: aggregates. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const aggregatesBuiltins = defineBuiltins([
  {
    name: "count",
    args: [{ name: "collection", type: t.union(t.string, t.array(t.any), t.object(t.any, t.any), t.set(t.any)) }],
    result: t.number,
  },
  { name: "max", args: [{ name: "collection", type: t.union(t.array(t.any), t.set(t.any)) }], result: t.any },
  { name: "min", args: [{ name: "collection", type: t.union(t.array(t.any), t.set(t.any)) }], result: t.any },
  {
    name: "product",
    args: [{ name: "collection", type: t.union(t.array(t.number), t.set(t.number)) }],
    result: t.number,
  },
  { name: "sort", args: [{ name: "collection", type: t.union(t.array(t.any), t.set(t.any)) }], result: t.array(t.any) },
  { name: "sum", args: [{ name: "collection", type: t.union(t.array(t.number), t.set(t.number)) }], result: t.number },
]);
