/** A type in OPA's notation: `array[number]`, `object<a: string>[string: any]`, `any<number, string>`. */
import type { Type } from "./type.ts";

export function printType(type: Type): string {
  switch (type.kind) {
    case "null":
    case "boolean":
    case "number":
    case "string":
      return type.kind;
    case "array": {
      const fixed = type.elements.length === 0 ? "" : `<${type.elements.map(printType).join(", ")}>`;
      return `array${fixed}${type.rest === undefined ? "" : `[${printType(type.rest)}]`}`;
    }
    case "object": {
      if (type.name !== undefined) return type.name;
      const known = type.properties.map(({ key, type: of }) => `${key}: ${printType(of)}`);
      const fixed = known.length === 0 ? "" : `<${known.join(", ")}>`;
      const rest = type.rest === undefined ? "" : `[${printType(type.rest.key)}: ${printType(type.rest.value)}]`;
      return `object${fixed}${rest}`;
    }
    case "set":
      return `set[${printType(type.of)}]`;
    case "any": {
      if (type.of.length === 0) return "any";
      const [only, ...others] = new Set(type.of.map(printType));
      return others.length === 0 ? only! : `any<${[only, ...others].sort().join(", ")}>`;
    }
    case "function": {
      const args = type.args.map(printType).join(", ");
      return type.result === undefined ? `(${args})` : `(${args}) => ${printType(type.result)}`;
    }
  }
}

interface Signature {
  readonly args: readonly { readonly name: string; readonly type: Type }[];
  readonly variadic?: Type;
}

/** `(x: array[any], y: array[any])`, as OPA names a builtin's arguments. */
export function printArguments({ args, variadic }: Signature): string {
  const named = args.map(({ name, type }) => `${name}: ${printType(type)}`);
  return `(${[...named, ...(variadic === undefined ? [] : [`${printType(variadic)}...`])].join(", ")})`;
}
