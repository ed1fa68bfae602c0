/** Signatures, docs and examples: glob. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const globBuiltins = defineBuiltins([
  {
    name: "glob.match",
    doc: "True when a pattern matches the whole string. `*` stops at delimiters, `**` does not; without delimiters `.` is one, with null there is none.",
    args: [
      { name: "pattern", type: t.string },
      { name: "delimiters", type: t.union(t.null, t.array(t.string)) },
      { name: "match", type: t.string },
    ],
    result: t.boolean,
    examples: [
      { call: 'glob.match("*.example.com", [], "api.example.com")', result: "true" },
      { call: 'glob.match("a/*", ["/"], "a/b/c")', result: "false" },
      { call: 'glob.match("a/*", null, "a/b/c")', result: "true" },
      { call: 'glob.match("[a", [], "a")', error: "glob: syntax error at 2: unexpected end of input" },
    ],
  },
  {
    name: "glob.quote_meta",
    doc: "The pattern that matches exactly this text: special characters are escaped.",
    args: [{ name: "pattern", type: t.string }],
    result: t.string,
    examples: [
      { call: 'glob.quote_meta("*.example.com")', result: '"\\\\*.example.com"' },
      { call: "glob.quote_meta(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
]);
