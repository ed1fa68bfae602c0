/**
 * Where each planned local lives: the innermost block that holds all its uses. Blocks side by side then share WASM
 * locals. Engines keep every local at every branch, so that without sharing their work grows with the square of the
 * number of rules.
 */

import { inventoryOf } from "../ir/inventory.ts";
import { type LocalVisitor, visitLocals } from "../ir/locals.ts";
import type { Function as IrFunction } from "../ir/policy.ts";
import type { Block, Local, Statement, SwitchCase } from "../ir/statements.ts";

type Scan = Extract<Statement, { kind: "Scan" }>;

export interface Home {
  readonly locals: Local[];
  /** Those that may be read before they are written, so that what another block left there must go. */
  readonly stale: Local[];
}

export interface LocalHomes {
  /** Of the whole function: its locals begin at 0 by themselves. */
  readonly root: readonly Local[];
  readonly blocks: ReadonlyMap<Block, Home>;
  /** How often each local is read; what nobody reads need not be written. */
  readonly reads: Uint32Array;
  /** How often each local may be assigned once in one call, in loops twice: two may contradict each other. */
  readonly assignments: ReadonlyMap<Local, number>;
}

interface Scope {
  readonly parent: Scope | undefined;
  readonly depth: number;
  readonly block: Block | undefined;
}

interface Use {
  scope: Scope;
  readonly first: Scope;
  readonly writtenFirst: boolean;
}

export function findHomes(one: IrFunction): LocalHomes {
  const { uses, assignments } = new Walk(one);
  // A copy: code that reads a local where it is made counts that off.
  return { ...settle(uses, one.params.length), reads: inventoryOf(one).reads.slice(), assignments };
}

class Walk implements LocalVisitor {
  /** By local. */
  readonly uses: (Use | undefined)[];
  assignments = new Map<Local, number>();
  #loops = 0;
  #scope: Scope = { parent: undefined, depth: 0, block: undefined };

  constructor({ params, blocks, locals }: IrFunction) {
    this.uses = new Array<Use | undefined>(locals);
    for (const param of params) this.write(param);
    for (const block of blocks) this.#visit(block);
  }

  read(local: Local): void {
    this.#use(local, false);
  }

  write(local: Local): void {
    this.#use(local, true);
  }

  #use(local: Local, writtenFirst: boolean): void {
    const known = this.uses[local];
    if (known === undefined) this.uses[local] = { scope: this.#scope, first: this.#scope, writtenFirst };
    else known.scope = commonScope(known.scope, this.#scope);
  }

  #visit(block: Block): void {
    this.#enter(block);
    this.#visitInside(block);
  }

  #visitScan({ key, value, body }: Scan): void {
    this.#enter(body);
    this.write(key);
    this.write(value);
    this.#loops++;
    this.#visitInside(body);
    this.#loops--;
  }

  #enter(block: Block): void {
    this.#scope = { parent: this.#scope, depth: this.#scope.depth + 1, block };
  }

  #visitInside({ statements }: Block): void {
    for (let at = 0; at < statements.length; at++) {
      const statement = statements[at]!;
      visitLocals(statement, this);
      switch (statement.kind) {
        case "Block":
          for (const inner of statement.blocks) this.#visit(inner);
          break;
        case "Scan":
          this.#visitScan(statement);
          break;
        case "Not":
          this.#visit(statement.body);
          break;
        case "Switch":
          this.#visitCases(statement.cases);
          break;
        case "AssignVarOnce":
          this.#assigned(statement.target, this.#loops > 0 ? 2 : 1);
      }
    }
    this.#scope = this.#scope.parent!;
  }

  /** One of the cases runs. */
  #visitCases(cases: readonly SwitchCase[]): void {
    const before = this.assignments;
    const most = new Map<Local, number>();
    for (const { block } of cases) {
      this.assignments = new Map();
      this.#visit(block);
      for (const [local, count] of this.assignments) most.set(local, Math.max(count, most.get(local) ?? 0));
    }
    this.assignments = before;
    for (const [local, count] of most) this.#assigned(local, count);
  }

  #assigned(local: Local, count: number): void {
    this.assignments.set(local, count + (this.assignments.get(local) ?? 0));
  }
}

function commonScope(left: Scope, right: Scope): Scope {
  let [one, other] = [left, right];
  while (one !== other) {
    if (one.depth >= other.depth) one = one.parent!;
    else other = other.parent!;
  }
  return one;
}

function settle(uses: readonly (Use | undefined)[], params: number): Pick<LocalHomes, "root" | "blocks"> {
  const root: Local[] = [];
  const blocks = new Map<Block, Home>();
  uses.forEach((known, index) => {
    if (known === undefined || index < params) return;
    const local = index as Local;
    const { block } = known.scope;
    if (block === undefined) {
      root.push(local);
      return;
    }
    let home = blocks.get(block);
    if (home === undefined) {
      home = { locals: [], stale: [] };
      blocks.set(block, home);
    }
    home.locals.push(local);
    if (!known.writtenFirst || known.first !== known.scope) home.stale.push(local);
  });
  return { root, blocks };
}
