/** How a statement reads, whatever its locals are called: equal for statements that do the same in the same place. */

import { onlyAsks } from "../../ir/only-asks.ts";
import type { Block, Label, Local, Operand, Statement } from "../../ir/statements.ts";
import { blocksOf, readsOf, writesOf } from "../../ir/walk.ts";

/** Nothing for a statement that does more than find a value or ask, or that reads what may change. Of a scan, its source. */
export function spellStatement(
  statement: Statement,
  renamed: ReadonlyMap<Local, Local>,
  isConstant: (local: Local) => boolean,
): string | undefined {
  const { kind } = statement;
  if (kind !== "Scan" && kind !== "Call" && kind !== "Not" && !onlyAsks(statement)) return undefined;
  if (!writesOf(statement).every(isConstant)) return undefined;
  const spelling = new Spelling(renamed, isConstant);
  const isSpelled = kind === "Scan" ? spelling.own(statement) : spelling.whole(statement);
  return isSpelled ? spelling.text : undefined;
}

/** Each method answers whether it could. */
class Spelling {
  text = "";
  readonly #renamed: ReadonlyMap<Local, Local>;
  readonly #isConstant: (local: Local) => boolean;
  /** What is written inside, by the order in which it is written. Most statements have nothing inside. */
  #names: Map<Local, number> | undefined;
  #labels: Label[] | undefined;

  constructor(renamed: ReadonlyMap<Local, Local>, isConstant: (local: Local) => boolean) {
    this.#renamed = renamed;
    this.#isConstant = isConstant;
  }

  whole(statement: Statement): boolean {
    if (!this.own(statement)) return false;
    const blocks = blocksOf(statement);
    if (blocks.length === 0 && this.#labels === undefined) return true;
    for (const local of writesOf(statement)) this.#write(local);
    return blocks.every((block) => this.#block(block));
  }

  /** The statement without what it writes and without its blocks. */
  own(statement: Statement): boolean {
    this.text += ` ${statement.kind}`;
    switch (statement.kind) {
      case "Call":
        if (statement.callee.kind !== "function" && statement.callee.kind !== "builtin") return false;
        this.text += ` ${statement.callee.kind} ${JSON.stringify(statement.callee.name)}`;
        break;
      case "HasLength":
        this.text += ` ${statement.length}`;
        break;
      case "GlobalGet":
        this.text += ` ${statement.global}`;
        break;
      case "Break": {
        const label = this.#labels?.indexOf(statement.label) ?? -1;
        if (label < 0) return false;
        this.text += ` ${label}`;
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
    return values.every(this.#operand) && maybe.every(this.#operand);
  }

  #block(block: Block): boolean {
    this.#labels ??= [];
    this.#labels.push(block.label);
    this.text += " {";
    const isSpelled = block.statements.every((statement) => this.whole(statement));
    this.text += " }";
    return isSpelled;
  }

  #write(local: Local): void {
    this.#names ??= new Map();
    let name = this.#names.get(local);
    if (name === undefined) this.#names.set(local, (name = this.#names.size));
    this.text += ` w${name}`;
  }

  readonly #operand = (operand: Operand): boolean => {
    if (operand.kind === "constant") {
      this.text += ` c${operand.constant}`;
      return true;
    }
    const name = this.#names?.get(operand.local);
    if (name !== undefined) {
      this.text += ` w${name}`;
      return true;
    }
    this.text += ` ${this.#renamed.get(operand.local) ?? operand.local}`;
    return this.#isConstant(operand.local);
  };
}
