/**
 * Rules that begin alike are evaluated together: what they have in common, once, and then what each goes on with. Where
 * rules only add to sets, so that nobody sees which of them adds first, those that go through one collection go through it
 * together, wherever they stand.
 */
import { mapList } from "../../ast/map-list.ts";
import { inventoryOf } from "../../ir/inventory.ts";
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, Label, Local, Statement } from "../../ir/statements.ts";
import { mapBlocks, substitute } from "../../ir/substitute.ts";
import { writesOf } from "../../ir/walk.ts";
import { spellStatement } from "./beginnings.ts";
import { labelsAfter } from "./labels.ts";
import { addsToSetsOnly, leaves } from "./rule-effects.ts";

interface Merging {
  /** Locals that hold one value, which nothing is added to, from where they are written on. */
  readonly isConstant: (local: Local) => boolean;
  /** Rules may change places, and their scans may be one. */
  readonly isUnordered: boolean;
  readonly newLabel: () => Label;
}

/** What a rule goes on with. */
interface Rest {
  readonly block: Block;
  /** The place of the next statement. */
  readonly at: number;
  /** Locals of what was merged: those that took their places. */
  readonly renamed: ReadonlyMap<Local, Local>;
}

const none: Rest["renamed"] = new Map();

export function mergeRules(policy: Policy): Policy {
  return { ...policy, functions: policy.functions.map(mergeInFunction) };
}

function mergeInFunction(one: IrFunction): IrFunction {
  if (!one.blocks.some(hasRow)) return one;
  const { writes, filled: all, replaces } = inventoryOf(one);
  if (replaces) return one;
  const filled = new Set(all);
  const isConstant = (local: Local) => writes[local]! <= 1 && !filled.has(local);
  const newLabel = labelsAfter(one);
  const mergeIn = (block: Block): Block => {
    const statements: Statement[] = [];
    for (let at = 0; at < block.statements.length; at++) {
      const rules: Block[] = [];
      for (let rule = ruleOf(block.statements[at]); rule !== undefined; rule = ruleOf(block.statements[++at])) {
        rules.push(rule);
      }
      const isUnordered = rules.length > 1 && rules.every((rule) => addsToSetsOnly(rule, writes));
      const rests = rules.map((rule): Rest => ({ block: rule, at: 0, renamed: none }));
      statements.push(...mergeRow({ isConstant, isUnordered, newLabel }, rests));
      const next = block.statements[at];
      if (next !== undefined) statements.push(next.kind === "Switch" ? mapBlocks(next, mergeIn) : next);
    }
    return isChanged(block.statements, statements) ? { label: block.label, statements } : block;
  };
  const blocks = mapList(one.blocks, mergeIn);
  return blocks === one.blocks ? one : { ...one, blocks };
}

/** A rule that stands alone is written anew around the same block. */
function isChanged(before: readonly Statement[], after: readonly Statement[]): boolean {
  if (before.length !== after.length) return true;
  return after.some((statement, at) => statement !== before[at] && ruleOf(statement) !== ruleOf(before[at]));
}

function ruleOf(statement: Statement | undefined): Block | undefined {
  return statement?.kind === "Block" && statement.blocks.length === 1 ? statement.blocks[0] : undefined;
}

function hasRow({ statements }: Block): boolean {
  return statements.some((statement, at) => {
    if (statement.kind === "Switch") return statement.cases.some(({ block }) => hasRow(block));
    return ruleOf(statement) !== undefined && ruleOf(statements[at + 1]) !== undefined;
  });
}

/** Rules in a row, without anything between them; those that begin alike in the place of the first of them. */
function mergeRow(merging: Merging, row: readonly Rest[]): readonly Statement[] {
  if (row.length < 2) return row.map((rest) => ({ kind: "Block", blocks: [alone(rest)] }));
  const groups: Rest[][] = [];
  const known = new Map<string, Rest[]>();
  let before: string | undefined;
  for (const rest of row) {
    const beginning = beginningOf(merging, rest);
    if (!merging.isUnordered && beginning !== before) known.clear();
    before = beginning;
    const alike = beginning === undefined ? undefined : known.get(beginning);
    if (alike !== undefined) alike.push(rest);
    else {
      const group = [rest];
      groups.push(group);
      if (beginning !== undefined) known.set(beginning, group);
    }
  }
  return groups.map((group) => ({
    kind: "Block",
    blocks: [group.length === 1 ? alone(group[0]!) : merge(merging, group)],
  }));
}

/** How a rule goes on, equal for rules whose next statements do the same; nothing when that cannot be shared. */
function beginningOf({ isConstant, isUnordered }: Merging, { block, at, renamed }: Rest): string | undefined {
  const next = block.statements[at];
  if (next === undefined) return undefined;
  if (next.kind === "Scan" && (!isUnordered || leaves(next.body))) return undefined;
  return spellStatement(next, renamed, isConstant);
}

/** The next statement once, and what follows it in each of the rules, with the locals of the first one. */
function merge(merging: Merging, rules: readonly Rest[]): Block {
  const [model] = rules as [Rest, ...Rest[]];
  const statement = substituted(model.block.statements[model.at]!, model.renamed);
  const targets = writesOf(statement);
  const bodies: Rest[] = [];
  const rests: Rest[] = [];
  for (const { block, at, renamed: before } of rules) {
    const own = block.statements[at]!;
    const renamed = withTargets(before, writesOf(own), targets);
    if (own.kind === "Scan") bodies.push({ block: own.body, at: 0, renamed });
    if (at + 1 < block.statements.length) rests.push({ block, at: at + 1, renamed });
  }
  const shared =
    statement.kind === "Scan"
      ? { ...statement, body: { label: merging.newLabel(), statements: opened(mergeRow(merging, bodies)) } }
      : statement;
  return { label: merging.newLabel(), statements: [shared, ...opened(mergeRow(merging, rests))] };
}

function withTargets(before: Rest["renamed"], own: readonly Local[], targets: readonly Local[]): Rest["renamed"] {
  if (own.every((local, index) => local === targets[index])) return before;
  const renamed = new Map(before);
  for (const [index, local] of own.entries()) renamed.set(local, targets[index]!);
  return renamed;
}

/** One block at the end of another is as good as its statements, unless something leaves it by its label. */
function opened(statements: readonly Statement[]): readonly Statement[] {
  const only = statements.length === 1 ? ruleOf(statements[0]) : undefined;
  return only === undefined || leaves({ ...only, label: -1 as Label }) ? statements : only.statements;
}

function alone({ block, at, renamed }: Rest): Block {
  const rest = at === 0 ? block : { ...block, statements: block.statements.slice(at) };
  return renamed.size === 0 ? rest : rename(rest, renamed);
}

function rename(block: Block, renamed: Rest["renamed"]): Block {
  const statements = block.statements.map((statement) => substituted(statement, renamed));
  return { ...block, statements };
}

function substituted(statement: Statement, renamed: Rest["renamed"]): Statement {
  if (renamed.size === 0) return statement;
  const own = substitute(statement, (local) => renamed.get(local) ?? local);
  return mapBlocks(own, (inner) => rename(inner, renamed));
}
