/** Signatures, docs and examples: object. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const objectBuiltins = defineBuiltins([
  {
    name: "json.filter",
    doc: "The document with only the values at these paths. A path is an array of keys, or a string with `/` between them.",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      {
        name: "paths",
        type: t.union(t.array(t.union(t.string, t.array(t.any))), t.set(t.union(t.string, t.array(t.any)))),
      },
    ],
    result: t.object(t.any, t.any),
    examples: [
      { call: 'json.filter({"a": {"b": 1, "c": 2}}, ["a/b"])', result: '{"a": {"b": 1}}' },
      { call: 'json.filter(input, ["a"])', input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "json.match_schema",
    doc: "Whether a document follows a JSON schema, with the list of what is wrong.",
    args: [
      { name: "document", type: t.union(t.string, t.object(t.any, t.any)) },
      { name: "schema", type: t.union(t.string, t.object(t.any, t.any)) },
    ],
    result: t.tuple(t.boolean, t.array(t.record({ desc: t.string, error: t.string, field: t.string, type: t.string }))),
    examples: [
      { call: 'json.match_schema({"port": 80}, {"properties": {"port": {"type": "integer"}}})', result: "[true, []]" },
      { call: 'json.match_schema({"port": "80"}, {"properties": {"port": {"type": "integer"}}})[0]', result: "false" },
      { call: 'json.match_schema("{", {"properties": {"port": {"type": "integer"}}})', error: "invalid JSON string" },
    ],
  },
  {
    name: "json.patch",
    doc: "The document after a list of operations as in RFC 6902. Undefined when one cannot be carried out.",
    args: [
      { name: "target", type: t.any },
      { name: "patches", type: t.array(t.record({ op: t.string, path: t.any }, { key: t.any, value: t.any })) },
    ],
    result: t.any,
    examples: [
      { call: 'json.patch({"a": 1}, [{"op": "replace", "path": "/a", "value": 2}])', result: '{"a": 2}' },
      { call: 'json.patch([1], [{"op": "add", "path": "-", "value": 2}])', result: "[1, 2]" },
      {
        call: 'json.patch({"a": 1}, input)',
        input: '[{"op": "turn", "path": "/a"}]',
        error: "unrecognized op: 'turn'",
      },
    ],
  },
  {
    name: "json.remove",
    doc: "The document without the values at these paths. A path is an array of keys, or a string with `/` between them.",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      {
        name: "paths",
        type: t.union(t.array(t.union(t.string, t.array(t.any))), t.set(t.union(t.string, t.array(t.any)))),
      },
    ],
    result: t.object(t.any, t.any),
    examples: [
      { call: 'json.remove({"a": {"b": 1, "c": 2}}, ["a/b"])', result: '{"a": {"c": 2}}' },
      { call: 'json.remove(input, ["a"])', input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "json.verify_schema",
    doc: "Whether a document is itself a correct JSON schema, with what is wrong with it, or null.",
    args: [{ name: "schema", type: t.union(t.string, t.object(t.any, t.any)) }],
    result: t.tuple(t.boolean, t.union(t.null, t.string)),
    examples: [
      { call: 'json.verify_schema({"properties": {"port": {"type": "integer"}}})', result: "[true, null]" },
      { call: 'json.verify_schema({"type": 7})[0]', result: "false" },
      {
        call: "json.verify_schema(input)",
        input: "7",
        result: '[false, "jsonschema: wrong type, expected string or object"]',
      },
    ],
  },
  {
    name: "object.filter",
    doc: "The object with only these keys, which an array, a set or another object's keys name.",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      { name: "keys", type: t.union(t.array(t.any), t.object(t.any, t.any), t.set(t.any)) },
    ],
    result: t.object(t.any, t.any),
    examples: [
      { call: 'object.filter({"a": 1, "b": 2}, ["a", "c"])', result: '{"a": 1}' },
      { call: 'object.filter(input, ["a"])', input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "object.get",
    doc: "The value at a key, or at an array of keys one inside the other; the default when there is none.",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      { name: "key", type: t.any },
      { name: "default", type: t.any },
    ],
    result: t.any,
    examples: [
      { call: 'object.get({"a": {"b": 1}}, ["a", "b"], 0)', result: "1" },
      { call: 'object.get({"a": 1}, "z", "none")', result: '"none"' },
      { call: 'object.get(input, "a", 0)', input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "object.keys",
    doc: "The keys of an object, as a set.",
    args: [{ name: "object", type: t.object(t.any, t.any) }],
    result: t.set(t.any),
    examples: [
      { call: 'object.keys({"a": 1, "b": 2})', result: '{"a", "b"}' },
      { call: "object.keys(input)", input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "object.remove",
    doc: "The object without these keys, which an array, a set or another object's keys name.",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      { name: "keys", type: t.union(t.array(t.any), t.object(t.any, t.any), t.set(t.any)) },
    ],
    result: t.object(t.any, t.any),
    examples: [
      { call: 'object.remove({"a": 1, "b": 2}, {"a"})', result: '{"b": 2}' },
      { call: 'object.remove(input, ["a"])', input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "object.subset",
    doc: "True when the first value holds all of the second: for objects key by key and recursively, for sets by member, for arrays as a run of elements. An array may also be asked for the members of a set.",
    args: [
      { name: "super", type: t.union(t.array(t.any), t.object(t.any, t.any), t.set(t.any)) },
      { name: "sub", type: t.union(t.array(t.any), t.object(t.any, t.any), t.set(t.any)) },
    ],
    result: t.boolean,
    examples: [
      { call: 'object.subset({"a": {"b": 1, "c": 2}}, {"a": {"b": 1}})', result: "true" },
      { call: "object.subset([1, 2, 3], [1, 3])", result: "false" },
      {
        call: 'object.subset(input, {"a"})',
        input: '"a"',
        error: "both arguments object.subset must be of the same type or array and set",
      },
    ],
  },
  {
    name: "object.union",
    doc: "Both objects merged; where both have a key the second wins, but objects under it are merged too.",
    args: [
      { name: "a", type: t.object(t.any, t.any) },
      { name: "b", type: t.object(t.any, t.any) },
    ],
    result: t.object(t.any, t.any),
    examples: [
      { call: 'object.union({"a": {"b": 1}}, {"a": {"c": 2}, "d": 3})', result: '{"a": {"b": 1, "c": 2}, "d": 3}' },
      { call: "object.union(input, {})", input: '"a"', error: "operand 1 must be object but got string" },
    ],
  },
  {
    name: "object.union_n",
    doc: "All the objects merged from left to right, as `object.union` does it for two.",
    args: [{ name: "objects", type: t.array(t.object(t.any, t.any)) }],
    result: t.object(t.any, t.any),
    examples: [
      { call: 'object.union_n([{"a": 1}, {"b": 2}, {"a": 3}])', result: '{"a": 3, "b": 2}' },
      {
        call: "object.union_n(input)",
        input: '["a"]',
        error: "operand 1 must be array of objects but got array containing string",
      },
    ],
  },
]);
