/** Signatures, docs and examples: types. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const typesBuiltins = defineBuiltins([
  {
    name: "is_array",
    doc: "True when the value is an array, false for any other.",
    args: [{ name: "x", type: t.any }],
    result: t.boolean,
    examples: [
      { call: "is_array([1])", result: "true" },
      { call: "is_array({1})", result: "false" },
    ],
  },
  {
    name: "is_boolean",
    doc: "True when the value is a boolean, false for any other.",
    args: [{ name: "x", type: t.any }],
    result: t.boolean,
    examples: [
      { call: "is_boolean(false)", result: "true" },
      { call: "is_boolean(0)", result: "false" },
    ],
  },
  {
    name: "is_null",
    doc: "True when the value is null, false for any other.",
    args: [{ name: "x", type: t.any }],
    result: t.boolean,
    examples: [
      { call: "is_null(null)", result: "true" },
      { call: "is_null(false)", result: "false" },
    ],
  },
  {
    name: "is_number",
    doc: "True when the value is a number, false for any other.",
    args: [{ name: "x", type: t.any }],
    result: t.boolean,
    examples: [
      { call: "is_number(1.5)", result: "true" },
      { call: 'is_number("1.5")', result: "false" },
    ],
  },
  {
    name: "is_object",
    doc: "True when the value is an object, false for any other.",
    args: [{ name: "x", type: t.any }],
    result: t.boolean,
    examples: [
      { call: 'is_object({"a": 1})', result: "true" },
      { call: 'is_object(["a"])', result: "false" },
    ],
  },
  {
    name: "is_set",
    doc: "True when the value is a set, false for any other.",
    args: [{ name: "x", type: t.any }],
    result: t.boolean,
    examples: [
      { call: "is_set({1})", result: "true" },
      { call: "is_set([1])", result: "false" },
    ],
  },
  {
    name: "is_string",
    doc: "True when the value is a string, false for any other.",
    args: [{ name: "x", type: t.any }],
    result: t.boolean,
    examples: [
      { call: 'is_string("a")', result: "true" },
      { call: "is_string(1)", result: "false" },
    ],
  },
  {
    name: "type_name",
    doc: "The name of a value's type: `array`, `boolean`, `null`, `number`, `object`, `set` or `string`.",
    args: [{ name: "x", type: t.any }],
    result: t.string,
    examples: [{ call: "type_name({1})", result: '"set"' }],
  },
]);
