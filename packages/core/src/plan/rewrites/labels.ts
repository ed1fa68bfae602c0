/** Labels that a function does not have yet. */
import type { Block, Label } from "../../ir/statements.ts";
import { blocksOf } from "../../ir/walk.ts";

export function labelsAfter(blocks: readonly Block[]): () => Label {
  let greatest = -1;
  const see = (block: Block): void => {
    greatest = Math.max(greatest, block.label);
    for (const statement of block.statements) blocksOf(statement).forEach(see);
  };
  return () => {
    if (greatest < 0) blocks.forEach(see);
    return ++greatest as Label;
  };
}
