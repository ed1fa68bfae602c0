/** Signatures, docs and examples: deprecated. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const deprecatedBuiltins = defineBuiltins([
  {
    name: "all",
    doc: "True when every member is true.",
    args: [{ name: "value", type: t.union(t.array(t.any), t.set(t.any)) }],
    result: t.boolean,
    deprecated: true,
    examples: [
      { call: "all([true, true])", result: "true" },
      { call: "all([true, 1])", result: "false" },
      { call: "all(input)", input: '"a"', error: "operand 1 must be one of {array, set} but got string" },
    ],
  },
  {
    name: "any",
    doc: "True when some member is true.",
    args: [{ name: "value", type: t.union(t.array(t.any), t.set(t.any)) }],
    result: t.boolean,
    deprecated: true,
    examples: [
      { call: "any([false, true])", result: "true" },
      { call: "any(input)", input: '"a"', error: "operand 1 must be one of {array, set} but got string" },
    ],
  },
  {
    name: "cast_array",
    doc: "An array as it is, a set as an array of its members in order.",
    args: [{ name: "value", type: t.any }],
    result: t.array(t.any),
    deprecated: true,
    examples: [
      { call: "cast_array({2, 1})", result: "[1, 2]" },
      { call: 'cast_array("a")', error: "operand 1 must be one of {array, set} but got string" },
    ],
  },
  {
    name: "cast_boolean",
    doc: "A boolean as it is; an error for anything else.",
    args: [{ name: "value", type: t.any }],
    result: t.boolean,
    deprecated: true,
    examples: [
      { call: "cast_boolean(true)", result: "true" },
      { call: 'cast_boolean("true")', error: "operand 1 must be boolean but got string" },
    ],
  },
  {
    name: "cast_null",
    doc: "Null as it is; an error for anything else.",
    args: [{ name: "value", type: t.any }],
    result: t.null,
    deprecated: true,
    examples: [
      { call: "cast_null(null)", result: "null" },
      { call: "cast_null(0)", error: "operand 1 must be null but got number" },
    ],
  },
  {
    name: "cast_object",
    doc: "An object as it is; an error for anything else.",
    args: [{ name: "value", type: t.any }],
    result: t.object(t.any, t.any),
    deprecated: true,
    examples: [
      { call: 'cast_object({"a": 1})', result: '{"a": 1}' },
      { call: "cast_object([1])", error: "operand 1 must be object but got array" },
    ],
  },
  {
    name: "cast_set",
    doc: "A set as it is, an array as the set of its elements.",
    args: [{ name: "value", type: t.any }],
    result: t.set(t.any),
    deprecated: true,
    examples: [
      { call: "cast_set([1, 1, 2])", result: "{1, 2}" },
      { call: 'cast_set("a")', error: "operand 1 must be one of {array, set} but got string" },
    ],
  },
  {
    name: "cast_string",
    doc: "A string as it is; an error for anything else.",
    args: [{ name: "value", type: t.any }],
    result: t.string,
    deprecated: true,
    examples: [
      { call: 'cast_string("a")', result: '"a"' },
      { call: "cast_string(1)", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "net.cidr_overlap",
    doc: "The former name of `net.cidr_contains`.",
    args: [
      { name: "value1", type: t.string },
      { name: "value2", type: t.string },
    ],
    result: t.boolean,
    deprecated: true,
    examples: [
      { call: 'net.cidr_overlap("10.0.0.0/8", "10.1.2.3")', result: "true" },
      {
        call: 'net.cidr_overlap("10.0.0.0/8", "ten")',
        error: "not a valid textual representation of an IP address or CIDR: ten",
      },
    ],
  },
  {
    name: "re_match",
    doc: "The former name of `regex.match`.",
    args: [
      { name: "value1", type: t.string },
      { name: "value2", type: t.string },
    ],
    result: t.boolean,
    deprecated: true,
    examples: [
      { call: 're_match("^a+$", "aaa")', result: "true" },
      { call: 're_match("(", "a")', error: "error parsing regexp: missing closing ): `(`" },
    ],
  },
  {
    name: "set_diff",
    doc: "The members of the first set that are not in the second; written `-` today.",
    args: [
      { name: "value1", type: t.set(t.any) },
      { name: "value2", type: t.set(t.any) },
    ],
    result: t.set(t.any),
    deprecated: true,
    examples: [
      { call: "set_diff({1, 2, 3}, {2})", result: "{1, 3}" },
      { call: "set_diff(input, {1})", input: '"a"', error: "operand 1 must be set but got string" },
    ],
  },
]);
