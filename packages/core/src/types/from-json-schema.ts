/** JSON Schema → the type of the documents that it admits, read as OPA reads it: named properties close an object. */
import { type Property, type Type, t } from "./type.ts";
import { unionOf } from "./union.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Below this level anything goes. */
const deepest = 100;

interface Reading {
  readonly root: unknown;
  /** By reference, each read once; one that is still being read refers to itself, and there anything goes. */
  readonly references: Map<string, Type>;
}

export function typeFromJsonSchema(schema: unknown): Type {
  return typeOf(schema, { root: schema, references: new Map() }, 0);
}

function typeOf(schema: unknown, reading: Reading, depth: number): Type {
  if (!isSchema(schema) || depth > deepest) return t.any;
  const inner = (part: unknown) => typeOf(part, reading, depth + 1);
  if (typeof schema.$ref === "string") return referredType(schema.$ref, reading, inner);
  if (Array.isArray(schema.allOf)) {
    const { allOf, ...rest } = schema;
    const parts = Object.keys(rest).some((key) => key in readers || key === "type") ? [rest, ...allOf] : allOf;
    return parts.map(inner).reduce(intersect, t.any);
  }
  for (const choice of [schema.anyOf, schema.oneOf]) {
    if (Array.isArray(choice) && choice.length > 0) return orAny(choice.map(inner));
  }
  const { type } = schema;
  if (Array.isArray(type)) return orAny(type.map((each) => inner({ ...schema, type: each })));
  if (typeof type === "string") return readers[type]?.(schema, inner) ?? t.any;
  if (schema.properties !== undefined) return objectType(schema, inner);
  return schema.items === undefined ? t.any : arrayType(schema, inner);
}

function referredType(reference: string, { root, references }: Reading, inner: Inner): Type {
  const known = references.get(reference);
  if (known !== undefined) return known;
  references.set(reference, t.any);
  const type = inner(resolve(reference, root));
  references.set(reference, type);
  return type;
}

type Inner = (schema: unknown) => Type;

const readers: Readonly<Record<string, (schema: Schema, inner: Inner) => Type>> = {
  null: () => t.null,
  boolean: () => t.boolean,
  number: () => t.number,
  integer: () => t.number,
  string: () => t.string,
  array: arrayType,
  object: objectType,
};

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Nothing known of one choice is nothing known at all. */
function orAny(types: readonly Type[]): Type {
  return types.some((type) => type.kind === "any" && type.of.length === 0) ? t.any : unionOf(types);
}

function arrayType({ items }: Schema, inner: Inner): Type {
  if (Array.isArray(items)) return { kind: "array", elements: items.map(inner), rest: t.any };
  return t.array(inner(items));
}

function objectType({ properties, additionalProperties }: Schema, inner: Inner): Type {
  const known: Property[] = isSchema(properties)
    ? Object.entries(properties)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => ({ key, type: inner(value) }))
    : [];
  if (isSchema(additionalProperties)) {
    return { kind: "object", properties: known, rest: { key: t.any, value: inner(additionalProperties) } };
  }
  // As in OPA, `additionalProperties: true` beside named properties does not open the object.
  return known.length === 0 ? t.object(t.any, t.any) : { kind: "object", properties: known };
}

/** `#/definitions/name`: within the schema only, nothing is fetched. */
function resolve(reference: string, root: unknown): unknown {
  if (!reference.startsWith("#")) return undefined;
  let at = root;
  for (const part of reference.slice(1).split("/").filter(Boolean)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    at = isSchema(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

function intersect(a: Type, b: Type): Type {
  if (a.kind === "any" && a.of.length === 0) return b;
  if (b.kind !== "object" || a.kind !== "object") return a;
  const properties = new Map([...b.properties, ...a.properties].map((property) => [property.key, property]));
  const rest = a.rest ?? b.rest;
  const sorted = [...properties.values()].sort((x, y) => (String(x.key) < String(y.key) ? -1 : 1));
  return { kind: "object", properties: sorted, ...(rest === undefined ? {} : { rest }) };
}
