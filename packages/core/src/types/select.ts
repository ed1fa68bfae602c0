/** The type of what lies under a key, and the types of the keys and values that there are. */
import { overlaps } from "./overlap.ts";
import { type Constant, type Type, t } from "./type.ts";
import { unionOf } from "./union.ts";

/** `constant` is the key itself where it is known; undefined when nothing can lie there. */
export function selectType(type: Type, key: Type, constant?: Constant): Type | undefined {
  switch (type.kind) {
    case "any": {
      if (type.of.length === 0) return t.any;
      const found = type.of.flatMap((member) => selectType(member, key, constant) ?? []);
      return found.length === 0 ? undefined : unionOf(found);
    }
    case "array":
      if (!overlaps(key, t.number)) return undefined;
      if (typeof constant === "number") return type.elements[constant] ?? type.rest;
      return valuesOf(type);
    case "object":
      return selectProperty(type, key, constant);
    case "set":
      return overlaps(type.of, key) ? type.of : undefined;
    default:
      return undefined;
  }
}

function selectProperty(type: Type & { readonly kind: "object" }, key: Type, constant?: Constant): Type | undefined {
  const { properties, rest } = type;
  if (constant !== undefined) {
    const property = properties.find((each) => each.key === constant);
    if (property !== undefined) return property.type;
    return rest !== undefined && overlaps(rest.key, key) ? rest.value : undefined;
  }
  const named = properties.filter((property) => overlaps(key, typeOfConstant(property.key))).map(({ type: of }) => of);
  const values = rest !== undefined && overlaps(rest.key, key) ? [...named, rest.value] : named;
  return values.length === 0 ? undefined : unionOf(values);
}

function typeOfConstant(constant: Constant): Type {
  if (typeof constant === "string") return t.string;
  if (typeof constant === "number") return t.number;
  return constant === null ? t.null : t.boolean;
}

/** The type of the keys that can be enumerated; undefined for a type without keys. */
export function keysOf(type: Type): Type | undefined {
  switch (type.kind) {
    case "any":
      return gather(type.of, keysOf);
    case "array":
      return t.number;
    case "object": {
      const keys = [
        ...type.properties.map((property) => typeOfConstant(property.key)),
        ...(type.rest === undefined ? [] : [type.rest.key]),
      ];
      return keys.length === 0 ? t.any : unionOf(keys);
    }
    case "set":
      return type.of;
    default:
      return undefined;
  }
}

/** The type of the values under any key; undefined for a type without values. */
function valuesOf(type: Type): Type | undefined {
  switch (type.kind) {
    case "any":
      return gather(type.of, valuesOf);
    case "array": {
      const values = [...type.elements, ...(type.rest === undefined ? [] : [type.rest])];
      return values.length === 0 ? t.any : unionOf(values);
    }
    case "object": {
      const values = [
        ...type.properties.map((property) => property.type),
        ...(type.rest === undefined ? [] : [type.rest.value]),
      ];
      return values.length === 0 ? t.any : unionOf(values);
    }
    case "set":
      return type.of;
    default:
      return undefined;
  }
}

function gather(members: readonly Type[], of: (type: Type) => Type | undefined): Type | undefined {
  if (members.length === 0) return t.any;
  const found = members.flatMap((member) => of(member) ?? []);
  return found.length === 0 ? undefined : unionOf(found);
}
