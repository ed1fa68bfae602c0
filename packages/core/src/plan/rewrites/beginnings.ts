/** How a statement reads, whatever its locals are called: equal for statements that do the same in the same place. */

import { onlyAsks } from "../../ir/only-asks.ts";
import type { Block, Label, Local, Operand, Statement } from "../../ir/statements.ts";
import { blocksOf, readsOf, writesOf } from "../../ir/walk.ts";

interface Spelling {
  readonly isConstant: (local: Local) => boolean;
  readonly renamed: ReadonlyMap<Local, Local>;
  /** What is written inside, by the order in which it is written. */
  readonly names: Map<Local, string>;
  readonly labels: Map<Label, number>;
  readonly words: (string | number)[];
}

/** Nothing for a statement that does more than find a value or ask, or that reads what may change. Of a scan, its source. */
export function spellStatement(
  statement: Statement,
  renamed: ReadonlyMap<Local, Local>,
  isConstant: (local: Local) => boolean,
): string | undefined {
  const { kind } = statement;
  if (kind !== "Scan" && kind !== "Call" && kind !== "Not" && !onlyAsks(statement)) return undefined;
  if (!writesOf(statement).every(isConstant)) return undefined;
  const spelling: Spelling = { isConstant, renamed, names: new Map(), labels: new Map(), words: [] };
  const isSpelled = kind === "Scan" ? spellOwn(spelling, statement) : spell(spelling, statement);
  return isSpelled ? spelling.words.join(" ") : undefined;
}

function spell(spelling: Spelling, statement: Statement): boolean {
  if (!spellOwn(spelling, statement)) return false;
  for (const local of writesOf(statement)) {
    if (!spelling.names.has(local)) spelling.names.set(local, `w${spelling.names.size}`);
    spelling.words.push(spelling.names.get(local)!);
  }
  return blocksOf(statement).every((block) => spellBlock(spelling, block));
}

function spellBlock(spelling: Spelling, block: Block): boolean {
  spelling.labels.set(block.label, spelling.labels.size);
  spelling.words.push("{");
  const isSpelled = block.statements.every((statement) => spell(spelling, statement));
  spelling.words.push("}");
  return isSpelled;
}

/** The statement without what it writes and without its blocks. */
function spellOwn(spelling: Spelling, statement: Statement): boolean {
  const { words, labels } = spelling;
  words.push(statement.kind);
  switch (statement.kind) {
    case "Call":
      if (statement.callee.kind !== "function" && statement.callee.kind !== "builtin") return false;
      words.push(statement.callee.kind, JSON.stringify(statement.callee.name));
      break;
    case "HasLength":
      words.push(statement.length);
      break;
    case "GlobalGet":
      words.push(statement.global);
      break;
    case "Break": {
      const label = labels.get(statement.label);
      if (label === undefined) return false;
      words.push(label);
      break;
    }
    case "Switch":
    case "Return":
    case "GlobalSet":
    case "NewEpoch":
    case "Abort":
      return false;
  }
  const { values, maybe } = readsOf(statement);
  return [...values, ...maybe].every((operand) => spellOperand(spelling, operand));
}

function spellOperand({ names, renamed, words, isConstant }: Spelling, operand: Operand): boolean {
  if (operand.kind === "constant") {
    words.push(`c${operand.constant}`);
    return true;
  }
  const name = names.get(operand.local);
  words.push(name ?? renamed.get(operand.local) ?? operand.local);
  return name !== undefined || isConstant(operand.local);
}
