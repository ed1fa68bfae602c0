/** Functions that return constants and none of them `false`: who asks whether they hold only asks whether they are defined. */
import type { Constant } from "../ir/constant.ts";
import type { Function as IrFunction, Policy } from "../ir/policy.ts";
import type { Block, Statement } from "../ir/statements.ts";
import { blocksOf, writesOf } from "../ir/walk.ts";

export type NeverFalse = (name: string) => boolean;

/** Looks at a function when somebody asks for it. */
export function neverFalse({ functions, constants }: Policy): NeverFalse {
  const known = new Map<string, IrFunction | boolean>(functions.map((one) => [one.name, one]));
  return (name) => {
    let found = known.get(name) ?? false;
    if (typeof found === "object") {
      found = isNeverFalse(found, constants);
      known.set(name, found);
    }
    return found;
  };
}

/** Such a function ends by returning what its rules have assigned. */
function isNeverFalse({ blocks, params }: IrFunction, constants: readonly Constant[]): boolean {
  const last = blocks.at(-1)?.statements.at(-1);
  if (last?.kind !== "Return" || params.includes(last.source)) return false;
  const result = last.source;
  const fits = (each: Statement): boolean => {
    if (each.kind === "Return") return each.source === result;
    const isWritten = writesOf(each).includes(result);
    return (!isWritten || givesTruth(each, constants)) && blocksOf(each).every(allFit);
  };
  const allFit = ({ statements }: Block): boolean => statements.every(fits);
  return blocks.every(allFit);
}

function givesTruth(statement: Statement, constants: readonly Constant[]): boolean {
  if (statement.kind === "ResetLocal") return true;
  if (statement.kind !== "AssignVar" && statement.kind !== "AssignVarOnce") return false;
  const { source } = statement;
  if (source.kind === "local") return false;
  const constant = constants[source.constant]!;
  return constant.kind !== "boolean" || constant.value;
}
