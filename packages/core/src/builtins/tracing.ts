/** Signatures, docs and examples: tracing. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const tracingBuiltins = defineBuiltins([
  {
    name: "trace",
    doc: "Adds a note to the trace of the evaluation, if there is one; always true.",
    args: [{ name: "note", type: t.string }],
    result: t.boolean,
    examples: [
      { call: 'trace("checked")', result: "true" },
      { call: "trace(input)", input: "7", error: "operand 1 must be string but got number" },
    ],
  },
]);
