/** Signatures, docs and examples: graphql. */
import { t } from "../types/type.ts";
import { defineBuiltins } from "./define.ts";

export const graphqlBuiltins = defineBuiltins([
  {
    name: "graphql.is_valid",
    doc: "True when a GraphQL query is correct under a schema. Both may be text or parsed.",
    args: [
      { name: "query", type: t.union(t.string, t.object(t.any, t.any)) },
      { name: "schema", type: t.union(t.string, t.object(t.any, t.any)) },
    ],
    result: t.boolean,
    examples: [
      { call: 'graphql.is_valid("query { name }", "type Query { name: String }")', result: "true" },
      { call: 'graphql.is_valid("query { age }", "type Query { name: String }")', result: "false" },
      { call: 'graphql.is_valid(input, "type Query { name: String }")', input: "7", result: "false" },
    ],
  },
  {
    name: "graphql.parse",
    doc: "The syntax trees of a GraphQL query and its schema. An error when the query is not correct under the schema.",
    args: [
      { name: "query", type: t.union(t.string, t.object(t.any, t.any)) },
      { name: "schema", type: t.union(t.string, t.object(t.any, t.any)) },
    ],
    result: t.tuple(t.object(t.any, t.any), t.object(t.any, t.any)),
    examples: [
      {
        call: 'graphql.parse("query { name }", "type Query { name: String }")[0].Operations[0].Operation',
        result: '"query"',
      },
      {
        call: 'graphql.parse("query {", "type Query { name: String }")',
        error: "Expected Name, found <EOF> in GraphQL string at location 1:8",
      },
    ],
  },
  {
    name: "graphql.parse_and_verify",
    doc: "Whether a GraphQL query is correct under a schema, with both syntax trees; the trees are empty when it is not.",
    args: [
      { name: "query", type: t.union(t.string, t.object(t.any, t.any)) },
      { name: "schema", type: t.union(t.string, t.object(t.any, t.any)) },
    ],
    result: t.tuple(t.boolean, t.object(t.any, t.any), t.object(t.any, t.any)),
    examples: [
      { call: 'graphql.parse_and_verify("query { name }", "type Query { name: String }")[0]', result: "true" },
      { call: 'graphql.parse_and_verify("query { age }", "type Query { name: String }")', result: "[false, {}, {}]" },
      { call: 'graphql.parse_and_verify(input, "type Query { name: String }")', input: "7", result: "[false, {}, {}]" },
    ],
  },
  {
    name: "graphql.parse_query",
    doc: "The syntax tree of a GraphQL query.",
    args: [{ name: "query", type: t.string }],
    result: t.object(t.any, t.any),
    examples: [
      { call: 'graphql.parse_query("query { name }").Operations[0].SelectionSet[0].Name', result: '"name"' },
      { call: 'graphql.parse_query("query {")', error: "Expected Name, found <EOF> in GraphQL string at location 1:8" },
    ],
  },
  {
    name: "graphql.parse_schema",
    doc: "The syntax tree of a GraphQL schema.",
    args: [{ name: "schema", type: t.string }],
    result: t.object(t.any, t.any),
    examples: [
      { call: 'graphql.parse_schema("type Query { name: String }").Definitions[0].Name', result: '"Query"' },
      { call: 'graphql.parse_schema("type {")', error: "Expected Name, found { in GraphQL string at location 1:6" },
    ],
  },
  {
    name: "graphql.schema_is_valid",
    doc: "True when a GraphQL schema is correct.",
    args: [{ name: "schema", type: t.union(t.string, t.object(t.any, t.any)) }],
    result: t.boolean,
    examples: [
      { call: 'graphql.schema_is_valid("type Query { name: String }")', result: "true" },
      { call: 'graphql.schema_is_valid("type Query { name: Nothing }")', result: "false" },
      { call: "graphql.schema_is_valid(input)", input: "7", result: "false" },
    ],
  },
]);
