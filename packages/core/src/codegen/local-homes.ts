/**
 * Where each planned local lives: the innermost block that holds all its uses. Blocks side by side then share WASM
 * locals. Engines keep every local at every branch, so that without sharing their work grows with the square of the
 * number of rules.
 */

import { type LocalVisitor, visitLocals } from "../ir/locals.ts";
import type { Function as IrFunction } from "../ir/policy.ts";
import type { Block, Local } from "../ir/statements.ts";
import { blocksOf } from "../ir/walk.ts";

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

export function findHomes({ params, blocks, locals }: IrFunction): LocalHomes {
  const reads = new Uint32Array(locals);
  let assignments = new Map<Local, number>();
  let loops = 0;
  const uses = new Array<Use | undefined>(locals);
  const root: Scope = { parent: undefined, depth: 0, block: undefined };
  for (const param of params) uses[param] = { scope: root, first: root, writtenFirst: true };

  let scope = root;
  const use = (local: Local, writtenFirst: boolean): void => {
    const known = uses[local];
    if (known === undefined) uses[local] = { scope, first: scope, writtenFirst };
    else known.scope = commonScope(known.scope, scope);
  };
  const visitor: LocalVisitor = {
    read: (local) => {
      reads[local]!++;
      use(local, false);
    },
    write: (local) => use(local, true),
  };
  // One of the cases runs.
  const visitCases = (cases: readonly Block[]): void => {
    const before = assignments;
    const most = new Map<Local, number>();
    for (const one of cases) {
      assignments = new Map();
      visit(one, []);
      for (const [local, count] of assignments) most.set(local, Math.max(count, most.get(local) ?? 0));
    }
    assignments = before;
    for (const [local, count] of most) assigned(local, count);
  };
  const assigned = (local: Local, count: number): void => {
    assignments.set(local, count + (assignments.get(local) ?? 0));
  };
  const visit = (block: Block, scanned: readonly Local[]): void => {
    scope = { parent: scope, depth: scope.depth + 1, block };
    for (const local of scanned) visitor.write(local);
    for (const statement of block.statements) {
      visitLocals(statement, visitor);
      if (statement.kind === "Switch") {
        visitCases(blocksOf(statement));
        continue;
      }
      if (statement.kind === "AssignVarOnce") assigned(statement.target, loops > 0 ? 2 : 1);
      else if (statement.kind === "Scan") loops++;
      const inner = statement.kind === "Scan" ? [statement.key, statement.value] : [];
      for (const child of blocksOf(statement)) visit(child, inner);
      if (statement.kind === "Scan") loops--;
    }
    scope = scope.parent!;
  };
  for (const block of blocks) visit(block, []);
  return { ...settle(uses, params.length), reads, assignments };
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
