/** Functions of one argument that do more than a little, and are called in several places, remember what they found. */
import { inventoryOf } from "../../ir/inventory.ts";
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";

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

/** Calls and scans in a function; its calls of functions are added to the counts. */
function countWork(one: IrFunction, counts: Map<string, number>): number {
  const { calls, scans } = inventoryOf(one);
  for (const { callee } of calls) {
    if (callee.kind === "function") counts.set(callee.name, (counts.get(callee.name) ?? 0) + 1);
  }
  return calls.length + scans;
}
