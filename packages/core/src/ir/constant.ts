/** Ground values that are known at compile time; code generation lays them out as live values in data segments. */

export type Constant =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** The digits as written. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "array"; readonly elements: readonly Constant[] }
  /** Keys are distinct; in Rego order. */
  | { readonly kind: "object"; readonly entries: readonly (readonly [Constant, Constant])[] }
  /** Distinct; in Rego order. */
  | { readonly kind: "set"; readonly elements: readonly Constant[] };
