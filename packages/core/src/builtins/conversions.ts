/** Signatures: conversions. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const conversionsBuiltins = defineBuiltins([
  {
    name: "to_number",
    args: [{ name: "value", type: t.union(t.null, t.boolean, t.number, t.string) }],
    result: t.number,
  },
]);
