/** `allOf` of objects, which intersections of types become → one object with the fields of each. */
import type { Schema } from "./policy.ts";

export function mergedSchema(schema: Schema): Schema {
  const { allOf, ...own } = schema;
  const parts = Array.isArray(allOf) ? allOf.filter(isSchema).map(mergedSchema) : [];
  const whole: Record<string, unknown> = Object.assign({}, ...parts.map(withoutDescription), own);
  const properties = Object.assign({}, ...[...parts, own].map((part) => fields(part.properties))) as Fields;
  if (Object.keys(properties).length > 0) whole.properties = properties;
  const required = [...parts, own].flatMap((part) => (Array.isArray(part.required) ? (part.required as string[]) : []));
  if (required.length > 0) whole.required = [...new Set(required)];
  for (const keyword of ["items", "additionalProperties"])
    if (isSchema(whole[keyword])) whole[keyword] = mergedSchema(whole[keyword]);
  return whole;
}

type Fields = Record<string, Schema>;

function fields(properties: unknown): Fields {
  if (!isSchema(properties)) return {};
  return Object.fromEntries(Object.entries(properties as Fields).map(([name, value]) => [name, mergedSchema(value)]));
}

/** What one of the types says of itself does not describe the whole. */
function withoutDescription({ description: _, ...schema }: Schema): Schema {
  return schema;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
