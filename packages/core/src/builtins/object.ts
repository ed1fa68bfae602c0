/** Signatures: object. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const objectBuiltins = defineBuiltins([
  {
    name: "json.filter",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      {
        name: "paths",
        type: t.union(t.array(t.union(t.string, t.array(t.any))), t.set(t.union(t.string, t.array(t.any)))),
      },
    ],
    result: t.object(t.any, t.any),
  },
  {
    name: "json.match_schema",
    args: [
      { name: "document", type: t.union(t.string, t.object(t.any, t.any)) },
      { name: "schema", type: t.union(t.string, t.object(t.any, t.any)) },
    ],
    result: t.tuple(t.boolean, t.array(t.record({ desc: t.string, error: t.string, field: t.string, type: t.string }))),
  },
  {
    name: "json.patch",
    args: [
      { name: "target", type: t.any },
      { name: "patches", type: t.array(t.record({ op: t.string, path: t.any }, { key: t.any, value: t.any })) },
    ],
    result: t.any,
  },
  {
    name: "json.remove",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      {
        name: "paths",
        type: t.union(t.array(t.union(t.string, t.array(t.any))), t.set(t.union(t.string, t.array(t.any)))),
      },
    ],
    result: t.object(t.any, t.any),
  },
  {
    name: "json.verify_schema",
    args: [{ name: "schema", type: t.union(t.string, t.object(t.any, t.any)) }],
    result: t.tuple(t.boolean, t.union(t.null, t.string)),
  },
  {
    name: "object.filter",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      { name: "keys", type: t.union(t.array(t.any), t.object(t.any, t.any), t.set(t.any)) },
    ],
    result: t.object(t.any, t.any),
  },
  {
    name: "object.get",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      { name: "key", type: t.any },
      { name: "default", type: t.any },
    ],
    result: t.any,
  },
  { name: "object.keys", args: [{ name: "object", type: t.object(t.any, t.any) }], result: t.set(t.any) },
  {
    name: "object.remove",
    args: [
      { name: "object", type: t.object(t.any, t.any) },
      { name: "keys", type: t.union(t.array(t.any), t.object(t.any, t.any), t.set(t.any)) },
    ],
    result: t.object(t.any, t.any),
  },
  {
    name: "object.subset",
    args: [
      { name: "super", type: t.union(t.array(t.any), t.object(t.any, t.any), t.set(t.any)) },
      { name: "sub", type: t.union(t.array(t.any), t.object(t.any, t.any), t.set(t.any)) },
    ],
    result: t.boolean,
  },
  {
    name: "object.union",
    args: [
      { name: "a", type: t.object(t.any, t.any) },
      { name: "b", type: t.object(t.any, t.any) },
    ],
    result: t.object(t.any, t.any),
  },
  {
    name: "object.union_n",
    args: [{ name: "objects", type: t.array(t.object(t.any, t.any)) }],
    result: t.object(t.any, t.any),
  },
]);
