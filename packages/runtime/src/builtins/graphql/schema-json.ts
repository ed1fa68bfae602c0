/** A schema document in the form that OPA gives it. */

import type {
  DefinitionNode,
  DirectiveDefinitionNode,
  DocumentNode,
  EnumValueDefinitionNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  OperationTypeDefinitionNode,
  SchemaDefinitionNode,
  SchemaExtensionNode,
  StringValueNode,
  TypeDefinitionNode,
  TypeExtensionNode,
} from "graphql";
import type { Json, JsonObject } from "../host/json.ts";
import { commentBefore, commentInEnd, comments, directives, pruned, typeJson, valueJson } from "./parts-json.ts";

type TypeNode = TypeDefinitionNode | TypeExtensionNode;

const kinds: Readonly<Record<string, string>> = {
  Scalar: "SCALAR",
  Object: "OBJECT",
  Interface: "INTERFACE",
  Union: "UNION",
  Enum: "ENUM",
  InputObject: "INPUT_OBJECT",
};

const TYPE_NODE = /^(Scalar|Object|Interface|Union|Enum|InputObject)Type(Definition|Extension)$/;

export function schemaJson(document: DocumentNode): JsonObject {
  const { definitions } = document;
  return pruned({
    Schema: definitions.filter((node) => node.kind === "SchemaDefinition").map(schema),
    SchemaExtension: definitions.filter((node) => node.kind === "SchemaExtension").map(schema),
    Directives: definitions.filter((node) => node.kind === "DirectiveDefinition").map(directiveDefinition),
    Definitions: definitions.filter((node) => typeForm(node) === "Definition").map((node) => type(node as TypeNode)),
    Extensions: definitions.filter((node) => typeForm(node) === "Extension").map((node) => type(node as TypeNode)),
    Comment: comments(document.loc?.endToken.prev),
  });
}

function typeForm(node: DefinitionNode): string | undefined {
  return TYPE_NODE.exec(node.kind)?.[2];
}

interface Describable {
  readonly description?: StringValueNode | undefined;
}

/** A description has comments before it and after it; what has none has its comments after it. */
function described(node: Describable & DefinitionNode): JsonObject {
  return pruned({
    Description: node.description?.value ?? "",
    ...commentsAround(node),
    EndOfDefinitionComment: commentInEnd(node),
  });
}

function commentsAround(node: Describable & { readonly loc?: DefinitionNode["loc"] }): JsonObject {
  const first = node.loc?.startToken;
  if (node.description === undefined) return pruned({ AfterDescriptionComment: comments(first?.prev) });
  let after = node.description.loc?.endToken.next;
  while (after?.kind === "Comment") after = after.next;
  return pruned({
    BeforeDescriptionComment: comments(first?.prev),
    AfterDescriptionComment: comments(after?.prev),
  });
}

function member(node: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode): JsonObject {
  return pruned({
    Name: node.name.value,
    Description: node.description?.value ?? "",
    Directives: directives(node.directives),
    ...commentsAround(node),
  });
}

function schema(node: SchemaDefinitionNode | SchemaExtensionNode): JsonObject {
  return pruned({
    ...described(node as Describable & DefinitionNode),
    Directives: directives(node.directives),
    OperationTypes: (node.operationTypes ?? []).map(operationType),
  });
}

function operationType(node: OperationTypeDefinitionNode): Json {
  return pruned({ Operation: node.operation, Type: node.type.name.value, Comment: commentBefore(node) });
}

function directiveDefinition(node: DirectiveDefinitionNode): JsonObject {
  return pruned({
    ...described(node),
    Name: node.name.value,
    Arguments: (node.arguments ?? []).map(input),
    Locations: node.locations.map(({ value }) => value),
    IsRepeatable: node.repeatable,
  });
}

function type(node: TypeNode): JsonObject {
  return pruned({
    ...described(node),
    Kind: kinds[TYPE_NODE.exec(node.kind)![1]!]!,
    Name: node.name.value,
    BuiltIn: false,
    Directives: directives(node.directives),
    Interfaces: ("interfaces" in node ? (node.interfaces ?? []) : []).map(({ name }) => name.value),
    Fields: fields(node),
    Types: ("types" in node ? (node.types ?? []) : []).map(({ name }) => name.value),
    EnumValues: ("values" in node ? (node.values ?? []) : []).map(member),
  });
}

function fields(node: TypeNode): readonly Json[] {
  if (node.kind === "InputObjectTypeDefinition" || node.kind === "InputObjectTypeExtension") {
    return (node.fields ?? []).map(input);
  }
  return ("fields" in node ? (node.fields ?? []) : []).map((field) =>
    pruned({ ...member(field), Arguments: (field.arguments ?? []).map(input), Type: typeJson(field.type) }),
  );
}

function input(node: InputValueDefinitionNode): JsonObject {
  return pruned({
    ...member(node),
    DefaultValue: node.defaultValue && valueJson(node.defaultValue),
    Type: typeJson(node.type),
  });
}
