/** Scans of which nobody can tell in which order, and how often, they meet their elements. */
import { visitLocals } from "../../ir/locals.ts";
import type { Block, ConstantIndex, Label, Local, Statement } from "../../ir/statements.ts";
import { blocksOf, writesOf } from "../../ir/walk.ts";
import type { Scan, SetUses } from "./set-uses.ts";

/** What the body of a scan does that lasts. */
interface Effects {
  readonly reads: Map<Local, number>;
  readonly writes: Map<Local, number>;
  /** Locals that are given anything but one constant, or a value that they must have already. */
  readonly changed: Set<Local>;
  readonly constants: Map<Local, ConstantIndex>;
  readonly returned: Set<Local>;
  /** Collections to which something is added whose place, or whose number, counts. */
  readonly ordered: Set<Local>;
  /** Collections and locals that get a value which depends on the element. */
  readonly varied: Set<Local>;
  readonly labels: Set<Label>;
  readonly breaks: Set<Label>;
  replaces: boolean;
  mayAbort: boolean;
}

/**
 * Whether the scan may meet its elements in any order and some of them twice: it only adds to sets and to objects that
 * refuse a second value, or looks for one element. What ends the evaluation must do so whichever element comes first.
 */
export function isUnordered({ body }: Scan, uses: SetUses, mayAbort: (callee: string) => boolean): boolean {
  const effects: Effects = {
    reads: new Map(),
    writes: new Map(),
    changed: new Set(),
    constants: new Map(),
    returned: new Set(),
    ordered: new Set(),
    varied: new Set(),
    labels: new Set(),
    breaks: new Set(),
    replaces: false,
    mayAbort: false,
  };
  collect(body, effects, mayAbort);
  if (effects.replaces) return false;
  const isInside = (local: Local) => effects.writes.get(local) === uses.writes[local];
  for (const local of effects.ordered) if (!isInside(local)) return false;
  for (const [local] of effects.writes) {
    const isSeen = effects.returned.has(local) || effects.reads.get(local) !== (uses.reads[local] || undefined);
    if ((isSeen || !isInside(local)) && effects.changed.has(local)) return false;
  }
  const leaves = effects.returned.size > 0 || [...effects.breaks].some((label) => !effects.labels.has(label));
  if (!leaves) return true;
  return !effects.mayAbort && [...effects.varied].every(isInside);
}

/** Whether a second element that is equal to the first costs next to nothing. */
export function isCheap({ body }: Scan): boolean {
  const isCheapIn = (block: Block): boolean =>
    block.statements.every(
      (statement) => statement.kind !== "Scan" && statement.kind !== "Call" && blocksOf(statement).every(isCheapIn),
    );
  return isCheapIn(body);
}

function collect(block: Block, effects: Effects, mayAbort: (callee: string) => boolean): void {
  effects.labels.add(block.label);
  const visitor = {
    read: (local: Local) => increment(effects.reads, local),
    write: (local: Local) => increment(effects.writes, local),
  };
  for (const statement of block.statements) {
    visitLocals(statement, visitor);
    if (statement.kind === "Scan") {
      visitor.write(statement.key);
      visitor.write(statement.value);
    }
    addEffect(statement, effects, mayAbort);
    for (const inner of blocksOf(statement)) collect(inner, effects, mayAbort);
  }
}

function increment(counts: Map<Local, number>, local: Local): void {
  counts.set(local, (counts.get(local) ?? 0) + 1);
}

function addEffect(statement: Statement, effects: Effects, mayAbort: (callee: string) => boolean): void {
  switch (statement.kind) {
    case "GlobalSet":
    case "NewEpoch":
      effects.replaces = true;
      return;
    case "Abort":
      effects.mayAbort = true;
      return;
    case "Call":
      effects.changed.add(statement.result);
      effects.mayAbort ||= statement.callee.kind === "function" && mayAbort(statement.callee.name);
      return;
    case "ArrayAppend":
      effects.ordered.add(statement.array);
      return;
    case "ObjectInsert":
      effects.ordered.add(statement.object);
      return;
    case "ObjectInsertOnce":
      effects.mayAbort = true;
      effects.varied.add(statement.object);
      return;
    case "SetAdd":
      if (statement.value.kind === "local") effects.varied.add(statement.set);
      return;
    case "Return":
      effects.returned.add(statement.source);
      return;
    case "Break":
      effects.breaks.add(statement.label);
      return;
    case "AssignVarOnce":
      // Another value than the first ends the evaluation, whichever is the first.
      if (statement.source.kind === "local") {
        effects.varied.add(statement.target);
        effects.mayAbort = true;
      }
      return;
    case "AssignVar":
      if (statement.source.kind === "constant") {
        const { constant } = statement.source;
        if ((effects.constants.get(statement.target) ?? constant) === constant) {
          effects.constants.set(statement.target, constant);
          return;
        }
      }
      effects.changed.add(statement.target);
      return;
    default:
      for (const local of writesOf(statement)) effects.changed.add(local);
  }
}
