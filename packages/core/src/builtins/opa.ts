/** Signatures, docs and examples: opa. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const opaBuiltins = defineBuiltins([
  {
    name: "opa.runtime",
    doc: "What the host tells of the engine that evaluates: its `version`, `commit`, configuration and environment.",
    args: [],
    result: t.object(t.string, t.any),
    nondeterministic: true,
    examples: [{ call: "opa.runtime().env.HOME", result: '"/home/user"' }],
  },
]);
