/** Functions of one argument that do more than a little, and are called in several places, remember what they found. */
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import { visitStatements } from "../../ir/walk.ts";

/** Calls and scans: fewer cost less than remembering is worth. */
const fewest = 4;

export function rememberCalls(policy: Policy): Policy {
  const calls = new Map<string, number>();
  const work = policy.functions.map((one) => countWork(one, calls));
  const isWorth = (one: IrFunction, at: number) =>
    one.params.length === 1 && work[at]! >= fewest && (calls.get(one.name) ?? 0) > 1;
  return {
    ...policy,
    functions: policy.functions.map((one, at) => (isWorth(one, at) ? { ...one, memoize: true } : one)),
  };
}

/** Calls and scans in a function; its calls of functions are added to `calls`. */
function countWork({ blocks }: IrFunction, calls: Map<string, number>): number {
  let work = 0;
  for (const block of blocks) {
    visitStatements(block, (statement) => {
      if (statement.kind === "Call" || statement.kind === "Scan") work++;
      if (statement.kind !== "Call" || statement.callee.kind !== "function") return;
      calls.set(statement.callee.name, (calls.get(statement.callee.name) ?? 0) + 1);
    });
  }
  return work;
}
