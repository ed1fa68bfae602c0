/**
 * Functions that do the same become one: templates bring the same libraries, each under a package of its own. A rule that
 * several of them have is then evaluated once.
 */
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, ConstantIndex, Local, Statement } from "../../ir/statements.ts";
import { mapBlocks } from "../../ir/substitute.ts";
import { visitStatements } from "../../ir/walk.ts";
import { notes } from "./set-uses.ts";

/** The function that is kept, for each that is not. */
type Kept = ReadonlyMap<string, string>;

export function foldFunctions(policy: Policy): Policy {
  const candidates = likeOthers(policy.functions);
  let kept: Kept = new Map();
  // Callers are the same once what they call is; rules do not call themselves, so this ends.
  for (;;) {
    const more = foldOnce(candidates, kept);
    if (more.size === kept.size) break;
    kept = more;
  }
  if (kept.size === 0) return policy;
  const nameOf = (name: string) => kept.get(name) ?? name;
  return {
    ...policy,
    functions: policy.functions.filter(({ name }) => !kept.has(name)).map((one) => redirect(one, kept)),
    entrypoints: policy.entrypoints.map((one) => ({ ...one, function: nameOf(one.function) })),
  };
}

function foldOnce(candidates: readonly (readonly IrFunction[])[], kept: Kept): Kept {
  const folded = new Map<string, string>();
  for (const group of candidates) {
    const first = new Map<string, string>();
    for (const one of group) {
      const text = textOf(one, kept);
      const same = first.get(text);
      if (same === undefined) first.set(text, one.name);
      else folded.set(one.name, same);
    }
  }
  return folded;
}

/**
 * Groups of functions that have as many parameters, locals and statements; most functions are alone in theirs. What prints
 * does so as often as it is written down.
 */
function likeOthers(functions: readonly IrFunction[]): readonly (readonly IrFunction[])[] {
  const groups = new Map<string, IrFunction[]>();
  for (const one of functions) {
    if (one.blocks.some(notes)) continue;
    let statements = 0;
    for (const block of one.blocks) {
      visitStatements(block, () => {
        statements++;
      });
    }
    const shape = `${one.params.length} ${one.locals} ${one.memoize} ${statements}`;
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [one]);
    else group.push(one);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** All that counts of a function: not its name, and places only where a conflict would name them. */
function textOf({ blocks }: IrFunction, kept: Kept): string {
  const certain = certainTargets(blocks);
  return JSON.stringify(blocks, (key, value) => {
    if (key === "span") return undefined;
    if (key === "name") return kept.get(value) ?? value;
    if (value?.conflict === undefined) return value;
    const { conflict, ...rest } = value;
    const { source, start } = conflict.span ?? {};
    return certain.has(rest.target) ? rest : { ...rest, conflict: { ...conflict, at: [source?.name, start] } };
  });
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
  const block = ({ label, statements }: Block): Block => ({ label, statements: statements.map(statement) });
  const statement = (each: Statement): Statement => {
    if (each.kind !== "Call") return mapBlocks(each, block);
    const name = each.callee.kind === "function" ? kept.get(each.callee.name) : undefined;
    return name === undefined ? each : { ...each, callee: { kind: "function", name } };
  };
  return callsOf(one).some((name) => kept.has(name)) ? { ...one, blocks: one.blocks.map(block) } : one;
}

function callsOf({ blocks }: IrFunction): readonly string[] {
  const names: string[] = [];
  for (const block of blocks) {
    visitStatements(block, (each) => {
      if (each.kind === "Call" && each.callee.kind === "function") names.push(each.callee.name);
    });
  }
  return names;
}
