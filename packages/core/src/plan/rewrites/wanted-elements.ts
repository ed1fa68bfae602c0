/**
 * Scans inside of scans that look for elements with a certain value, `other.name == one.name`, say so: the elements can then
 * be found in an index instead of one after the other. topdown has such an index for comprehensions.
 */
import { inventoryOf } from "../../ir/inventory.ts";
import { visitLocals } from "../../ir/locals.ts";
import { onlyAsks } from "../../ir/only-asks.ts";
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, ConstantIndex, Label, Local, Operand, Statement } from "../../ir/statements.ts";
import { mapBlocks } from "../../ir/substitute.ts";
import { blocksOf, visitStatements, writesOf } from "../../ir/walk.ts";
import { labelsAfter } from "./labels.ts";

type Scan = Extract<Statement, { kind: "Scan" }>;

/** What an equality in a scan asks for, before the look-ups that lead to it are made outside of the scan. */
interface Found {
  readonly path: readonly ConstantIndex[];
  readonly from: Local;
  readonly keys: readonly ConstantIndex[];
}

interface Finding {
  readonly reads: Uint32Array;
  /** By local: how many scans deep what its value depends on is; 1 for params, which change with every call. */
  readonly depths: number[];
  readonly newLocal: () => Local;
  readonly newLabel: () => Label;
}

export function findWanted(policy: Policy): Policy {
  return { ...policy, functions: policy.functions.map(findInFunction) };
}

function findInFunction(one: IrFunction): IrFunction {
  if (!one.blocks.some(mayWant)) return one;
  let { locals } = one;
  const finding: Finding = {
    reads: inventoryOf(one).reads,
    depths: new Array<number>(one.locals).fill(0),
    newLocal: () => locals++ as Local,
    newLabel: labelsAfter(one),
  };
  for (const param of one.params) finding.depths[param] = 1;
  const blocks = one.blocks.map((block) => findInBlock(finding, block, 2));
  return { ...one, blocks, locals };
}

/** Whether there is a scan whose body compares: most functions have none, and need not be looked at closely. */
function mayWant({ statements }: Block): boolean {
  return statements.some((statement) => {
    if (statement.kind === "Scan" && statement.body.statements.some(comparesLocals)) return true;
    return blocksOf(statement).some(mayWant);
  });
}

function comparesLocals(statement: Statement): boolean {
  return statement.kind === "Equal" && statement.left.kind === "local" && statement.right.kind === "local";
}

function findInBlock(finding: Finding, block: Block, depth: number): Block {
  const { depths } = finding;
  const statements = block.statements.flatMap((statement): readonly Statement[] => {
    const isScan = statement.kind === "Scan";
    const from = isScan ? depth : depthOfReads(finding, statement);
    for (const local of changedBy(statement)) depths[local] = Math.max(depths[local]!, from);
    const own = mapBlocks(statement, (inner) => findInBlock(finding, inner, isScan ? depth + 1 : depth));
    const found = isScan && finding.reads[statement.key] === 0 ? findEquality(finding, statement) : undefined;
    if (found === undefined) return [own];
    const { ahead, value } = lookUp(finding, found);
    return [...ahead, { ...(own as Scan), wanted: { path: found.path, value } }];
  });
  return { ...block, statements };
}

/** The value at the keys, or undefined. */
function lookUp(
  { newLocal, newLabel }: Finding,
  { from, keys }: Found,
): { ahead: readonly Statement[]; value: Operand } {
  let value: Operand = { kind: "local", local: from };
  if (keys.length === 0) return { ahead: [], value };
  const statements = keys.map((constant): Statement => {
    const target = newLocal();
    const dot: Statement = { kind: "Dot", source: value, key: { kind: "constant", constant }, target };
    value = { kind: "local", local: target };
    return dot;
  });
  const reset: Statement = { kind: "ResetLocal", target: value.local };
  return { ahead: [reset, { kind: "Block", blocks: [{ label: newLabel(), statements }] }], value };
}

function depthOfReads({ depths }: Finding, statement: Statement): number {
  let deepest = 0;
  const read = (local: Local): void => {
    deepest = Math.max(deepest, depths[local]!);
  };
  visitLocals(statement, { read, write: () => undefined });
  return deepest;
}

function depthOf({ depths }: Finding, operand: Operand): number {
  return operand.kind === "local" ? depths[operand.local]! : 0;
}

/** What it writes, or adds to. */
function changedBy(statement: Statement): readonly Local[] {
  switch (statement.kind) {
    case "ArrayAppend":
      return [statement.array];
    case "ObjectInsert":
    case "ObjectInsertOnce":
      return [statement.object];
    case "SetAdd":
      return [statement.set];
    default:
      return writesOf(statement);
  }
}

/**
 * The first equality in the body of what the element has at a path of constants with what is known outside, and changes
 * more often than the collection. What stands before it may only ask, so that nobody sees whether it has been.
 */
function findEquality(finding: Finding, { source, value: element, body }: Scan): Found | undefined {
  const inside = new Set<Local>([element]);
  visitStatements(body, (statement) => {
    for (const local of writesOf(statement)) inside.add(local);
  });
  /** Locals of the body: the path from where they come, the element or a local outside. */
  const places = new Map<Local, { readonly from: Local; readonly keys: readonly ConstantIndex[] }>();
  const placeOf = (operand: Operand) => {
    if (operand.kind === "constant") return undefined;
    const { local } = operand;
    return places.get(local) ?? (local === element || !inside.has(local) ? { from: local, keys: [] } : undefined);
  };
  for (const statement of body.statements) {
    switch (statement.kind) {
      case "Dot": {
        const place = placeOf(statement.source);
        if (place === undefined || statement.key.kind !== "constant") break;
        places.set(statement.target, { ...place, keys: [...place.keys, statement.key.constant] });
        break;
      }
      case "AssignVar": {
        const place = placeOf(statement.source);
        if (place !== undefined) places.set(statement.target, place);
        break;
      }
      case "Equal": {
        const sides = [placeOf(statement.left), placeOf(statement.right)];
        const own = sides.find((side) => side?.from === element);
        const other = sides.find((side) => side !== undefined && side.from !== element);
        if (own === undefined || other === undefined) break;
        if (finding.depths[other.from]! > depthOf(finding, source)) return { path: own.keys, ...other };
        break;
      }
      default:
        if (!onlyAsks(statement)) return undefined;
    }
  }
  return undefined;
}
