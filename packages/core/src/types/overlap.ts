/** Whether some value can be of both types: what a comparison or an argument needs to make sense. */
import type { Type } from "./type.ts";

type ArrayType = Type & { readonly kind: "array" };
type ObjectType = Type & { readonly kind: "object" };

export function overlaps(a: Type, b: Type): boolean {
  if (a.kind === "any") return a.of.length === 0 || a.of.some((member) => overlaps(member, b));
  if (b.kind === "any") return overlaps(b, a);
  switch (a.kind) {
    case "array":
      return b.kind === "array" && arraysOverlap(a, b);
    case "object":
      return b.kind === "object" && objectsOverlap(a, b);
    case "set":
      return b.kind === "set" && overlaps(a.of, b.of);
    case "function":
      return false;
    default:
      return a.kind === b.kind;
  }
}

function arraysOverlap(a: ArrayType, b: ArrayType): boolean {
  const length = Math.max(a.elements.length, b.elements.length);
  for (let index = 0; index < length; index++) {
    const left = a.elements[index] ?? a.rest;
    const right = b.elements[index] ?? b.rest;
    if (left === undefined || right === undefined || !overlaps(left, right)) return false;
  }
  return a.rest === undefined || b.rest === undefined || overlaps(a.rest, b.rest);
}

function objectsOverlap(a: ObjectType, b: ObjectType): boolean {
  if (!propertiesFit(a, b) || !propertiesFit(b, a)) return false;
  return a.rest === undefined || b.rest === undefined || overlaps(a.rest.value, b.rest.value);
}

function propertiesFit(a: ObjectType, b: ObjectType): boolean {
  return a.properties.every(({ key, type }) => {
    const other = b.properties.find((property) => property.key === key)?.type ?? b.rest?.value;
    return other !== undefined && overlaps(type, other);
  });
}
