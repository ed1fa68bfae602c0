/** Fills parameters in from the defaults of their schema, as the API server does for a Constraint. */
import type { Schema } from "./policy.ts";

export function withDefaults(value: unknown, schema: Schema | undefined): unknown {
  if (schema === undefined) return value;
  if (Array.isArray(value)) {
    const items = schema.items as Schema | undefined;
    return items === undefined ? value : value.map((item) => withDefaults(item, items));
  }
  if (typeof value !== "object" || value === null) return value;
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const result: Record<string, unknown> = { ...value };
  for (const [name, property] of Object.entries(properties)) {
    // A null that the schema does not allow is pruned and then defaulted.
    if ((result[name] === undefined || (result[name] === null && property.nullable !== true)) && "default" in property)
      result[name] = property.default;
    if (result[name] !== undefined) result[name] = withDefaults(result[name], property);
  }
  return result;
}
