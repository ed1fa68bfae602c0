/** Signatures: glob. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const globBuiltins = defineBuiltins([
  {
    name: "glob.match",
    args: [
      { name: "pattern", type: t.string },
      { name: "delimiters", type: t.union(t.null, t.array(t.string)) },
      { name: "match", type: t.string },
    ],
    result: t.boolean,
  },
  { name: "glob.quote_meta", args: [{ name: "pattern", type: t.string }], result: t.string },
]);
