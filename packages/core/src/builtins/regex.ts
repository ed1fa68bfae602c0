/** Signatures, docs and examples: regex. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const regexBuiltins = defineBuiltins([
  {
    name: "regex.find_all_string_submatch_n",
    doc: "Up to `number` matches, each with its groups; all of them when it is -1.",
    args: [
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
      { name: "number", type: t.number },
    ],
    result: t.array(t.array(t.string)),
    examples: [
      { call: 'regex.find_all_string_submatch_n("(a)(b?)", "ab a", -1)', result: '[["ab", "a", "b"], ["a", "a", ""]]' },
      { call: 'regex.find_all_string_submatch_n("(", "a", -1)', error: "error parsing regexp: missing closing ): `(`" },
    ],
  },
  {
    name: "regex.find_n",
    doc: "Up to `number` matches; all of them when it is -1.",
    args: [
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
      { name: "number", type: t.number },
    ],
    result: t.array(t.string),
    examples: [
      { call: 'regex.find_n("[a-c]", "a-b-c", 2)', result: '["a", "b"]' },
      { call: 'regex.find_n("(", "a", -1)', error: "error parsing regexp: missing closing ): `(`" },
    ],
  },
  {
    name: "regex.globs_match",
    doc: "True when some text that is not empty matches both patterns, which may only use `.`, `*`, `+`, `[`, `]`, `-` and escapes.",
    args: [
      { name: "glob1", type: t.string },
      { name: "glob2", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'regex.globs_match("a.*", "[a-c]b")', result: "true" },
      { call: 'regex.globs_match("a", "b")', result: "false" },
      {
        call: 'regex.globs_match("[", "a")',
        error: "input:[, pos:1, found [ without matching ]: the input provided is invalid",
      },
    ],
  },
  {
    name: "regex.is_valid",
    doc: "True when a string is a regular expression in RE2's syntax.",
    args: [{ name: "pattern", type: t.string }],
    result: t.boolean,
    examples: [
      { call: 'regex.is_valid("a+")', result: "true" },
      { call: 'regex.is_valid("(")', result: "false" },
      { call: 'regex.is_valid("a(?=b)")', result: "false" },
    ],
  },
  {
    name: "regex.match",
    doc: "True when a regular expression matches somewhere in the string.",
    args: [
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'regex.match("^v[0-9]+$", "v12")', result: "true" },
      { call: 'regex.match("(", "a")', error: "error parsing regexp: missing closing ): `(`" },
    ],
  },
  {
    name: "regex.replace",
    doc: "The string with every match replaced. A number after `$` in the replacement stands for a group.",
    args: [
      { name: "s", type: t.string },
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
    ],
    result: t.string,
    examples: [
      { call: 'regex.replace("2024-01", "([0-9]+)-([0-9]+)", "$2/$1")', result: '"01/2024"' },
      { call: 'regex.replace("a", "(", "b")', error: "error parsing regexp: missing closing ): `(`" },
    ],
  },
  {
    name: "regex.split",
    doc: "The parts of a string between the matches.",
    args: [
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
    ],
    result: t.array(t.string),
    examples: [
      { call: 'regex.split("[,;] *", "a, b;c")', result: '["a", "b", "c"]' },
      { call: 'regex.split("(", "a")', error: "error parsing regexp: missing closing ): `(`" },
    ],
  },
  {
    name: "regex.template_match",
    doc: "True when the string is the template, whose parts between the delimiters are regular expressions.",
    args: [
      { name: "template", type: t.string },
      { name: "value", type: t.string },
      { name: "delimiter_start", type: t.string },
      { name: "delimiter_end", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'regex.template_match("urn:user:{[a-z]+}", "urn:user:eve", "{", "}")', result: "true" },
      { call: 'regex.template_match("urn:{", "urn:a", "{", "}")', error: 'unbalanced braces in "urn:{"' },
    ],
  },
]);
