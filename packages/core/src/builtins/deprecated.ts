/** Signatures: deprecated. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const deprecatedBuiltins = defineBuiltins([
  {
    name: "all",
    args: [{ name: "value", type: t.union(t.array(t.any), t.set(t.any)) }],
    result: t.boolean,
    deprecated: true,
  },
  {
    name: "any",
    args: [{ name: "value", type: t.union(t.array(t.any), t.set(t.any)) }],
    result: t.boolean,
    deprecated: true,
  },
  { name: "cast_array", args: [{ name: "value", type: t.any }], result: t.array(t.any), deprecated: true },
  { name: "cast_boolean", args: [{ name: "value", type: t.any }], result: t.boolean, deprecated: true },
  { name: "cast_null", args: [{ name: "value", type: t.any }], result: t.null, deprecated: true },
  { name: "cast_object", args: [{ name: "value", type: t.any }], result: t.object(t.any, t.any), deprecated: true },
  { name: "cast_set", args: [{ name: "value", type: t.any }], result: t.set(t.any), deprecated: true },
  { name: "cast_string", args: [{ name: "value", type: t.any }], result: t.string, deprecated: true },
  {
    name: "net.cidr_overlap",
    args: [
      { name: "value1", type: t.string },
      { name: "value2", type: t.string },
    ],
    result: t.boolean,
    deprecated: true,
  },
  {
    name: "re_match",
    args: [
      { name: "value1", type: t.string },
      { name: "value2", type: t.string },
    ],
    result: t.boolean,
    deprecated: true,
  },
  {
    name: "set_diff",
    args: [
      { name: "value1", type: t.set(t.any) },
      { name: "value2", type: t.set(t.any) },
    ],
    result: t.set(t.any),
    deprecated: true,
  },
]);
