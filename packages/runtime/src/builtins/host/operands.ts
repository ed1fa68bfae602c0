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

/** One type, or a choice of some, which may have words of its own in OPA's messages. */
export type Operand = OperandType | readonly OperandType[] | WordedOperand;

interface WordedOperand {
  readonly oneOf: readonly OperandType[];
  readonly wording: string;
}

type TypesOf<T extends Operand> = T extends WordedOperand
  ? T["oneOf"][number]
  : T extends readonly unknown[]
    ? T[number]
    : T;

export type OperandValue<T extends Operand> = OperandTypes[TypesOf<T> & OperandType];

export type OperandValues<T extends readonly Operand[]> = { -readonly [K in keyof T]: OperandValue<T[K]> };

/** Rego's name of a value's type. */
export function typeName(value: Json): OperandType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "bigint" ? "number" : (typeof value as OperandType);
}

/** `isSet` says what an operand was that has become an array, where the host knows. */
export function checkOperands(
  declared: readonly Operand[],
  operands: readonly Json[],
  isSet: (index: number) => boolean = () => false,
): void {
  for (const [index, operand] of operands.entries()) {
    const wanted = declared[index] ?? "any";
    const allowed = allowedTypes(wanted);
    if (allowed.includes("any")) continue;
    const type = typeName(operand);
    const found = type === "array" && isSet(index) ? "set" : type;
    if (found !== "set" && allowed.includes(found)) continue;
    throw operandError(index + 1, `must be ${wording(wanted, allowed)} but got ${found}`);
  }
}

function allowedTypes(operand: Operand): readonly OperandType[] {
  return typeof operand === "object" && "oneOf" in operand ? operand.oneOf : [operand].flat();
}

function wording(operand: Operand, allowed: readonly OperandType[]): string {
  if (typeof operand === "object" && "wording" in operand) return operand.wording;
  return allowed.length === 1 ? allowed[0]! : `one of {${allowed.join(", ")}}`;
}

/** OPA's form for an operand that is not what the builtin can take. */
export function operandError(position: number, message: string): BuiltinError {
  return new BuiltinError(`operand ${position} ${message}`, "eval_type_error");
}
