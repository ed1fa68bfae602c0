/** Another name of a local that stays as it is, used only from there to the end of its block, needs no local of its own. */
import { inventoryOf } from "../ir/inventory.ts";
import type { Function as IrFunction } from "../ir/policy.ts";
import type { Local, Operand } from "../ir/statements.ts";
import type { FunctionContext } from "./context.ts";

/** Gives `target` the place of `source`, if it may have that. */
export function becomesAlias(context: FunctionContext, source: Operand, target: Local): boolean {
  const { homes, slots, block } = context;
  if (source.kind !== "local" || context.carried === source.local || block === undefined) return false;
  const home = homes.blocks.get(block);
  if (home === undefined || !home.locals.includes(target) || home.stale.includes(target)) return false;
  const writes = context.writes();
  if (writes[source.local] !== 1 || writes[target] !== 1) return false;
  slots[target] = slots[source.local]!;
  return true;
}

/** How often each local is written, a param by being given too; counted when somebody asks. */
export function countWrites(one: IrFunction): () => Uint32Array {
  let counted: Uint32Array | undefined;
  return () => {
    if (counted !== undefined) return counted;
    counted = inventoryOf(one).writes.slice();
    for (const param of one.params) counted[param]!++;
    return counted;
  };
}
