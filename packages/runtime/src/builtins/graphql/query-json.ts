/** A query document in the form that OPA gives it. */

import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  VariableDefinitionNode,
} from "graphql";
import type { Json, JsonObject } from "../host/json.ts";
import { callArguments, commentBefore, directives, pruned, typeJson, valueJson } from "./parts-json.ts";

export function queryJson(document: DocumentNode): JsonObject {
  const definitions = document.definitions;
  return pruned({
    Operations: definitions.filter((node) => node.kind === "OperationDefinition").map(operation),
    Fragments: definitions.filter((node) => node.kind === "FragmentDefinition").map(fragment),
  });
}

function operation(node: OperationDefinitionNode): JsonObject {
  return pruned({
    Operation: node.operation,
    Name: node.name?.value ?? "",
    VariableDefinitions: variables(node.variableDefinitions),
    Directives: directives(node.directives),
    SelectionSet: selections(node.selectionSet),
    // OPA's parser forgets the comment when the operation is only a selection set.
    Comment: node.loc?.startToken.kind === "{" ? undefined : commentBefore(node),
  });
}

function fragment(node: FragmentDefinitionNode): JsonObject {
  return pruned({
    Name: node.name.value,
    VariableDefinition: variables(node.variableDefinitions),
    TypeCondition: node.typeCondition.name.value,
    Directives: directives(node.directives),
    SelectionSet: selections(node.selectionSet),
    Comment: commentBefore(node),
  });
}

function variables(nodes: readonly VariableDefinitionNode[] | undefined): readonly Json[] {
  return (nodes ?? []).map((node) =>
    pruned({
      Variable: node.variable.name.value,
      Type: typeJson(node.type),
      DefaultValue: node.defaultValue && valueJson(node.defaultValue),
      Directives: directives(node.directives),
      Used: false,
      Comment: commentBefore(node),
    }),
  );
}

function selections(node: SelectionSetNode | undefined): readonly Json[] {
  return (node?.selections ?? []).map(selection);
}

function selection(node: SelectionNode): JsonObject {
  const shared = { Directives: directives(node.directives), Comment: commentBefore(node) };
  if (node.kind === "FragmentSpread") return pruned({ Name: node.name.value, ...shared });
  if (node.kind === "InlineFragment") {
    const condition = node.typeCondition?.name.value ?? "";
    return pruned({ TypeCondition: condition, SelectionSet: selections(node.selectionSet), ...shared });
  }
  return pruned({
    Alias: node.alias?.value ?? node.name.value,
    Name: node.name.value,
    Arguments: callArguments(node.arguments),
    SelectionSet: selections(node.selectionSet),
    ...shared,
  });
}
