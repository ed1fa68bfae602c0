/** Signatures: regex. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const regexBuiltins = defineBuiltins([
  {
    name: "regex.find_all_string_submatch_n",
    args: [
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
      { name: "number", type: t.number },
    ],
    result: t.array(t.array(t.string)),
  },
  {
    name: "regex.find_n",
    args: [
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
      { name: "number", type: t.number },
    ],
    result: t.array(t.string),
  },
  {
    name: "regex.globs_match",
    args: [
      { name: "glob1", type: t.string },
      { name: "glob2", type: t.string },
    ],
    result: t.boolean,
  },
  { name: "regex.is_valid", args: [{ name: "pattern", type: t.string }], result: t.boolean },
  {
    name: "regex.match",
    args: [
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "regex.replace",
    args: [
      { name: "s", type: t.string },
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
    ],
    result: t.string,
  },
  {
    name: "regex.split",
    args: [
      { name: "pattern", type: t.string },
      { name: "value", type: t.string },
    ],
    result: t.array(t.string),
  },
  {
    name: "regex.template_match",
    args: [
      { name: "template", type: t.string },
      { name: "value", type: t.string },
      { name: "delimiter_start", type: t.string },
      { name: "delimiter_end", type: t.string },
    ],
    result: t.boolean,
  },
]);
