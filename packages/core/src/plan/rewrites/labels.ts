/** Labels that a function does not have yet. */
import { inventoryOf } from "../../ir/inventory.ts";
import type { Function as IrFunction } from "../../ir/policy.ts";
import type { Label } from "../../ir/statements.ts";

export function labelsAfter(one: IrFunction): () => Label {
  let greatest: number = inventoryOf(one).greatestLabel;
  return () => ++greatest as Label;
}
