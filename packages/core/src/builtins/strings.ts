/** Signatures: strings. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const stringsBuiltins = defineBuiltins([
  {
    name: "concat",
    args: [
      { name: "delimiter", type: t.string },
      { name: "collection", type: t.union(t.array(t.string), t.set(t.string)) },
    ],
    result: t.string,
  },
  {
    name: "contains",
    args: [
      { name: "haystack", type: t.string },
      { name: "needle", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "endswith",
    args: [
      { name: "search", type: t.string },
      { name: "base", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "format_int",
    args: [
      { name: "number", type: t.number },
      { name: "base", type: t.number },
    ],
    result: t.string,
  },
  {
    name: "indexof",
    args: [
      { name: "haystack", type: t.string },
      { name: "needle", type: t.string },
    ],
    result: t.number,
  },
  {
    name: "indexof_n",
    args: [
      { name: "haystack", type: t.string },
      { name: "needle", type: t.string },
    ],
    result: t.array(t.number),
  },
  { name: "lower", args: [{ name: "x", type: t.string }], result: t.string },
  {
    name: "replace",
    args: [
      { name: "x", type: t.string },
      { name: "old", type: t.string },
      { name: "new", type: t.string },
    ],
    result: t.string,
  },
  {
    name: "split",
    args: [
      { name: "x", type: t.string },
      { name: "delimiter", type: t.string },
    ],
    result: t.array(t.string),
  },
  {
    name: "sprintf",
    args: [
      { name: "format", type: t.string },
      { name: "values", type: t.array(t.any) },
    ],
    result: t.string,
  },
  {
    name: "startswith",
    args: [
      { name: "search", type: t.string },
      { name: "base", type: t.string },
    ],
    result: t.boolean,
  },
  {
    name: "strings.any_prefix_match",
    args: [
      { name: "search", type: t.union(t.string, t.array(t.string), t.set(t.string)) },
      { name: "base", type: t.union(t.string, t.array(t.string), t.set(t.string)) },
    ],
    result: t.boolean,
  },
  {
    name: "strings.any_suffix_match",
    args: [
      { name: "search", type: t.union(t.string, t.array(t.string), t.set(t.string)) },
      { name: "base", type: t.union(t.string, t.array(t.string), t.set(t.string)) },
    ],
    result: t.boolean,
  },
  {
    name: "strings.count",
    args: [
      { name: "search", type: t.string },
      { name: "substring", type: t.string },
    ],
    result: t.number,
  },
  {
    name: "strings.render_template",
    args: [
      { name: "value", type: t.string },
      { name: "vars", type: t.object(t.string, t.any) },
    ],
    result: t.string,
  },
  {
    name: "strings.replace_n",
    args: [
      { name: "patterns", type: t.object(t.string, t.string) },
      { name: "value", type: t.string },
    ],
    result: t.string,
  },
  { name: "strings.reverse", args: [{ name: "x", type: t.string }], result: t.string },
  {
    name: "strings.split_n",
    args: [
      { name: "x", type: t.string },
      { name: "delimiter", type: t.string },
      { name: "n", type: t.number },
    ],
    result: t.array(t.string),
  },
  {
    name: "substring",
    args: [
      { name: "value", type: t.string },
      { name: "offset", type: t.number },
      { name: "length", type: t.number },
    ],
    result: t.string,
  },
  {
    name: "trim",
    args: [
      { name: "value", type: t.string },
      { name: "cutset", type: t.string },
    ],
    result: t.string,
  },
  {
    name: "trim_left",
    args: [
      { name: "value", type: t.string },
      { name: "cutset", type: t.string },
    ],
    result: t.string,
  },
  {
    name: "trim_prefix",
    args: [
      { name: "value", type: t.string },
      { name: "prefix", type: t.string },
    ],
    result: t.string,
  },
  {
    name: "trim_right",
    args: [
      { name: "value", type: t.string },
      { name: "cutset", type: t.string },
    ],
    result: t.string,
  },
  { name: "trim_space", args: [{ name: "value", type: t.string }], result: t.string },
  {
    name: "trim_suffix",
    args: [
      { name: "value", type: t.string },
      { name: "suffix", type: t.string },
    ],
    result: t.string,
  },
  { name: "upper", args: [{ name: "x", type: t.string }], result: t.string },
]);
