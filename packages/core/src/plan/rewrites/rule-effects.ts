/** What a rule's block does that others can see. */
import type { Block, Label, Local, Statement } from "../../ir/statements.ts";
import { blocksOf, visitStatements, writesOf } from "../../ir/walk.ts";

/** It adds to sets, and keeps everything else to itself. `writes`: how often each local is written in its function. */
export function addsToSetsOnly(rule: Block, writes: Uint32Array): boolean {
  const inside = new Map<Local, number>();
  const isOwn = (local: Local) => inside.get(local) === writes[local];
  visitStatements(rule, (statement) => {
    for (const local of writesOf(statement)) inside.set(local, (inside.get(local) ?? 0) + 1);
  });
  let isQuiet = ![...inside.keys()].some((local) => !isOwn(local));
  const isMadeHere = (local: Local) => inside.has(local);
  visitStatements(rule, (statement) => {
    isQuiet &&= changesOnly(statement, isMadeHere);
  });
  return isQuiet && !leaves(rule);
}

function changesOnly(statement: Statement, isMadeHere: (local: Local) => boolean): boolean {
  switch (statement.kind) {
    case "ArrayAppend":
      return isMadeHere(statement.array);
    case "ObjectInsert":
    case "ObjectInsertOnce":
      return isMadeHere(statement.object);
    case "Return":
    case "GlobalSet":
    case "NewEpoch":
    case "Abort":
      return false;
    default:
      return true;
  }
}

/** Some statement inside goes on outside of the block. */
export function leaves(block: Block): boolean {
  const labels = new Set<Label>();
  const targets = new Set<Label>();
  const see = (inner: Block): void => {
    labels.add(inner.label);
    for (const statement of inner.statements) {
      if (statement.kind === "Break") targets.add(statement.label);
      blocksOf(statement).forEach(see);
    }
  };
  see(block);
  return [...targets].some((label) => !labels.has(label));
}
