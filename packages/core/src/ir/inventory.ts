/**
 * What a function contains, found in one walk and known from then on: most rewrites and the code generator ask for some of
 * it, and most functions stay the same one from one rewrite to the next.
 */
import { type LocalVisitor, visitLocals } from "./locals.ts";
import type { Function as IrFunction } from "./policy.ts";
import type { Block, Label, Local, Statement } from "./statements.ts";

type Call = Extract<Statement, { kind: "Call" }>;

export interface Inventory {
  /** How often each local is read and written; params are not written by being given. */
  readonly reads: Uint32Array;
  readonly writes: Uint32Array;
  /** In the order of the text, as `visitStatements` meets them. */
  readonly calls: readonly Call[];
  readonly scans: number;
  /** Collections to which something is added, as often as it is. */
  readonly filled: readonly Local[];
  /** It changes what others read: a global, or the epoch. */
  readonly replaces: boolean;
  readonly greatestLabel: Label;
}

const known = new WeakMap<IrFunction, Inventory>();

export function inventoryOf(one: IrFunction): Inventory {
  let inventory = known.get(one);
  if (inventory === undefined) {
    inventory = new Walk(one);
    known.set(one, inventory);
  }
  return inventory;
}

class Walk implements Inventory, LocalVisitor {
  readonly reads: Uint32Array;
  readonly writes: Uint32Array;
  readonly calls: Call[] = [];
  readonly filled: Local[] = [];
  scans = 0;
  replaces = false;
  greatestLabel = -1 as Label;

  constructor({ locals, blocks }: IrFunction) {
    this.reads = new Uint32Array(locals);
    this.writes = new Uint32Array(locals);
    for (const block of blocks) this.#visit(block);
  }

  read(local: Local): void {
    this.reads[local]!++;
  }

  write(local: Local): void {
    this.writes[local]!++;
  }

  #visit({ label, statements }: Block): void {
    if (label > this.greatestLabel) this.greatestLabel = label;
    // Counted: iterators are slow as long as the code is interpreted.
    for (let at = 0; at < statements.length; at++) {
      const statement = statements[at]!;
      visitLocals(statement, this);
      switch (statement.kind) {
        case "Call":
          this.calls.push(statement);
          break;
        case "Block":
          for (const inner of statement.blocks) this.#visit(inner);
          break;
        case "Scan":
          this.scans++;
          this.write(statement.key);
          this.write(statement.value);
          this.#visit(statement.body);
          break;
        case "Not":
          this.#visit(statement.body);
          break;
        case "Switch":
          for (const { block } of statement.cases) this.#visit(block);
          break;
        case "ArrayAppend":
          this.filled.push(statement.array);
          break;
        case "SetAdd":
          this.filled.push(statement.set);
          break;
        case "ObjectInsert":
        case "ObjectInsertOnce":
          this.filled.push(statement.object);
          break;
        case "GlobalSet":
        case "NewEpoch":
          this.replaces = true;
      }
    }
  }
}
