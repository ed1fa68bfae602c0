/** Functions that return constants and none of them `false`: who asks whether they hold only asks whether they are defined. */
import type { Constant } from "../ir/constant.ts";
import type { Function as IrFunction, Policy } from "../ir/policy.ts";
import type { Local, Statement } from "../ir/statements.ts";
import { visitStatements, writesOf } from "../ir/walk.ts";

export function neverFalse({ functions, constants }: Policy): ReadonlySet<string> {
  return new Set(functions.filter((one) => isNeverFalse(one, constants)).map(({ name }) => name));
}

function isNeverFalse({ blocks, params }: IrFunction, constants: readonly Constant[]): boolean {
  const returned = new Set<Local>();
  const others = new Set<Local>(params);
  const see = (each: Statement): void => {
    if (each.kind === "Return") returned.add(each.source);
    else if (!givesTruth(each, constants)) for (const local of writesOf(each)) others.add(local);
  };
  for (const block of blocks) visitStatements(block, see);
  return returned.size > 0 && ![...returned].some((local) => others.has(local));
}

function givesTruth(statement: Statement, constants: readonly Constant[]): boolean {
  if (statement.kind === "ResetLocal") return true;
  if (statement.kind !== "AssignVar" && statement.kind !== "AssignVarOnce") return false;
  const { source } = statement;
  if (source.kind === "local") return false;
  const constant = constants[source.constant]!;
  return constant.kind !== "boolean" || constant.value;
}
