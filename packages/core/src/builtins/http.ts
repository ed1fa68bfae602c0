/** Signatures: http. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const httpBuiltins = defineBuiltins([
  {
    name: "http.send",
    args: [{ name: "request", type: t.object(t.string, t.any) }],
    result: t.object(t.any, t.any),
    nondeterministic: true,
  },
]);
