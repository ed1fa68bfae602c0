/** Operands of the builtins: documents as text or in OPA's form. */

import type { DefinitionNode, DocumentNode, GraphQLError, GraphQLSchema } from "graphql";
import { fail } from "../host/builtin-error.ts";
import type { JsonObject } from "../host/json.ts";
import type { GraphqlLibrary } from "./library.ts";
import { at, syntaxMessage } from "./messages.ts";
import { printQuery, printSchema } from "./print.ts";

export type DocumentOperand = string | JsonObject;

export function queryDocument(library: GraphqlLibrary, operand: DocumentOperand): DocumentNode {
  const document = parse(library, typeof operand === "string" ? operand : printQuery(operand));
  return allOf(document, ({ kind }) => kind === "OperationDefinition" || kind === "FragmentDefinition");
}

export function schemaDocument(library: GraphqlLibrary, operand: DocumentOperand): DocumentNode {
  const document = parse(library, typeof operand === "string" ? operand : printSchema(operand));
  return allOf(document, ({ kind }) => kind !== "OperationDefinition" && kind !== "FragmentDefinition");
}

export function validSchema(library: GraphqlLibrary, document: DocumentNode): GraphQLSchema {
  const context = "Error in gqlparser SchemaDocument to Schema conversion";
  let schema: GraphQLSchema;
  try {
    schema = library.buildASTSchema(complete(library, document));
  } catch (error) {
    return fail(`${context}: ${(error as Error).message}`);
  }
  const [error] = library.validateSchema(schema);
  return error === undefined ? schema : fail(`${context}: ${error.message}`);
}

export function validateQuery(library: GraphqlLibrary, schema: GraphQLSchema, query: DocumentNode): void {
  const [error] = library.validate(schema, query, undefined, { maxErrors: 1 });
  if (error !== undefined) fail(located(error));
}

/** There need not be anything in a document. */
function parse(library: GraphqlLibrary, text: string): DocumentNode {
  if (/^(?:[\s,]|#[^\n]*)*$/.test(text)) return { kind: "Document" as DocumentNode["kind"], definitions: [] };
  try {
    return library.parse(text, { allowLegacyFragmentVariables: true });
  } catch (error) {
    return fail(syntaxMessage(error as GraphQLError, text));
  }
}

function allOf(document: DocumentNode, belongs: (node: DefinitionNode) => boolean): DocumentNode {
  const stranger = document.definitions.find((node) => !belongs(node));
  if (stranger === undefined) return document;
  const { kind, value, line, column } = stranger.loc!.startToken;
  return fail(at(`Unexpected ${kind} "${value}"`, line, column));
}

function located({ message, locations }: GraphQLError): string {
  const place = locations?.[0];
  const words = message.replace(/\.$/, "");
  return place === undefined ? `GraphQL parse error: ${words}` : at(words, place.line, place.column);
}

/** OPA lets a schema extend types that it does not define, and have no query. */
function complete(library: GraphqlLibrary, document: DocumentNode): DocumentNode {
  const defined = new Set(document.definitions.map((node) => (isExtension(node) ? "" : nameOf(node))));
  const definitions = document.definitions.map((node) => {
    const name = nameOf(node);
    if (!isExtension(node) || node.kind === "SchemaExtension" || defined.has(name)) return node;
    defined.add(name);
    return { ...node, kind: node.kind.replace("Extension", "Definition") } as DefinitionNode;
  });
  const hasQuery = definitions.some((node) => node.kind === "SchemaDefinition") || defined.has("Query");
  const added = hasQuery ? [] : library.parse("type Query { _: Boolean }").definitions;
  return { ...document, definitions: [...definitions, ...added] };
}

function isExtension(node: DefinitionNode): boolean {
  return node.kind.endsWith("Extension");
}

function nameOf(node: DefinitionNode): string {
  return "name" in node ? (node.name?.value ?? "") : "";
}
