/** Signatures: rego. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const regoBuiltins = defineBuiltins([
  { name: "rego.metadata.chain", args: [], result: t.array(t.any) },
  { name: "rego.metadata.rule", args: [], result: t.any },
  {
    name: "rego.parse_module",
    args: [
      { name: "filename", type: t.string },
      { name: "rego", type: t.string },
    ],
    result: t.object(t.string, t.any),
  },
]);
