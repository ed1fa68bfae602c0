/** Signatures: graphql. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const graphqlBuiltins = defineBuiltins([
  {
    name: "graphql.is_valid",
    args: [
      { name: "query", type: t.union(t.string, t.object(t.any, t.any)) },
      { name: "schema", type: t.union(t.string, t.object(t.any, t.any)) },
    ],
    result: t.boolean,
  },
  {
    name: "graphql.parse",
    args: [
      { name: "query", type: t.union(t.string, t.object(t.any, t.any)) },
      { name: "schema", type: t.union(t.string, t.object(t.any, t.any)) },
    ],
    result: t.tuple(t.object(t.any, t.any), t.object(t.any, t.any)),
  },
  {
    name: "graphql.parse_and_verify",
    args: [
      { name: "query", type: t.union(t.string, t.object(t.any, t.any)) },
      { name: "schema", type: t.union(t.string, t.object(t.any, t.any)) },
    ],
    result: t.tuple(t.boolean, t.object(t.any, t.any), t.object(t.any, t.any)),
  },
  { name: "graphql.parse_query", args: [{ name: "query", type: t.string }], result: t.object(t.any, t.any) },
  { name: "graphql.parse_schema", args: [{ name: "schema", type: t.string }], result: t.object(t.any, t.any) },
  {
    name: "graphql.schema_is_valid",
    args: [{ name: "schema", type: t.union(t.string, t.object(t.any, t.any)) }],
    result: t.boolean,
  },
]);
