/** Signatures: units. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const unitsBuiltins = defineBuiltins([
  { name: "units.parse", args: [{ name: "x", type: t.string }], result: t.number },
  { name: "units.parse_bytes", args: [{ name: "x", type: t.string }], result: t.number },
]);
