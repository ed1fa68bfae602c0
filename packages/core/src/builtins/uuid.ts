/** Signatures: uuid. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const uuidBuiltins = defineBuiltins([
  { name: "uuid.parse", args: [{ name: "uuid", type: t.string }], result: t.object(t.string, t.any) },
  { name: "uuid.rfc4122", args: [{ name: "k", type: t.string }], result: t.string, nondeterministic: true },
]);
