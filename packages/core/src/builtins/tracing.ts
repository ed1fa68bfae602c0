/** Signatures: tracing. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const tracingBuiltins = defineBuiltins([
  { name: "trace", args: [{ name: "note", type: t.string }], result: t.boolean },
]);
