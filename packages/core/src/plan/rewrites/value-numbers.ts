/**
 * Which locals of a function hold one value wherever both are set: global variables, memoised rules, and what is looked
 * up in equal values by equal keys. Functions that change globals have none.
 */
import { inventoryOf } from "../../ir/inventory.ts";
import type { Function as IrFunction } from "../../ir/policy.ts";
import type { Block, Local, Operand, Statement } from "../../ir/statements.ts";
import { blocksOf } from "../../ir/walk.ts";

export type Reference = Extract<Statement, { kind: "GlobalGet" | "Dot" | "Call" }>;

export interface ValueNumbers {
  /** By local; 0 for a local whose value has no number. */
  readonly numbers: Int32Array;
  /** By number, the params' first and in order: the statement that computes it; nothing for params and elements of scans. */
  readonly definitions: readonly (Reference | undefined)[];
  /** Some number belongs to more than one local. */
  readonly repeats: boolean;
}

export function isReference(statement: Statement): statement is Reference {
  return statement.kind === "GlobalGet" || statement.kind === "Dot" || statement.kind === "Call";
}

export function targetOf(reference: Reference): Local {
  return reference.kind === "Call" ? reference.result : reference.target;
}

/** Nothing when the function changes what its references see. */
export function numberValues(of: IrFunction, memoized: ReadonlySet<string>): ValueNumbers | undefined {
  const { writes, replaces } = inventoryOf(of);
  if (replaces) return undefined;
  const numbers = new Int32Array(of.locals);
  const definitions: (Reference | undefined)[] = [undefined];
  const known = new Map<Key, number>();
  let repeats = false;

  const fresh = (local: Local, expected: number) => {
    const number = definitions.push(undefined) - 1;
    if (writes[local] === expected) numbers[local] = number;
  };
  const spell = (operand: Operand): number | undefined => {
    if (operand.kind === "constant") return operand.constant * 2 + 1;
    const number = numbers[operand.local]!;
    return number === 0 ? undefined : number * 2;
  };
  const visit = (block: Block): void => {
    for (const statement of block.statements) {
      const key = spellReference(statement, spell, memoized);
      if (key !== undefined) {
        const reference = statement as Reference;
        const target = targetOf(reference);
        if (writes[target] === 1) {
          const number = known.get(key);
          if (number !== undefined) repeats = true;
          else known.set(key, definitions.push(reference) - 1);
          numbers[target] = number ?? definitions.length - 1;
        }
      } else if (statement.kind === "Scan") {
        fresh(statement.key, 1);
        fresh(statement.value, 1);
      } else if (statement.kind === "Call") fresh(statement.result, 1);
      for (const inner of blocksOf(statement)) visit(inner);
    }
  };
  for (const param of of.params) fresh(param, 0);
  of.blocks.forEach(visit);
  return { numbers, definitions, repeats };
}

/** Equal for references that give equal values: a number, or a text for calls. */
type Key = number | string;

/** More than there are constants and locals: two of them make one number. */
const most = 2 ** 26;

function spellReference(
  statement: Statement,
  spell: (operand: Operand) => number | undefined,
  memoized: ReadonlySet<string>,
): Key | undefined {
  switch (statement.kind) {
    case "GlobalGet":
      return -1 - statement.global;
    case "Dot": {
      const source = spell(statement.source);
      const key = source && spell(statement.key);
      return key && source * most + key;
    }
    case "Call": {
      if (statement.callee.kind !== "function" || !memoized.has(statement.callee.name)) return undefined;
      const args = statement.args.map(spell);
      return args.includes(undefined) ? undefined : `${statement.callee.name}(${args.join()})`;
    }
    default:
      return undefined;
  }
}
