/** Signatures, docs and examples: conversions. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const conversionsBuiltins = defineBuiltins([
  {
    name: "to_number",
    doc: "A number from a string that spells one, from a boolean as 1 or 0, and from null as 0. A number stays as it is.",
    args: [{ name: "value", type: t.union(t.null, t.boolean, t.number, t.string) }],
    result: t.number,
    examples: [
      { call: 'to_number("12.5")', result: "12.5" },
      { call: "to_number(true)", result: "1" },
      { call: 'to_number("twelve")', error: 'strconv.ParseFloat: parsing "twelve": invalid syntax' },
    ],
  },
]);
