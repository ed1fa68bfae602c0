/**
 * Sets that are only gone through, by scans whose order and repetitions nobody can see, are gathered in arrays instead:
 * no element is hashed, compared or sorted. Where equal elements are likely and cost more than a look, sets stay.
 */
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, Local, Statement } from "../../ir/statements.ts";
import { mapBlocks, mapStatements } from "../../ir/substitute.ts";
import { blocksOf } from "../../ir/walk.ts";
import { mayAbortIn } from "./may-abort.ts";
import { findSetUses, type MadeSet, type Scan, type SetUses } from "./set-uses.ts";
import { isCheap, isUnordered } from "./unordered-scans.ts";

/** What becomes an array in a function, and the scans that go through arrays from then on. */
interface Changes {
  readonly sets: Set<Local>;
  readonly scans: Set<Scan>;
}

interface Place {
  readonly scan: Scan;
  /** The function's place in the policy. */
  readonly at: number;
}

export function gatherInLists(policy: Policy): Policy {
  const all = policy.functions.map(findSetUses);
  if (!all.some(({ sets }) => sets.length > 0)) return policy;
  const mayAbort = mayAbortIn(policy);
  const changes = all.map((): Changes => ({ sets: new Set(), scans: new Set() }));
  const callers = callersOf(all);
  all.forEach((uses, at) => {
    for (const set of uses.sets) {
      const places = placesOf(set, at, all, callers.get(policy.functions[at]!.name));
      const isPlain = places?.every(({ scan, at: inside }) => {
        return isUnordered(scan, all[inside]!, mayAbort) && (set.isDistinct || isCheap(scan));
      });
      if (isPlain !== true) continue;
      changes[at]!.sets.add(set.local);
      for (const place of places!) changes[place.at]!.scans.add(place.scan);
    }
  });
  return { ...policy, functions: policy.functions.map((one, at) => change(one, changes[at]!, all[at]!)) };
}

/** The results of calls of each function, with the function that calls. */
type Callers = ReadonlyMap<string, readonly { readonly result: Local; readonly at: number }[]>;

function callersOf(all: readonly SetUses[]): Callers {
  const callers = new Map<string, { result: Local; at: number }[]>();
  all.forEach(({ calls }, at) => {
    for (const { name, result } of calls) {
      const known = callers.get(name);
      if (known === undefined) callers.set(name, [{ result, at }]);
      else known.push({ result, at });
    }
  });
  return callers;
}

/** Every scan of the set; nothing when something else is done with it, or nothing at all. */
function placesOf(
  set: MadeSet,
  at: number,
  all: readonly SetUses[],
  calls: ReturnType<Callers["get"]>,
): readonly Place[] | undefined {
  const uses = all[at]!;
  if (uses.writes[set.local] !== 1) return undefined;
  if (!set.isResult) return scansOf(uses, set.local, set.adds)?.map((scan) => ({ scan, at }));
  if (calls === undefined || uses.reads[set.local] !== set.adds + 1) return undefined;
  const places: Place[] = [];
  for (const call of calls) {
    const caller = all[call.at]!;
    const scans = caller.writes[call.result] === 1 ? scansOf(caller, call.result, 0) : undefined;
    if (scans === undefined) return undefined;
    for (const scan of scans) places.push({ scan, at: call.at });
  }
  return places;
}

function scansOf(uses: SetUses, local: Local, otherReads: number): readonly Scan[] | undefined {
  const found = uses.scans.get(local);
  if (found === undefined) return undefined;
  // Nothing but the three tests together asks for a set; so where they are all reads left, there are no others.
  const tests = 3 * (uses.collectionTests.get(local) ?? 0);
  return uses.reads[local] === found.length + tests + otherReads ? found : undefined;
}

function change(one: IrFunction, { sets, scans }: Changes, { reads }: SetUses): IrFunction {
  if (sets.size === 0 && scans.size === 0) return one;
  let { locals } = one;
  const changeScan = (scan: Scan): Scan => {
    const { key, value, body } = scan;
    // The key of a set's element is the element; of an array's, its index.
    if (reads[key] === 0) return scan;
    if (reads[value] === 0) return { ...scan, key: value, value: key };
    const copy: Statement = { kind: "AssignVar", source: { kind: "local", local: value }, target: key };
    return { ...scan, key: locals++ as Local, body: { ...body, statements: [copy, ...body.statements] } };
  };
  const changeStatement = (statement: Statement): Statement => {
    if (statement.kind === "MakeSet" && sets.has(statement.target))
      return { kind: "MakeArray", capacity: 0, target: statement.target };
    if (statement.kind === "SetAdd" && sets.has(statement.set))
      return { kind: "ArrayAppend", value: statement.value, array: statement.set };
    const own = statement.kind === "Scan" && scans.has(statement) ? changeScan(statement) : statement;
    return blocksOf(own).length === 0 ? own : mapBlocks(own, changeBlock);
  };
  const changeBlock = (block: Block): Block => mapStatements(block, changeStatement);
  const blocks = one.blocks.map(changeBlock);
  return { ...one, blocks, locals };
}
