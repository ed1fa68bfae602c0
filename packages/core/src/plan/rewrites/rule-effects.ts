/** What a rule's block does that others can see. */
import type { Block, Label, Local } from "../../ir/statements.ts";
import { blocksOf, writesOf } from "../../ir/walk.ts";

/** It adds to sets, and keeps everything else to itself. `writes`: how often each local is written in its function. */
export function addsToSetsOnly(rule: Block, writes: Uint32Array): boolean {
  const inside = new Map<Local, number>();
  const changed: Local[] = [];
  if (!isQuiet(rule, inside, changed)) return false;
  for (const [local, count] of inside) if (count !== writes[local]) return false;
  return changed.every((local) => inside.has(local)) && !leaves(rule);
}

/** Whether nothing in the block changes what is outside but by writing; what it writes and adds to is collected. */
function isQuiet({ statements }: Block, inside: Map<Local, number>, changed: Local[]): boolean {
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at]!;
    switch (statement.kind) {
      case "ArrayAppend":
        changed.push(statement.array);
        continue;
      case "ObjectInsert":
      case "ObjectInsertOnce":
        changed.push(statement.object);
        continue;
      case "Return":
      case "GlobalSet":
      case "NewEpoch":
      case "Abort":
        return false;
    }
    for (const local of writesOf(statement)) inside.set(local, (inside.get(local) ?? 0) + 1);
    for (const inner of blocksOf(statement)) if (!isQuiet(inner, inside, changed)) return false;
  }
  return true;
}

/** Some statement inside goes on outside of the block. */
export function leaves(block: Block): boolean {
  return leavesAny(block, []);
}

/** The labels are those of the blocks around. */
function leavesAny({ label, statements }: Block, around: Label[]): boolean {
  around.push(label);
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at]!;
    if (statement.kind === "Break" && !around.includes(statement.label)) return true;
    for (const inner of blocksOf(statement)) if (leavesAny(inner, around)) return true;
  }
  around.pop();
  return false;
}
