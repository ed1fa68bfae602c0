/** Locals of a function that can only hold one of a few constants: elements, keys and entries of constant collections. */
import type { Constant } from "../../ir/constant.ts";
import type { Function as IrFunction } from "../../ir/policy.ts";
import type { Local, Operand, Statement } from "../../ir/statements.ts";
import { visitStatements, writesOf } from "../../ir/walk.ts";

export type KnownValues = (operand: Operand) => readonly Constant[] | undefined;

/** Undefined for what may hold anything else. */
export function knownValues({ blocks, params }: IrFunction, constants: readonly Constant[]): KnownValues {
  const known = new Map<Local, readonly Constant[] | undefined>();
  const constantOf = (one: Operand) => (one.kind === "constant" ? constants[one.constant]! : undefined);
  // What is written twice is not followed.
  const learn = (local: Local, values: readonly Constant[] | undefined) =>
    known.set(local, known.has(local) ? undefined : values);
  for (const param of params) learn(param, undefined);
  const visit = (statement: Statement): void => {
    if (statement.kind === "Scan") {
      const source = constantOf(statement.source);
      learn(statement.key, source && keysOf(source));
      learn(statement.value, source && valuesOf(source));
    } else if (statement.kind === "Dot") {
      const source = constantOf(statement.source);
      learn(statement.target, source && valuesOf(source));
    } else for (const local of writesOf(statement)) learn(local, undefined);
  };
  for (const block of blocks) visitStatements(block, visit);
  return (operand) => {
    const constant = constantOf(operand);
    return constant !== undefined ? [constant] : operand.kind === "local" ? known.get(operand.local) : undefined;
  };
}

/** Keys of arrays are numbers, which nobody asks for. */
function keysOf(constant: Constant): readonly Constant[] | undefined {
  if (constant.kind === "object") return constant.entries.map(([key]) => key);
  return constant.kind === "set" ? constant.elements : undefined;
}

function valuesOf(constant: Constant): readonly Constant[] | undefined {
  if (constant.kind === "object") return constant.entries.map(([, value]) => value);
  return constant.kind === "set" || constant.kind === "array" ? constant.elements : undefined;
}
