/**
 * Cases that only say which constant a document is, as in `factor("Ki") := 1024`: one constant object says it for all of
 * them, and a look-up takes the place of the choice.
 */
import type { Constant } from "../../ir/constant.ts";
import { compareConstants } from "../../ir/order.ts";
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, ConstantIndex, Label, Local, Statement } from "../../ir/statements.ts";
import { mapBlocks } from "../../ir/substitute.ts";
import { visitStatements } from "../../ir/walk.ts";
import { labelsAfter } from "./labels.ts";

type Switch = Extract<Statement, { kind: "Switch" }>;
type Assignment = Extract<Statement, { kind: "AssignVarOnce" }>;

interface Function {
  readonly blocks: readonly Block[];
  readonly newLocal: () => Local;
  readonly newLabel: () => Label;
  readonly place: (constant: Constant) => ConstantIndex;
}

export function lookUpCases(policy: Policy): Policy {
  const constants = [...policy.constants];
  const places = new Map<string, ConstantIndex>();
  const place = (constant: Constant): ConstantIndex => {
    const key = JSON.stringify(constant);
    let index = places.get(key);
    if (index === undefined) {
      index = (constants.push(constant) - 1) as ConstantIndex;
      places.set(key, index);
    }
    return index;
  };
  const functions = policy.functions.map((one) => lookUpInFunction(one, constants, place));
  return places.size === 0 ? policy : { ...policy, constants, functions };
}

function lookUpInFunction(one: IrFunction, constants: readonly Constant[], place: Function["place"]): IrFunction {
  const { blocks } = one;
  if (!blocks.some(hasSwitch)) return one;
  let { locals } = one;
  const newLocal = () => locals++ as Local;
  const inFunction = { blocks, newLocal, newLabel: labelsAfter(one), place };
  // Not in scans: what is assigned twice is a conflict there, which names its rule.
  const inside = (block: Block): Block => {
    if (!hasSwitch(block)) return block;
    const statements = block.statements.map((each) => {
      if (each.kind === "Switch") return lookUp(inFunction, each, constants) ?? mapBlocks(each, inside);
      return each.kind === "Block" ? mapBlocks(each, inside) : each;
    });
    return { ...block, statements };
  };
  const done = blocks.map(inside);
  return { ...one, blocks: done, locals };
}

function hasSwitch({ statements }: Block): boolean {
  return statements.some((each) => each.kind === "Switch" || (each.kind === "Block" && each.blocks.some(hasSwitch)));
}

/** Nothing when a case does more, or when something else assigns to the document. */
function lookUp(make: Function, { source, cases }: Switch, constants: readonly Constant[]) {
  const entries: [Constant, Constant][] = [];
  let first: Assignment | undefined;
  for (const { value, block } of cases) {
    const only = onlyAssignment(block);
    if (only?.source.kind !== "constant") return undefined;
    first ??= only;
    if (only.target !== first.target) return undefined;
    entries.push([constants[value]!, constants[only.source.constant]!]);
  }
  if (first === undefined || countAssignments(make, first.target) !== cases.length) return undefined;
  entries.sort(([left], [right]) => compareConstants(left, right));
  const object = { kind: "constant", constant: make.place({ kind: "object", entries }) } as const;
  const found = make.newLocal();
  const statements: readonly Statement[] = [
    { kind: "Dot", source: object, key: source, target: found },
    { ...first, source: { kind: "local", local: found } },
  ];
  return { kind: "Block", blocks: [{ label: make.newLabel(), statements }] } as const;
}

function countAssignments({ blocks }: Function, local: Local): number {
  let count = 0;
  for (const block of blocks) {
    visitStatements(block, (each) => {
      if (each.kind === "AssignVarOnce" && each.target === local) count++;
    });
  }
  return count;
}

function onlyAssignment({ statements }: Block): Assignment | undefined {
  const [only] = statements;
  if (only === undefined || statements.length > 1) return undefined;
  if (only.kind === "AssignVarOnce") return only;
  return only.kind === "Block" && only.blocks.length === 1 ? onlyAssignment(only.blocks[0]!) : undefined;
}
