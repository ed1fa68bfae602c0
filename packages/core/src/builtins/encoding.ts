/** Signatures, docs and examples: encoding. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const encodingBuiltins = defineBuiltins([
  {
    name: "base64.decode",
    doc: "The text that a base64 string encodes, in the standard alphabet with padding.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'base64.decode("aGVsbG8=")', result: '"hello"' },
      { call: 'base64.decode("a")', error: "illegal base64 data at input byte 0" },
    ],
  },
  {
    name: "base64.encode",
    doc: "A text in base64, in the standard alphabet with padding.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'base64.encode("hello")', result: '"aGVsbG8="' },
      { call: "base64.encode(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "base64.is_valid",
    doc: "True when a string is base64 in the standard alphabet with padding.",
    args: [{ name: "x", type: t.string }],
    result: t.boolean,
    examples: [
      { call: 'base64.is_valid("aGVsbG8=")', result: "true" },
      { call: 'base64.is_valid("a")', result: "false" },
      { call: "base64.is_valid(input)", input: "7", result: "false" },
    ],
  },
  {
    name: "base64url.decode",
    doc: "The text that a base64 string in the alphabet for URLs encodes, with or without padding.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'base64url.decode("aGVsbG8_")', result: '"hello?"' },
      { call: 'base64url.decode("a")', error: "illegal base64url string: a" },
    ],
  },
  {
    name: "base64url.encode",
    doc: "A text in base64 in the alphabet for URLs, with padding.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'base64url.encode("hello")', result: '"aGVsbG8="' },
      { call: "base64url.encode(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "base64url.encode_no_pad",
    doc: "A text in base64 in the alphabet for URLs, without padding.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'base64url.encode_no_pad("hello")', result: '"aGVsbG8"' },
      { call: "base64url.encode_no_pad(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "hex.decode",
    doc: "The text that pairs of hexadecimal digits encode.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'hex.decode("6869")', result: '"hi"' },
      { call: 'hex.decode("6")', error: "encoding/hex: odd length hex string" },
      { call: 'hex.decode("zz")', error: "encoding/hex: invalid byte: U+007A 'z'" },
    ],
  },
  {
    name: "hex.encode",
    doc: "The bytes of a text as pairs of hexadecimal digits.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'hex.encode("hi")', result: '"6869"' },
      { call: "hex.encode(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "json.is_valid",
    doc: "True when a string is a JSON document.",
    args: [{ name: "x", type: t.string }],
    result: t.boolean,
    examples: [
      { call: 'json.is_valid(`{"a": 1}`)', result: "true" },
      { call: 'json.is_valid("{a: 1}")', result: "false" },
      { call: "json.is_valid(input)", input: "7", result: "false" },
    ],
  },
  {
    name: "json.marshal",
    doc: "A value as JSON text without spaces. Sets become arrays.",
    args: [{ name: "x", type: t.any }],
    result: t.string,
    examples: [{ call: 'json.marshal({"b": [1, 2], "a": {3}})', result: '"{\\"a\\":[3],\\"b\\":[1,2]}"' }],
  },
  {
    name: "json.marshal_with_options",
    doc: "A value as JSON text, over several lines when `pretty`, `indent` or `prefix` ask for it.",
    args: [
      { name: "x", type: t.any },
      {
        name: "opts",
        type: t.record({ indent: t.string, prefix: t.string, pretty: t.boolean }, { key: t.string, value: t.any }),
      },
    ],
    result: t.string,
    examples: [
      { call: 'json.marshal_with_options([1], {"pretty": true, "indent": "  "})', result: '"[\\n  1\\n]"' },
      {
        call: 'json.marshal_with_options([1], {"colour": "red"})',
        error: 'operand 2 object contained unknown key "colour"',
      },
    ],
  },
  {
    name: "json.unmarshal",
    doc: "The value that a JSON text spells.",
    args: [{ name: "x", type: t.string }],
    result: t.any,
    examples: [
      { call: 'json.unmarshal(`{"a": [1, null]}`)', result: '{"a": [1, null]}' },
      { call: 'json.unmarshal("{")', error: "unexpected EOF" },
    ],
  },
  {
    name: "urlquery.decode",
    doc: "A part of a URL's query with its escapes undone; `+` is a space.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'urlquery.decode("a%3Db+c")', result: '"a=b c"' },
      { call: 'urlquery.decode("%zz")', error: 'invalid URL escape "%zz"' },
    ],
  },
  {
    name: "urlquery.decode_object",
    doc: "A URL's query as an object: each name with the array of its values.",
    args: [{ name: "x", type: t.string }],
    result: t.object(t.string, t.array(t.string)),
    examples: [
      { call: 'urlquery.decode_object("a=1&a=2&b=x+y")', result: '{"a": ["1", "2"], "b": ["x y"]}' },
      { call: 'urlquery.decode_object("a=%zz")', error: 'invalid URL escape "%zz"' },
    ],
  },
  {
    name: "urlquery.encode",
    doc: "A text escaped to stand in a URL's query.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'urlquery.encode("a=b c")', result: '"a%3Db+c"' },
      { call: "urlquery.encode(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "urlquery.encode_object",
    doc: "An object as a URL's query; a key with several values comes once for each.",
    args: [{ name: "object", type: t.object(t.string, t.union(t.string, t.array(t.string), t.set(t.string))) }],
    result: t.string,
    examples: [
      { call: 'urlquery.encode_object({"a": ["1", "2"], "b": "x y"})', result: '"a=1&a=2&b=x+y"' },
      { call: "urlquery.encode_object(input)", input: "7", error: "operand 1 must be object but got number" },
    ],
  },
  {
    name: "yaml.is_valid",
    doc: "True when a string is a YAML document.",
    args: [{ name: "x", type: t.string }],
    result: t.boolean,
    examples: [
      { call: 'yaml.is_valid("%nothing")', result: "false" },
      { call: 'yaml.is_valid("a: [1, 2]")', result: "true" },
      { call: 'yaml.is_valid("a: [1, 2")', result: "false" },
      { call: "yaml.is_valid(input)", input: "7", result: "false" },
    ],
  },
  {
    name: "yaml.marshal",
    doc: "A value as YAML text.",
    args: [{ name: "x", type: t.any }],
    result: t.string,
    examples: [{ call: 'yaml.marshal({"a": [1, "two"]})', result: '"a:\\n  - 1\\n  - two\\n"' }],
  },
  {
    name: "yaml.unmarshal",
    doc: "The value that a YAML text spells.",
    args: [{ name: "x", type: t.string }],
    result: t.any,
    examples: [
      { call: 'yaml.unmarshal("a: [1, two]")', result: '{"a": [1, "two"]}' },
      { call: 'yaml.unmarshal("a: [1")', error: "yaml: line 1: did not find expected ',' or ']'" },
    ],
  },
]);
