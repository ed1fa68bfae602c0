/** Signatures: uri. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const uriBuiltins = defineBuiltins([
  { name: "uri.is_valid", args: [{ name: "uri", type: t.string }], result: t.boolean },
  { name: "uri.parse", args: [{ name: "uri", type: t.string }], result: t.object(t.string, t.string) },
]);
