/** What operands may be, checked before a builtin runs. */

import { BuiltinError } from "./builtin-error.ts";
import type { Json, JsonObject } from "./json.ts";

export interface OperandTypes {
  readonly any: Json;
  readonly null: null;
  readonly boolean: boolean;
  readonly number: number | bigint;
  readonly string: string;
  /** Sets reach the host as arrays. */
  readonly array: readonly Json[];
  readonly object: JsonObject;
}

export type OperandType = keyof OperandTypes;

/** One type, or a choice of some. */
export type Operand = OperandType | readonly OperandType[];

export type OperandValue<T extends Operand> = OperandTypes[T extends readonly (infer U extends OperandType)[]
  ? U
  : T & OperandType];

export type OperandValues<T extends readonly Operand[]> = { -readonly [K in keyof T]: OperandValue<T[K]> };

/** Rego's name of a value's type. */
export function typeName(value: Json): OperandType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "bigint" ? "number" : (typeof value as OperandType);
}

export function checkOperands(declared: readonly Operand[], operands: readonly Json[]): void {
  for (const [index, operand] of operands.entries()) {
    const allowed = [declared[index] ?? "any"].flat();
    const found = typeName(operand);
    if (allowed.includes("any") || allowed.includes(found)) continue;
    const wanted = allowed.length === 1 ? allowed[0] : `one of {${allowed.join(", ")}}`;
    throw operandError(index + 1, `must be ${wanted} but got ${found}`);
  }
}

/** OPA's form for an operand that is not what the builtin can take. */
export function operandError(position: number, message: string): BuiltinError {
  return new BuiltinError(`operand ${position} ${message}`, "eval_type_error");
}
