/** From OPA's form of GraphQL documents back to their text. */

import { isObject, type Json, type JsonObject } from "../host/json.ts";

const keywords: Readonly<Record<string, string>> = {
  SCALAR: "scalar",
  OBJECT: "type",
  INTERFACE: "interface",
  UNION: "union",
  ENUM: "enum",
  INPUT_OBJECT: "input",
};

export function printQuery(document: JsonObject): string {
  return [
    ...objects(document, "Operations").map(
      (node) =>
        `${text(node, "Operation") || "query"} ${text(node, "Name")}${variables(objects(node, "VariableDefinitions"))}${directives(node)}${selectionSet(node)}`,
    ),
    ...objects(document, "Fragments").map(
      (node) =>
        `fragment ${text(node, "Name")}${variables(objects(node, "VariableDefinition"))} on ${text(node, "TypeCondition")}${directives(node)}${selectionSet(node)}`,
    ),
  ].join("\n");
}

export function printSchema(document: JsonObject): string {
  return [
    ...objects(document, "Schema").map((node) => `${description(node)}${schema(node)}`),
    ...objects(document, "SchemaExtension").map((node) => `extend ${schema(node)}`),
    ...objects(document, "Directives").map(directiveDefinition),
    ...objects(document, "Definitions").map((node) => `${description(node)}${definition(node)}`),
    ...objects(document, "Extensions").map((node) => `extend ${definition(node)}`),
  ].join("\n");
}

function selectionSet(node: JsonObject): string {
  const selections = objects(node, "SelectionSet");
  return selections.length === 0 ? "" : ` { ${selections.map(selection).join(" ")} }`;
}

function selection(node: JsonObject): string {
  if (node.TypeCondition !== undefined) {
    const condition = text(node, "TypeCondition");
    return `...${condition === "" ? "" : ` on ${condition}`}${directives(node)}${selectionSet(node)}`;
  }
  if (node.Alias === undefined) return `...${text(node, "Name")}${directives(node)}`;
  return `${text(node, "Alias")}: ${text(node, "Name")}${callArguments(node)}${directives(node)}${selectionSet(node)}`;
}

function variables(nodes: readonly JsonObject[]): string {
  const list = nodes.map(
    (node) => `$${text(node, "Variable")}: ${type(node.Type)}${defaultValue(node)}${directives(node)}`,
  );
  return list.length === 0 ? "" : `(${list.join(", ")})`;
}

function defaultValue(node: JsonObject): string {
  return isObject(node.DefaultValue) ? ` = ${value(node.DefaultValue)}` : "";
}

function directives(node: JsonObject): string {
  return objects(node, "Directives")
    .map((directive) => ` @${text(directive, "Name")}${callArguments(directive)}`)
    .join("");
}

function callArguments(node: JsonObject): string {
  const list = objects(node, "Arguments").map((argument) => `${text(argument, "Name")}: ${value(argument.Value)}`);
  return list.length === 0 ? "" : `(${list.join(", ")})`;
}

function type(node: Json | undefined): string {
  if (!isObject(node)) return "";
  const bare = isObject(node.Elem) ? `[${type(node.Elem)}]` : text(node, "NamedType");
  return node.NonNull === true ? `${bare}!` : bare;
}

function value(node: Json | undefined): string {
  if (!isObject(node)) return "null";
  const children = objects(node, "Children");
  switch (node.Kind) {
    case 0:
      return `$${text(node, "Raw")}`;
    case 3:
    case 4:
      return JSON.stringify(text(node, "Raw"));
    case 8:
      return `[${children.map((child) => value(child.Value)).join(", ")}]`;
    case 9:
      return `{${children.map((child) => `${text(child, "Name")}: ${value(child.Value)}`).join(", ")}}`;
    default:
      return text(node, "Raw");
  }
}

function schema(node: JsonObject): string {
  const operations = objects(node, "OperationTypes").map((item) => `${text(item, "Operation")}: ${text(item, "Type")}`);
  return `schema${directives(node)}${operations.length === 0 ? "" : ` { ${operations.join(" ")} }`}`;
}

function directiveDefinition(node: JsonObject): string {
  const repeatable = node.IsRepeatable === true ? " repeatable" : "";
  const locations = strings(node, "Locations").join(" | ");
  return `${description(node)}directive @${text(node, "Name")}${inputs(node)}${repeatable} on ${locations}`;
}

function definition(node: JsonObject): string {
  const interfaces = strings(node, "Interfaces");
  const types = strings(node, "Types");
  const members = [...objects(node, "Fields").map(field), ...objects(node, "EnumValues").map(enumValue)];
  return [
    `${keywords[text(node, "Kind")] ?? text(node, "Kind")} ${text(node, "Name")}`,
    interfaces.length === 0 ? "" : ` implements ${interfaces.join(" & ")}`,
    directives(node),
    types.length === 0 ? "" : ` = ${types.join(" | ")}`,
    members.length === 0 ? "" : ` { ${members.join(" ")} }`,
  ].join("");
}

function field(node: JsonObject): string {
  const head = `${description(node)}${text(node, "Name")}${inputs(node)}`;
  return `${head}: ${type(node.Type)}${defaultValue(node)}${directives(node)}`;
}

function enumValue(node: JsonObject): string {
  return `${description(node)}${text(node, "Name")}${directives(node)}`;
}

function inputs(node: JsonObject): string {
  const list = objects(node, "Arguments").map(field);
  return list.length === 0 ? "" : `(${list.join(", ")})`;
}

function description(node: JsonObject): string {
  const words = text(node, "Description");
  return words === "" ? "" : `${JSON.stringify(words)} `;
}

function text(node: JsonObject, member: string): string {
  const found = node[member];
  return typeof found === "string" ? found : "";
}

function objects(node: JsonObject, member: string): readonly JsonObject[] {
  const found = node[member];
  return Array.isArray(found) ? (found as readonly Json[]).filter((item) => isObject(item)) : [];
}

function strings(node: JsonObject, member: string): readonly string[] {
  const found = node[member];
  return Array.isArray(found) ? (found as readonly Json[]).filter((item) => typeof item === "string") : [];
}
