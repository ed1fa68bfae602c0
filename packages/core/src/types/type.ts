/** Rego's types, as OPA's lattice has them: data and constructors only; the operations on types are files of their own. */

export type Type =
  | { readonly kind: "null" }
  | { readonly kind: "boolean" }
  | { readonly kind: "number" }
  | { readonly kind: "string" }
  /** `elements` are known by position; `rest` types what follows, absent when nothing may. */
  | { readonly kind: "array"; readonly elements: readonly Type[]; readonly rest?: Type }
  /** `properties` are known by name; `rest` types what follows. One with a name is shown by it. */
  | {
      readonly kind: "object";
      readonly name?: string;
      readonly properties: readonly Property[];
      readonly rest?: Rest;
    }
  | { readonly kind: "set"; readonly of: Type }
  /** No members: any value at all. */
  | { readonly kind: "any"; readonly of: readonly Type[] }
  | { readonly kind: "function"; readonly args: readonly Type[]; readonly variadic?: Type; readonly result?: Type };

/** What is known of a key before evaluation. */
export type Constant = string | number | boolean | null;

export interface Property {
  readonly key: Constant;
  readonly type: Type;
}

export interface Rest {
  readonly key: Type;
  readonly value: Type;
}

/** Constructors. */
export const t = {
  null: { kind: "null" } as Type,
  boolean: { kind: "boolean" } as Type,
  number: { kind: "number" } as Type,
  string: { kind: "string" } as Type,
  any: { kind: "any", of: [] } as Type,
  array: (rest: Type): Type => ({ kind: "array", elements: [], rest }),
  tuple: (...elements: Type[]): Type => ({ kind: "array", elements }),
  object: (key: Type, value: Type): Type => ({ kind: "object", properties: [], rest: { key, value } }),
  record: (properties: Readonly<Record<string, Type>>, rest?: Rest): Type => ({
    kind: "object",
    properties: Object.entries(properties).map(([key, type]) => ({ key, type })),
    ...(rest === undefined ? {} : { rest }),
  }),
  set: (of: Type): Type => ({ kind: "set", of }),
  union: (...of: Type[]): Type => ({ kind: "any", of }),
};
