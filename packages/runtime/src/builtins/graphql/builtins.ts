/** `graphql.*`: parsing and validating GraphQL. */

import type { GraphQLSchema } from "graphql";
import { BuiltinError } from "../host/builtin-error.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import { isObject, type Json } from "../host/json.ts";
import { operandError, typeName } from "../host/operands.ts";
import { type DocumentOperand, queryDocument, schemaDocument, validateQuery, validSchema } from "./documents.ts";
import type { LoadGraphql } from "./library.ts";
import { queryJson } from "./query-json.ts";
import { schemaJson } from "./schema-json.ts";

const document = ["string", "object"] as const;

export function graphqlBuiltins(load: LoadGraphql): readonly HostBuiltin[] {
  const verified = (query: DocumentOperand, schema: DocumentOperand): readonly Json[] => {
    const queried = queryDocument(load(), query);
    const described = schemaDocument(load(), schema);
    validateQuery(load(), validSchema(load(), described), queried);
    return [queryJson(queried), schemaJson(described)];
  };
  const schemaOf = (schema: DocumentOperand): GraphQLSchema => validSchema(load(), schemaDocument(load(), schema));
  return [
    defineHostBuiltin("graphql.parse", [document, document], verified),
    defineHostBuiltin("graphql.parse_query", ["string"], (query) => queryJson(queryDocument(load(), query))),
    defineHostBuiltin("graphql.parse_schema", ["string"], (schema) => schemaJson(schemaDocument(load(), schema))),
    // These answer operands of other types too.
    defineHostBuiltin("graphql.parse_and_verify", ["any", "any"], (query, schema) =>
      orElse([false, {}, {}], () => [true, ...verified(documentOperand(query, 1), documentOperand(schema, 2))]),
    ),
    defineHostBuiltin("graphql.is_valid", ["any", "any"], (query, schema) =>
      orElse(false, () => verified(documentOperand(query, 1), documentOperand(schema, 2)).length > 0),
    ),
    defineHostBuiltin("graphql.schema_is_valid", ["any"], (schema) =>
      orElse(false, () => schemaOf(documentOperand(schema, 1)) !== undefined),
    ),
  ];
}

function documentOperand(operand: Json, position: number): DocumentOperand {
  if (typeof operand === "string" || isObject(operand)) return operand;
  throw operandError(position, `must be one of {${document.join(", ")}} but got ${typeName(operand)}`);
}

function orElse(otherwise: Json, action: () => Json): Json {
  try {
    return action();
  } catch (error) {
    if (error instanceof BuiltinError) return otherwise;
    throw error;
  }
}
