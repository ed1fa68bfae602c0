/** Signatures, docs and examples: graph. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const graphBuiltins = defineBuiltins([
  {
    name: "graph.reachable",
    doc: "The nodes that can be reached from the initial ones, those included. The graph gives each node's neighbours.",
    args: [
      { name: "graph", type: t.object(t.any, t.union(t.array(t.any), t.set(t.any))) },
      { name: "initial", type: t.union(t.array(t.any), t.set(t.any)) },
    ],
    result: t.set(t.any),
    examples: [
      { call: 'graph.reachable({"a": ["b"], "b": ["c"], "c": [], "d": []}, ["a"])', result: '{"a", "b", "c"}' },
      { call: 'graph.reachable(input, ["a"])', input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "graph.reachable_paths",
    doc: "The paths from the initial nodes as far as they go: to a node without neighbours, or back into the path.",
    args: [
      { name: "graph", type: t.object(t.any, t.union(t.array(t.any), t.set(t.any))) },
      { name: "initial", type: t.union(t.array(t.any), t.set(t.any)) },
    ],
    result: t.set(t.array(t.any)),
    examples: [
      { call: 'graph.reachable_paths({"a": ["b", "c"], "b": [], "c": []}, ["a"])', result: '{["a", "b"], ["a", "c"]}' },
      {
        call: 'graph.reachable_paths({"a": ["a", "b"], "b": ["a"]}, ["a"])',
        result: '{["a", "a"], ["a", "a", "b"], ["a", "b"]}',
      },
      { call: 'graph.reachable_paths(input, ["a"])', input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "walk",
    doc: "Every pair of a path and the value at that path inside a document, the document itself first.",
    args: [{ name: "x", type: t.any }],
    result: t.tuple(t.array(t.any), t.any),
    relation: true,
    examples: [
      { call: '[path | walk({"a": [1]}, [path, _])]', result: '[[], ["a"], ["a", 0]]' },
      { call: '[value | walk({"a": {"b": 1}}, [["a", "b"], value])]', result: "[1]" },
    ],
  },
]);
