/** Signatures: graph. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const graphBuiltins = defineBuiltins([
  {
    name: "graph.reachable",
    args: [
      { name: "graph", type: t.object(t.any, t.union(t.array(t.any), t.set(t.any))) },
      { name: "initial", type: t.union(t.array(t.any), t.set(t.any)) },
    ],
    result: t.set(t.any),
  },
  {
    name: "graph.reachable_paths",
    args: [
      { name: "graph", type: t.object(t.any, t.union(t.array(t.any), t.set(t.any))) },
      { name: "initial", type: t.union(t.array(t.any), t.set(t.any)) },
    ],
    result: t.set(t.array(t.any)),
  },
  { name: "walk", args: [{ name: "x", type: t.any }], result: t.tuple(t.array(t.any), t.any), relation: true },
]);
