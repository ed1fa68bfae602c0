/**
 * Functions that do the same become one: templates bring the same libraries, each under a package of its own. A rule that
 * several of them have is then evaluated once.
 */
import { inventoryOf } from "../../ir/inventory.ts";
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, Conflict, ConstantIndex, Local, Statement } from "../../ir/statements.ts";
import { mapBlocks, mapStatements } from "../../ir/substitute.ts";
import { visitStatements } from "../../ir/walk.ts";
import { isNoting } from "./called-builtins.ts";

/** For each function that is not kept, one that takes its place, if that is kept itself. */
type Kept = ReadonlyMap<string, string>;

type Fields = Readonly<Record<string, unknown>>;

export function foldFunctions(policy: Policy): Policy {
  const kept = new Map<string, string>();
  let groups = likeOthers(policy.functions);
  // Callers are the same once what they call is; rules do not call themselves, so this ends.
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    groups = groups.map((group) => foldGroup(group, kept));
  }
  if (kept.size === 0) return policy;
  return {
    ...policy,
    functions: policy.functions.filter(({ name }) => !kept.has(name)).map((one) => redirect(one, kept)),
    entrypoints: policy.entrypoints.map((one) => ({ ...one, function: nameOf(kept, one.function) })),
  };
}

/** Those of a group that are different, as far as is known yet. */
function foldGroup(group: readonly IrFunction[], kept: Map<string, string>): readonly IrFunction[] {
  const different: IrFunction[] = [];
  for (const one of group) {
    const same = different.find((other) => doTheSame(other, one, kept));
    if (same === undefined) different.push(one);
    else kept.set(one.name, same.name);
  }
  return different;
}

/** Groups of functions that may be the same; most are alone. What prints does so as often as it is written down. */
function likeOthers(functions: readonly IrFunction[]): readonly (readonly IrFunction[])[] {
  const groups = new Map<string, IrFunction[]>();
  for (const one of functions) {
    const outline = outlineOf(one);
    if (outline === undefined) continue;
    const shape = `${one.params.length} ${one.locals} ${one.memoize} ${outline}`;
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [one]);
    else group.push(one);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/**
 * A number that tells most functions apart without spelling them out: their statements, and the keys that they look up.
 * Nothing for those that print.
 */
function outlineOf({ blocks }: IrFunction): number | undefined {
  let outline = 0;
  let notes = false;
  const add = (value: number): void => {
    outline = (Math.imul(outline, 31) + value) | 0;
  };
  for (const block of blocks) {
    visitStatements(block, (each) => {
      add(each.kind.length * 128 + each.kind.charCodeAt(each.kind.length - 1));
      if (each.kind === "Dot" && each.key.kind === "constant") add(each.key.constant);
      else if (each.kind === "Call" && each.callee.kind === "builtin") {
        add(each.callee.name.length);
        notes ||= isNoting(each.callee.name);
      }
    });
  }
  return notes ? undefined : outline;
}

/** Compares all that counts of functions: not their names, and places only where a conflict would name them. */
function doTheSame(left: IrFunction, right: IrFunction, kept: Kept): boolean {
  let certain: ReadonlySet<Local> | undefined;
  const isCertain = (target: Local): boolean => {
    certain ??= certainTargets(left.blocks);
    return certain.has(target);
  };
  const sameConflict = (one: Conflict, other: Conflict): boolean =>
    one.span?.source.name === other.span?.source.name &&
    one.span?.start === other.span?.start &&
    same({ ...one, span: undefined }, { ...other, span: undefined });
  const sameField = (key: string, one: Fields, other: Fields): boolean => {
    if (key === "span") return true;
    if (key === "name") return nameOf(kept, one[key] as string) === nameOf(kept, other[key] as string);
    if (key !== "conflict" || one[key] === undefined || other[key] === undefined) return same(one[key], other[key]);
    return isCertain(one.target as Local) || sameConflict(one[key] as Conflict, other[key] as Conflict);
  };
  const same = (one: unknown, other: unknown): boolean => {
    if (one === other) return true;
    if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
    if (Array.isArray(one)) {
      return Array.isArray(other) && one.length === other.length && one.every((each, at) => same(each, other[at]));
    }
    const keys = Object.keys(one);
    if (keys.length !== Object.keys(other).length) return false;
    return keys.every((key) => key in other && sameField(key, one as Fields, other as Fields));
  };
  return same(left.blocks, right.blocks);
}

function nameOf(kept: Kept, name: string): string {
  const other = kept.get(name);
  return other === undefined ? name : nameOf(kept, other);
}

/** Locals that are given one constant, however often: no conflict can be about them. */
function certainTargets(blocks: readonly Block[]): ReadonlySet<Local> {
  const given = new Map<Local, ConstantIndex | undefined>();
  for (const block of blocks) {
    visitStatements(block, (each) => {
      if (each.kind !== "AssignVarOnce") return;
      const { source, target } = each;
      const constant = source.kind === "constant" ? source.constant : undefined;
      given.set(target, given.has(target) && given.get(target) !== constant ? undefined : constant);
    });
  }
  return new Set([...given].flatMap(([target, constant]) => (constant === undefined ? [] : [target])));
}

function redirect(one: IrFunction, kept: Kept): IrFunction {
  const block = (one: Block): Block => mapStatements(one, statement);
  const statement = (each: Statement): Statement => {
    if (each.kind !== "Call") return mapBlocks(each, block);
    const { callee } = each;
    if (callee.kind !== "function" || !kept.has(callee.name)) return each;
    return { ...each, callee: { kind: "function", name: nameOf(kept, callee.name) } };
  };
  const isCaller = inventoryOf(one).calls.some(({ callee }) => callee.kind === "function" && kept.has(callee.name));
  return isCaller ? { ...one, blocks: one.blocks.map(block) } : one;
}
