/**
 * What many functions read of `input` or `data`, `input.review.object.spec` for one, becomes a function of its own that
 * remembers what it has found: the look-ups are made once, and their code is there once.
 */
import { inventoryOf } from "../../ir/inventory.ts";
import { dataGlobal, type Function as IrFunction, inputGlobal, type Policy } from "../../ir/policy.ts";
import type { Block, ConstantIndex, GlobalIndex, Label, Local, Operand, Statement } from "../../ir/statements.ts";
import { mapBlocks } from "../../ir/substitute.ts";
import { blocksOf } from "../../ir/walk.ts";

type Dot = Extract<Statement, { kind: "Dot" }>;

/** A global, or what lies below it by keys that are names. */
interface Path {
  readonly global: GlobalIndex;
  readonly parent: Path | undefined;
  readonly key: ConstantIndex | undefined;
  readonly depth: number;
  readonly children: Map<ConstantIndex, Path>;
  /** The functions that read it, and go no further down by names. */
  readonly readers: Set<IrFunction>;
  isShared: boolean;
}

interface Sharing {
  readonly policy: Policy;
  readonly roots: ReadonlyMap<GlobalIndex, Path>;
  /** Of the function at hand, by local. */
  reads: Uint32Array;
}

/** A function, and what it reads of globals. */
interface Reader {
  readonly one: IrFunction;
  readonly reads: Uint32Array;
  readonly paths: readonly Path[];
}

/** About how many bytes of code these are; the last is a function that remembers, with its slot. */
const lookUpSize = 12;
const callSize = 8;
const functionSize = 44;

export function sharePaths(policy: Policy): Policy {
  const roots = new Map([inputGlobal, dataGlobal].map((global) => [global, newPath(global)]));
  const sharing: Sharing = { policy, roots, reads: new Uint32Array() };
  const readers = policy.functions.map((one) => findPaths(sharing, one));
  const shared: Path[] = [];
  for (const root of roots.values()) choose(root, shared);
  if (shared.length === 0) return policy;
  const functions = readers.map(({ one, reads, paths }) => {
    if (!paths.some(isBelowShared)) return one;
    sharing.reads = reads;
    return { ...one, blocks: one.blocks.map((block) => shareInBlock(sharing, block)) };
  });
  return { ...policy, functions: [...functions, ...shared.map((path) => functionOf(policy, path))] };
}

function newPath(global: GlobalIndex, parent?: Path, key?: ConstantIndex): Path {
  return {
    global,
    parent,
    key,
    depth: parent === undefined ? 0 : parent.depth + 1,
    children: new Map(),
    readers: new Set(),
    isShared: false,
  };
}

function findPaths(sharing: Sharing, one: IrFunction): Reader {
  const { reads } = inventoryOf(one);
  sharing.reads = reads;
  const paths: Path[] = [];
  const visit = ({ statements }: Block): void => {
    for (let at = 0; at < statements.length; at++) {
      if (statements[at]!.kind !== "GlobalGet") {
        for (const inner of blocksOf(statements[at]!)) visit(inner);
        continue;
      }
      const path = pathsAt(sharing, statements, at).at(-1);
      if (path === undefined) continue;
      path.readers.add(one);
      paths.push(path);
    }
  };
  one.blocks.forEach(visit);
  return { one, reads, paths };
}

const none: readonly Path[] = [];

/** What the statements from here on look up in a global, each in what the one before has found and nobody else reads. */
function pathsAt({ policy, roots, reads }: Sharing, statements: readonly Statement[], at: number): readonly Path[] {
  const first = statements[at]!;
  if (first.kind !== "GlobalGet") return none;
  let path = roots.get(first.global);
  if (path === undefined) return none;
  const found: Path[] = [];
  let source: Local = first.target;
  for (let next = statements[at + 1]; next?.kind === "Dot"; next = statements[at + found.length + 1]) {
    if (reads[source] !== 1 || !isLocal(next.source, source) || next.key.kind !== "constant") break;
    const key = next.key.constant;
    if (policy.constants[key]!.kind !== "string") break;
    let child: Path | undefined = path.children.get(key);
    if (child === undefined) {
      child = newPath(path.global, path, key);
      path.children.set(key, child);
    }
    found.push(child);
    path = child;
    source = next.target;
  }
  return found;
}

function isLocal(operand: Operand, local: Local): boolean {
  return operand.kind === "local" && operand.local === local;
}

/** The paths that are worth a function. Longer ones come first, and leave to the shorter only one caller, their own function. */
function choose(path: Path, shared: Path[]): ReadonlySet<unknown> {
  const callers = new Set<unknown>(path.readers);
  for (const child of path.children.values()) for (const caller of choose(child, shared)) callers.add(caller);
  const lookUps = path.depth * lookUpSize;
  path.isShared = path.depth > 0 && callers.size * (lookUps - callSize) > lookUps + functionSize;
  if (!path.isShared) return callers;
  shared.push(path);
  return new Set([path]);
}

function isBelowShared(path: Path): boolean {
  return path.isShared || (path.parent !== undefined && isBelowShared(path.parent));
}

function shareInBlock(sharing: Sharing, block: Block): Block {
  const { statements } = block;
  const inside = (inner: Block) => shareInBlock(sharing, inner);
  let result: Statement[] | undefined;
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at]!;
    const found = statement.kind === "GlobalGet" ? pathsAt(sharing, statements, at) : none;
    const last = found.findLastIndex(({ isShared }) => isShared);
    const own =
      last < 0
        ? mapBlocks(statement, inside)
        : callOf(sharing.policy, found[last]!, (statements[at + last + 1] as Dot).target);
    if (own !== statement) result ??= statements.slice(0, at);
    result?.push(own);
    at += last + 1;
  }
  return result === undefined ? block : { label: block.label, statements: result };
}

function callOf(policy: Policy, path: Path, result: Local): Statement {
  return { kind: "Call", callee: { kind: "function", name: nameOf(policy, path) }, args: [], result };
}

/** `input/review/object`. */
function nameOf(policy: Policy, { global, parent, key }: Path): string {
  const constant = key === undefined ? undefined : policy.constants[key];
  if (constant?.kind !== "string") return policy.globals[global]!.name;
  return `${nameOf(policy, parent!)}/${constant.value.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Looks its last keys up in what the next shorter function remembers, or all of them in the global. */
function functionOf(policy: Policy, path: Path): IrFunction {
  const keys: ConstantIndex[] = [];
  let from = path;
  do {
    keys.unshift(from.key!);
    from = from.parent!;
  } while (from.parent !== undefined && !from.isShared);
  const locals = keys.length + 1;
  const start = from.isShared ? callOf(policy, from, 0 as Local) : globalOf(from);
  const lookUps = keys.map((constant, at): Statement => {
    const source: Operand = { kind: "local", local: at as Local };
    return { kind: "Dot", source, key: { kind: "constant", constant }, target: (at + 1) as Local };
  });
  const statements: Statement[] = [start, ...lookUps, { kind: "Return", source: (locals - 1) as Local }];
  return { name: nameOf(policy, path), params: [], locals, blocks: [{ label: 0 as Label, statements }], memoize: true };
}

function globalOf({ global }: Path): Statement {
  return { kind: "GlobalGet", global, target: 0 as Local };
}
