/**
 * JSON Schema → the structural schema that a CustomResourceDefinition must have: a type on each level, and no keyword
 * that the API server refuses. Where a value can have several types, it is left unchecked rather than pruned.
 */
import type { Schema } from "./policy.ts";

/** Copied as they are. */
const keywords = [
  "description",
  "default",
  "enum",
  "format",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "required",
  "nullable",
  "x-kubernetes-int-or-string",
  "x-kubernetes-preserve-unknown-fields",
  "x-kubernetes-list-type",
] as const;

const preserve = { "x-kubernetes-preserve-unknown-fields": true } as const;

export function structuralSchema(schema: Schema): Schema {
  const result: Record<string, unknown> = {};
  Object.assign(result, typeOf(schema));
  for (const keyword of keywords) if (schema[keyword] !== undefined) result[keyword] = schema[keyword];
  exclusive(result, "minimum", "exclusiveMinimum");
  exclusive(result, "maximum", "exclusiveMaximum");
  if (schema.const !== undefined) result.enum = [schema.const];
  if (isSchema(schema.properties)) {
    const properties = Object.entries(schema.properties).sort(([a], [b]) => (a < b ? -1 : 1));
    result.properties = Object.fromEntries(
      properties.map(([name, value]) => [name, structuralSchema(value as Schema)]),
    );
  } else if (isSchema(schema.additionalProperties)) {
    result.additionalProperties = structuralSchema(schema.additionalProperties);
  } else if (result.type === "object") Object.assign(result, preserve);
  if (isSchema(schema.items)) result.items = structuralSchema(schema.items);
  else if (result.type === "array") result.items = preserve;
  return result;
}

/** JSON Schema's exclusive bound is a number of its own; the API server's is a flag beside the bound. */
function exclusive(schema: Record<string, unknown>, bound: string, flag: string): void {
  if (typeof schema[flag] === "number") Object.assign(schema, { [bound]: schema[flag], [flag]: true });
}

function typeOf(schema: Schema): Schema {
  const { type } = schema;
  if (Array.isArray(type)) {
    const types = (type as string[]).filter((name) => name !== "null");
    const nullable = types.length < type.length ? { nullable: true } : {};
    return types.length === 1 ? { type: types[0], ...nullable } : { ...preserve, ...nullable };
  }
  if (typeof type === "string") return { type };
  if (schema["x-kubernetes-int-or-string"] === true) return {};
  if (isSchema(schema.properties) || isSchema(schema.additionalProperties)) return { type: "object" };
  if (isSchema(schema.items)) return { type: "array" };
  const samples = Array.isArray(schema.enum) ? schema.enum : schema.const === undefined ? [] : [schema.const];
  const kinds = new Set(samples.map((value) => typeof value));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === "string" || kind === "number" || kind === "boolean") ? { type: kind } : preserve;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
