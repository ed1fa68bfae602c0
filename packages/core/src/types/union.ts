/** The type of a value that is of one of several types; the same types count once. */
import { type Type, t } from "./type.ts";

export function unionOf(types: readonly Type[]): Type {
  if (types.length === 1) return types[0]!;
  if (types.length > 1 && types.every(isFunction)) return types.reduce(functionUnion);
  const members: Type[] = [];
  for (const type of types) {
    for (const each of type.kind === "any" ? type.of : [type]) {
      if (!members.some((member) => isSameType(member, each))) members.push(each);
    }
    if (type.kind === "any" && type.of.length === 0) return t.any;
  }
  return members.length === 1 ? members[0]! : { kind: "any", of: members };
}

type FunctionType = Type & { readonly kind: "function" };

function isFunction(type: Type): type is FunctionType {
  return type.kind === "function";
}

/** Definitions of one function: argument by argument. */
function functionUnion(a: FunctionType, b: FunctionType): FunctionType {
  return {
    kind: "function",
    args: a.args.map((arg, index) => unionOf([arg, b.args[index] ?? t.any])),
    result: unionOf([a.result ?? t.any, b.result ?? t.any]),
  };
}

function isSameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case "array":
      return b.kind === "array" && areSame(a.elements, b.elements) && isSameOptional(a.rest, b.rest);
    case "set":
      return b.kind === "set" && isSameType(a.of, b.of);
    case "any":
      return b.kind === "any" && areSame(a.of, b.of);
    case "object":
      return (
        b.kind === "object" &&
        a.name === b.name &&
        a.properties.length === b.properties.length &&
        a.properties.every(({ key, type }, index) => {
          const other = b.properties[index]!;
          return other.key === key && isSameType(type, other.type);
        }) &&
        isSameOptional(a.rest?.key, b.rest?.key) &&
        isSameOptional(a.rest?.value, b.rest?.value)
      );
    case "function":
      return false;
    default:
      return true;
  }
}

function isSameOptional(a: Type | undefined, b: Type | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSameType(a, b);
}

function areSame(a: readonly Type[], b: readonly Type[]): boolean {
  return a.length === b.length && a.every((type, index) => isSameType(type, b[index]!));
}
