/** Signatures: types. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const typesBuiltins = defineBuiltins([
  { name: "is_array", args: [{ name: "x", type: t.any }], result: t.boolean },
  { name: "is_boolean", args: [{ name: "x", type: t.any }], result: t.boolean },
  { name: "is_null", args: [{ name: "x", type: t.any }], result: t.boolean },
  { name: "is_number", args: [{ name: "x", type: t.any }], result: t.boolean },
  { name: "is_object", args: [{ name: "x", type: t.any }], result: t.boolean },
  { name: "is_set", args: [{ name: "x", type: t.any }], result: t.boolean },
  { name: "is_string", args: [{ name: "x", type: t.any }], result: t.boolean },
  { name: "type_name", args: [{ name: "x", type: t.any }], result: t.string },
]);
