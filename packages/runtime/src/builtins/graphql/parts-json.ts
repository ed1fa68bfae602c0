/** Values, types, directives and comments of GraphQL documents in the form that OPA gives them. */

import type {
  ArgumentNode,
  ASTNode,
  ConstArgumentNode,
  ConstDirectiveNode,
  DirectiveNode,
  Location,
  ObjectFieldNode,
  TypeNode,
  ValueNode,
} from "graphql";
import type { Json, JsonObject } from "../host/json.ts";

/** Without what OPA leaves out: nulls, and lists and objects with nothing in them. */
export function pruned(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined && !isEmpty(entry[1])),
  );
}

function isEmpty(value: Json): boolean {
  if (typeof value !== "object") return false;
  return value === null || Object.keys(value).length === 0;
}

/** The comments that stand directly before a node. */
export function commentBefore(node: ASTNode | undefined): JsonObject | undefined {
  return comments(node?.loc?.startToken.prev);
}

/** The comments before a node's last token, which closes it. */
export function commentInEnd(node: ASTNode): JsonObject | undefined {
  const end = node.loc?.endToken;
  return end?.kind === "}" ? comments(end.prev) : undefined;
}

export function comments(last: Location["startToken"] | null | undefined): JsonObject | undefined {
  const lines: Json[] = [];
  for (let token = last; token?.kind === "Comment"; token = token.prev) lines.unshift({ Value: `#${token.value}` });
  return lines.length === 0 ? undefined : { List: lines };
}

export function directives(nodes: readonly (DirectiveNode | ConstDirectiveNode)[] | undefined): readonly Json[] {
  return (nodes ?? []).map((node) =>
    pruned({ Name: node.name.value, Arguments: callArguments(node.arguments), Location: "" }),
  );
}

export function callArguments(nodes: readonly (ArgumentNode | ConstArgumentNode)[] | undefined): readonly Json[] {
  return (nodes ?? []).map((node) =>
    pruned({ Name: node.name.value, Value: valueJson(node.value), Comment: commentBefore(node) }),
  );
}

export function typeJson(node: TypeNode, nonNull = false): JsonObject {
  if (node.kind === "NonNullType") return typeJson(node.type, true);
  if (node.kind === "ListType") return { NamedType: "", Elem: typeJson(node.type), NonNull: nonNull };
  return { NamedType: node.name.value, NonNull: nonNull };
}

export function valueJson(node: ValueNode): JsonObject {
  return pruned({ ...content(node), ExpectedTypeHasDefault: false, Comment: commentBefore(node) });
}

function content(node: ValueNode): JsonObject {
  switch (node.kind) {
    case "Variable":
      return { Kind: 0, Raw: node.name.value };
    case "IntValue":
      return { Kind: 1, Raw: node.value };
    case "FloatValue":
      return { Kind: 2, Raw: node.value };
    case "BooleanValue":
      return { Kind: 5, Raw: String(node.value) };
    case "NullValue":
      return { Kind: 6, Raw: "null" };
    case "EnumValue":
      return { Kind: 7, Raw: node.value };
    case "ListValue":
      return { Kind: 8, Raw: "", Children: node.values.map((value) => ({ Name: "", Value: valueJson(value) })) };
    case "ObjectValue":
      return { Kind: 9, Raw: "", Children: node.fields.map(objectField) };
    case "StringValue":
      return { Kind: node.block === true ? 4 : 3, Raw: node.value };
  }
  throw new TypeError("a kind of value that GraphQL does not have");
}

function objectField(node: ObjectFieldNode): JsonObject {
  return pruned({ Name: node.name.value, Value: valueJson(node.value), Comment: commentBefore(node) });
}
