/** A type of core → the JSON form that OPA's capabilities files have for it; `typeFromDeclaration` reads it back. */

/** @param {import("../../packages/core/src/types/type.ts").Type} type */
export function typeDeclaration(type) {
  switch (type.kind) {
    case "array": {
      const elements = type.elements.map(typeDeclaration);
      return {
        type: "array",
        ...(type.rest === undefined ? {} : { dynamic: typeDeclaration(type.rest) }),
        ...(elements.length === 0 ? {} : { static: elements }),
      };
    }
    case "object":
      return objectDeclaration(type);
    case "set":
      return { of: typeDeclaration(type.of), type: "set" };
    case "any":
      return type.of.length === 0 ? { type: "any" } : { of: type.of.map(typeDeclaration), type: "any" };
    case "function":
      throw new Error("no builtin takes or gives a function");
    default:
      return { type: type.kind };
  }
}

function objectDeclaration({ properties, rest }) {
  const known = properties.map(({ key, type }) => ({ key, value: typeDeclaration(type) }));
  return {
    ...(rest === undefined ? {} : { dynamic: { key: typeDeclaration(rest.key), value: typeDeclaration(rest.value) } }),
    ...(known.length === 0 ? {} : { static: known }),
    type: "object",
  };
}
