/** Signatures, docs and examples: strings. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const stringsBuiltins = defineBuiltins([
  {
    name: "concat",
    doc: "The strings joined, with the delimiter between them; a set's in their order.",
    args: [
      { name: "delimiter", type: t.string },
      { name: "collection", type: t.union(t.array(t.string), t.set(t.string)) },
    ],
    result: t.string,
    examples: [
      { call: 'concat(", ", ["a", "b"])', result: '"a, b"' },
      {
        call: 'concat(", ", input)',
        input: '["a", 1]',
        error: "operand 2 must be array of strings but got array containing number",
      },
    ],
  },
  {
    name: "contains",
    doc: "True when the first string has the second in it.",
    args: [
      { name: "haystack", type: t.string },
      { name: "needle", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'contains("nginx:latest", ":latest")', result: "true" },
      { call: 'contains(input, "a")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "endswith",
    doc: "True when the first string ends with the second.",
    args: [
      { name: "search", type: t.string },
      { name: "base", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'endswith("main.go", ".go")', result: "true" },
      { call: 'endswith(input, "a")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "format_int",
    doc: "The integer part of a number, written in base 2, 8, 10 or 16.",
    args: [
      { name: "number", type: t.number },
      { name: "base", type: t.number },
    ],
    result: t.string,
    examples: [
      { call: "format_int(255, 16)", result: '"ff"' },
      { call: "format_int(7.9, 10)", result: '"7"' },
      { call: "format_int(7, 3)", error: "operand 2 must be one of {2, 8, 10, 16}" },
    ],
  },
  {
    name: "indexof",
    doc: "The place of the first occurrence, counted in code points; -1 when there is none.",
    args: [
      { name: "haystack", type: t.string },
      { name: "needle", type: t.string },
    ],
    result: t.number,
    examples: [
      { call: 'indexof("héllo", "l")', result: "2" },
      { call: 'indexof("abc", "z")', result: "-1" },
      { call: 'indexof("abc", "")', error: "empty search character" },
    ],
  },
  {
    name: "indexof_n",
    doc: "The places of all occurrences, counted in code points.",
    args: [
      { name: "haystack", type: t.string },
      { name: "needle", type: t.string },
    ],
    result: t.array(t.number),
    examples: [
      { call: 'indexof_n("banana", "an")', result: "[1, 3]" },
      { call: 'indexof_n("abc", "")', error: "empty search character" },
    ],
  },
  {
    name: "lower",
    doc: "The string in lower case.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'lower("ÄPFEL")', result: '"äpfel"' },
      { call: "lower(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "replace",
    doc: "The string with every occurrence of `old` replaced by `new`.",
    args: [
      { name: "x", type: t.string },
      { name: "old", type: t.string },
      { name: "new", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'replace("a.b.c", ".", "/")', result: '"a/b/c"' },
      { call: 'replace(input, "a", "b")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "split",
    doc: "The parts of a string between the delimiters; its characters when the delimiter is empty.",
    args: [
      { name: "x", type: t.string },
      { name: "delimiter", type: t.string },
    ],
    result: t.array(t.string),
    examples: [
      { call: 'split("a/b/c", "/")', result: '["a", "b", "c"]' },
      { call: 'split("abc", "")', result: '["a", "b", "c"]' },
      { call: 'split(input, "/")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "sprintf",
    doc: "The format with its verbs, as in Go (`%v`, `%s`, `%d`, `%.2f`), replaced by the values in turn.",
    args: [
      { name: "format", type: t.string },
      { name: "values", type: t.array(t.any) },
    ],
    result: t.string,
    examples: [
      { call: 'sprintf("%s has %d containers", ["web", 2])', result: '"web has 2 containers"' },
      { call: 'sprintf("%.2f %v", [1.5, {"a": [true]}])', result: '"1.50 {\\"a\\": [true]}"' },
      { call: 'sprintf("%s", input)', input: '"a"', error: "operand 2 must be array but got string" },
    ],
  },
  {
    name: "startswith",
    doc: "True when the first string starts with the second.",
    args: [
      { name: "search", type: t.string },
      { name: "base", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'startswith("registry/app", "registry/")', result: "true" },
      { call: 'startswith(input, "a")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "strings.any_prefix_match",
    doc: "True when one of the strings starts with one of the prefixes.",
    args: [
      { name: "search", type: t.union(t.string, t.array(t.string), t.set(t.string)) },
      { name: "base", type: t.union(t.string, t.array(t.string), t.set(t.string)) },
    ],
    result: t.boolean,
    examples: [
      { call: 'strings.any_prefix_match(["b/x", "a/y"], {"a/"})', result: "true" },
      {
        call: 'strings.any_prefix_match(input, "a")',
        input: "7",
        error: "operand 1 must be one of {string, set, array} but got number",
      },
    ],
  },
  {
    name: "strings.any_suffix_match",
    doc: "True when one of the strings ends with one of the suffixes.",
    args: [
      { name: "search", type: t.union(t.string, t.array(t.string), t.set(t.string)) },
      { name: "base", type: t.union(t.string, t.array(t.string), t.set(t.string)) },
    ],
    result: t.boolean,
    examples: [
      { call: 'strings.any_suffix_match("main.go", [".ts", ".go"])', result: "true" },
      {
        call: 'strings.any_suffix_match(input, "a")',
        input: "7",
        error: "operand 1 must be one of {string, set, array} but got number",
      },
    ],
  },
  {
    name: "strings.count",
    doc: "How often a string occurs in another, without overlap.",
    args: [
      { name: "search", type: t.string },
      { name: "substring", type: t.string },
    ],
    result: t.number,
    examples: [
      { call: 'strings.count("banana", "an")', result: "2" },
      { call: 'strings.count(input, "a")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "strings.render_template",
    doc: "The text of a Go template, filled in with the variables.",
    args: [
      { name: "value", type: t.string },
      { name: "vars", type: t.object(t.string, t.any) },
    ],
    result: t.string,
    examples: [
      { call: 'strings.render_template("hello {{.name}}", {"name": "world"})', result: '"hello world"' },
      { call: 'strings.render_template("{{.name", {})', error: "template: template:1: unclosed action" },
    ],
  },
  {
    name: "strings.replace_n",
    doc: "The string with every occurrence of each key replaced by its value, in one pass.",
    args: [
      { name: "patterns", type: t.object(t.string, t.string) },
      { name: "value", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'strings.replace_n({"<": "&lt;", "&": "&amp;"}, "a<b & c")', result: '"a&lt;b &amp; c"' },
      { call: 'strings.replace_n(input, "a")', input: "7", error: "operand 1 must be object but got number" },
    ],
  },
  {
    name: "strings.reverse",
    doc: "The string's code points from last to first.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'strings.reverse("héllo")', result: '"olléh"' },
      { call: "strings.reverse(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "strings.split_n",
    doc: "The parts of a string between the delimiters, the first `n` of them; all of them when `n` is negative.",
    args: [
      { name: "x", type: t.string },
      { name: "delimiter", type: t.string },
      { name: "n", type: t.number },
    ],
    result: t.array(t.string),
    examples: [
      { call: 'strings.split_n("a/b/c", "/", 2)', result: '["a", "b"]' },
      { call: 'strings.split_n(input, "/", 2)', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "substring",
    doc: "The part of a string from an offset, of at most this length, counted in code points; to its end when the length is negative.",
    args: [
      { name: "value", type: t.string },
      { name: "offset", type: t.number },
      { name: "length", type: t.number },
    ],
    result: t.string,
    examples: [
      { call: 'substring("héllo", 1, 3)', result: '"éll"' },
      { call: 'substring("hello", 2, -1)', result: '"llo"' },
      { call: 'substring("hello", -1, 2)', error: "negative offset" },
    ],
  },
  {
    name: "trim",
    doc: "The string without the characters of the cutset at either end.",
    args: [
      { name: "value", type: t.string },
      { name: "cutset", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'trim("--a-b--", "-")', result: '"a-b"' },
      { call: 'trim(input, "-")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "trim_left",
    doc: "The string without the characters of the cutset at its start.",
    args: [
      { name: "value", type: t.string },
      { name: "cutset", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'trim_left("--a--", "-")', result: '"a--"' },
      { call: 'trim_left(input, "-")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "trim_prefix",
    doc: "The string without this prefix, if it has it.",
    args: [
      { name: "value", type: t.string },
      { name: "prefix", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'trim_prefix("v1.2", "v")', result: '"1.2"' },
      { call: 'trim_prefix(input, "v")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "trim_right",
    doc: "The string without the characters of the cutset at its end.",
    args: [
      { name: "value", type: t.string },
      { name: "cutset", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'trim_right("--a--", "-")', result: '"--a"' },
      { call: 'trim_right(input, "-")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "trim_space",
    doc: "The string without white space at either end.",
    args: [{ name: "value", type: t.string }],
    result: t.string,
    examples: [
      { call: 'trim_space(" a b\\n")', result: '"a b"' },
      { call: "trim_space(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "trim_suffix",
    doc: "The string without this suffix, if it has it.",
    args: [
      { name: "value", type: t.string },
      { name: "suffix", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'trim_suffix("main.go", ".go")', result: '"main"' },
      { call: 'trim_suffix(input, "a")', input: "7", error: "operand 1 must be string but got number" },
    ],
  },
  {
    name: "upper",
    doc: "The string in upper case.",
    args: [{ name: "x", type: t.string }],
    result: t.string,
    examples: [
      { call: 'upper("äpfel")', result: '"ÄPFEL"' },
      { call: "upper(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
]);
