/** OPA's JSON form of a type, as capabilities files have it → our Type. */
import { type Property, type Type, t } from "./type.ts";

/** `{"type": "array", "dynamic": {"type": "string"}}`; see OPA's `v1/types`. */
export interface TypeDeclaration {
  readonly type: string;
  readonly of?: TypeDeclaration | readonly TypeDeclaration[];
  readonly static?: readonly (TypeDeclaration | { readonly key: unknown; readonly value: TypeDeclaration })[];
  readonly dynamic?: TypeDeclaration | { readonly key: TypeDeclaration; readonly value: TypeDeclaration };
}

/** The type; a form that OPA does not have counts as any. */
export function typeFromDeclaration(declaration: TypeDeclaration): Type {
  switch (declaration.type) {
    case "null":
    case "boolean":
    case "number":
    case "string":
      return t[declaration.type];
    case "set":
      return t.set(single(declaration.of));
    case "any":
      return t.union(...several(declaration.of).map(typeFromDeclaration));
    case "array":
      return arrayType(declaration);
    case "object":
      return objectType(declaration);
    default:
      return t.any;
  }
}

function arrayType({ static: elements = [], dynamic }: TypeDeclaration): Type {
  const rest = dynamic !== undefined && "type" in dynamic ? typeFromDeclaration(dynamic) : undefined;
  const types = elements.flatMap((element) => ("type" in element ? [typeFromDeclaration(element)] : []));
  return { kind: "array", elements: types, ...(rest === undefined ? {} : { rest }) };
}

function objectType({ static: properties = [], dynamic }: TypeDeclaration): Type {
  const known = properties.flatMap((property): Property[] =>
    "key" in property ? [{ key: String(property.key), type: typeFromDeclaration(property.value) }] : [],
  );
  const rest =
    dynamic !== undefined && "key" in dynamic
      ? { key: typeFromDeclaration(dynamic.key), value: typeFromDeclaration(dynamic.value) }
      : undefined;
  return { kind: "object", properties: known, ...(rest === undefined ? {} : { rest }) };
}

function single(of: TypeDeclaration["of"]): Type {
  return of !== undefined && "type" in of ? typeFromDeclaration(of) : t.any;
}

function several(of: TypeDeclaration["of"]): readonly TypeDeclaration[] {
  return of === undefined ? [] : "type" in of ? [of] : of;
}
