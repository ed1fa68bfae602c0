/** What the compiler knows of a builtin: its name, its types, and how it behaves. */
import type { Type } from "../types/type.ts";

export interface Argument {
  readonly name: string;
  readonly type: Type;
}

export interface Builtin {
  /** Rego's name: `array.concat`. */
  readonly name: string;
  /** The operator that calls it: `+`. */
  readonly infix?: string;
  readonly args: readonly Argument[];
  /** Takes any number of further arguments of this type. */
  readonly variadic?: Type;
  /** Absent: a statement without a value, as `print`. */
  readonly result?: Type;
  /** Yields many results, each enumerated, as `walk`. */
  readonly relation?: true;
  /** The same arguments may give another result in another evaluation. */
  readonly nondeterministic?: true;
  /** Refused in v1 and in strict mode. */
  readonly deprecated?: true;
}

/** A call in Rego, and what OPA answers to it. */
export type Example = {
  readonly call: string;
  /** The input document, in JSON, for operands that the type checker would refuse in the call itself. */
  readonly input?: string;
} & (
  | { readonly result: string }
  /** The message under strict builtin errors, without the builtin's name. */
  | { readonly error: string }
);

/** A builtin as it is declared here: a host's own builtins have a signature only. */
export interface DocumentedBuiltin extends Builtin {
  /** One or two sentences, in Markdown. */
  readonly doc: string;
  /** At least one with a value, and one with an error if the builtin can fail. */
  readonly examples: readonly Example[];
}

/** Identity, so that a list of builtins is checked where it is written. */
export function defineBuiltins(builtins: readonly DocumentedBuiltin[]): readonly DocumentedBuiltin[] {
  return builtins;
}
