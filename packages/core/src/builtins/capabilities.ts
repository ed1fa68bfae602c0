/** What a host can do: OPA's capabilities file → the builtins that a policy may call. */
import { type TypeDeclaration, typeFromDeclaration } from "../types/from-declaration.ts";
import type { Builtin } from "./define.ts";
import { builtins, findBuiltin } from "./registry.ts";

/** OPA's `capabilities.json`, as far as it says what may be called. */
export interface Capabilities {
  readonly builtins?: readonly BuiltinDeclaration[];
}

export interface BuiltinDeclaration {
  readonly name: string;
  readonly infix?: string;
  readonly decl?: {
    readonly args?: readonly (TypeDeclaration & { readonly name?: string })[];
    readonly variadic?: TypeDeclaration;
    readonly result?: TypeDeclaration;
  };
  readonly nondeterministic?: boolean;
}

export type Builtins = ReadonlyMap<string, Builtin>;

const everything: Builtins = new Map(builtins.map((builtin) => [builtin.name, builtin]));

/**
 * The builtins that may be called. A list that names builtins of OPA's is the whole list, as OPA reads it; a list of
 * new names only adds to them. New names are host builtins.
 */
export function builtinsOf(capabilities: Capabilities | undefined): Builtins {
  const declarations = capabilities?.builtins;
  if (declarations === undefined) return everything;
  const listed = new Map(declarations.map((declaration) => [declaration.name, fromDeclaration(declaration)]));
  const onlyNew = declarations.every((declaration) => findBuiltin(declaration.name) === undefined);
  return onlyNew ? new Map([...everything, ...listed]) : listed;
}

function fromDeclaration(declaration: BuiltinDeclaration): Builtin {
  const known = findBuiltin(declaration.name);
  if (known !== undefined) return known;
  const { args = [], variadic, result } = declaration.decl ?? {};
  return {
    name: declaration.name,
    args: args.map((arg, index) => ({ name: arg.name ?? `value${index + 1}`, type: typeFromDeclaration(arg) })),
    ...(variadic === undefined ? {} : { variadic: typeFromDeclaration(variadic) }),
    ...(result === undefined ? {} : { result: typeFromDeclaration(result) }),
    ...(declaration.nondeterministic === true ? { nondeterministic: true } : {}),
  };
}
