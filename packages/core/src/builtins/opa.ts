/** Signatures: opa. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const opaBuiltins = defineBuiltins([
  { name: "opa.runtime", args: [], result: t.object(t.string, t.any), nondeterministic: true },
]);
