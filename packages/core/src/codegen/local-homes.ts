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
  /** How often each local is assigned once, those in loops counted twice: two may contradict each other. */
  readonly assignments: Uint8Array;
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
  const assignments = new Uint8Array(locals);
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
  const visit = (block: Block, scanned: readonly Local[]): void => {
    scope = { parent: scope, depth: scope.depth + 1, block };
    for (const local of scanned) visitor.write(local);
    for (const statement of block.statements) {
      visitLocals(statement, visitor);
      if (statement.kind === "AssignVarOnce") {
        const seen = assignments[statement.target]!;
        assignments[statement.target] = Math.min(2, seen + (loops > 0 ? 2 : 1));
      } else if (statement.kind === "Scan") loops++;
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
