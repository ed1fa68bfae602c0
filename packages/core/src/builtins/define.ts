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

/** Identity, so that a list of builtins is checked where it is written. */
export function defineBuiltins(builtins: readonly Builtin[]): readonly Builtin[] {
  return builtins;
}
