/** Which functions may end the evaluation with an error: two values where there may be one only, or a plain abort. */
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, Local } from "../../ir/statements.ts";
import { blocksOf } from "../../ir/walk.ts";

/** Found out for the functions that are asked for. Builtins that fail do not count: they are undefined. */
export function mayAbortIn(policy: Policy): (name: string) => boolean {
  const functions = new Map(policy.functions.map((one) => [one.name, one]));
  const known = new Map<string, boolean>();
  const mayAbort = (name: string): boolean => {
    let answer = known.get(name);
    if (answer === undefined) {
      answer = mayAbortItself(functions.get(name)!, mayAbort);
      known.set(name, answer);
    }
    return answer;
  };
  return mayAbort;
}

function mayAbortItself({ blocks }: IrFunction, mayAbort: (name: string) => boolean): boolean {
  const assigned = new Set<Local>();
  const aborts = (block: Block, isRepeated: boolean): boolean =>
    block.statements.some((statement) => {
      switch (statement.kind) {
        case "Abort":
        case "ObjectInsertOnce":
          return true;
        case "Call":
          return statement.callee.kind === "function" && mayAbort(statement.callee.name);
        case "AssignVarOnce":
          if (isRepeated || assigned.has(statement.target)) return true;
          assigned.add(statement.target);
          return false;
        default: {
          const inner = isRepeated || statement.kind === "Scan";
          return blocksOf(statement).some((one) => aborts(one, inner));
        }
      }
    });
  return blocks.some((block) => aborts(block, false));
}
