/** Types and builtins in the words of OPA's declarations. */
import type { Builtin } from "../../builtins/define.ts";
import type { Type } from "../../types/type.ts";

export function declarationOf({ args, variadic, result }: Builtin): object {
  return {
    ...(args.length === 0 ? {} : { args: args.map(({ name, type }) => ({ name, ...typeDeclaration(type) })) }),
    ...(variadic === undefined ? {} : { variadic: typeDeclaration(variadic) }),
    ...(result === undefined ? {} : { result: typeDeclaration(result) }),
    type: "function",
  };
}

function typeDeclaration(type: Type): object {
  switch (type.kind) {
    case "null":
    case "boolean":
    case "number":
    case "string":
      return { type: type.kind };
    case "array":
      return {
        ...(type.rest === undefined ? {} : { dynamic: typeDeclaration(type.rest) }),
        ...(type.elements.length === 0 ? {} : { static: type.elements.map(typeDeclaration) }),
        type: "array",
      };
    case "object":
      return {
        ...(type.rest === undefined
          ? {}
          : { dynamic: { key: typeDeclaration(type.rest.key), value: typeDeclaration(type.rest.value) } }),
        ...(type.properties.length === 0
          ? {}
          : { static: type.properties.map(({ key, type: value }) => ({ key, value: typeDeclaration(value) })) }),
        type: "object",
      };
    case "set":
      return { of: typeDeclaration(type.of), type: "set" };
    case "any":
      return { ...(type.of.length === 0 ? {} : { of: type.of.map(typeDeclaration) }), type: "any" };
    case "function":
      return { type: "function" };
  }
}
