/**
 * What a function has looked up already is not looked up again: references keep to the local that holds their value.
 * What a rule looks up before anything else, and later rules look up too, moves in front of all of them.
 */
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, Label, Local, Statement } from "../../ir/statements.ts";
import { mapBlocks, substitute } from "../../ir/substitute.ts";
import { blocksOf, visitStatements } from "../../ir/walk.ts";
import { labelsAfter } from "./labels.ts";
import { isReference, numberValues, type Reference, targetOf, type ValueNumbers } from "./value-numbers.ts";

/** The local that holds a value here; one that was computed in front of the rules may be undefined. */
interface Held {
  readonly local: Local;
  readonly isDefined: boolean;
}

interface Sharing {
  readonly values: ValueNumbers;
  /** By number. */
  readonly held: (Held | undefined)[];
  /** Numbers and what was held before, to go back to at the end of a block. */
  readonly trail: (readonly [number, Held | undefined])[];
  /** By local: the local that takes its place. */
  readonly replaced: Int32Array;
  readonly replacing: (local: Local) => Local;
  readonly inside: (block: Block) => Block;
  /** Numbers that must be defined before the next statement. */
  readonly pending: number[];
  readonly newLabel: () => Label;
}

export function shareReferences(policy: Policy): Policy {
  const memoized = new Set(policy.functions.filter(({ memoize }) => memoize).map(({ name }) => name));
  return { ...policy, functions: policy.functions.map((one) => shareInFunction(one, memoized)) };
}

function shareInFunction(one: IrFunction, memoized: ReadonlySet<string>): IrFunction {
  const values = numberValues(one, memoized);
  if (values === undefined || !values.repeats) return one;
  const replaced = new Int32Array(one.locals).fill(-1);
  const sharing: Sharing = {
    values,
    held: new Array<Held | undefined>(values.definitions.length),
    trail: [],
    replaced,
    replacing: (local) => (replaced[local]! < 0 ? local : (replaced[local] as Local)),
    inside: (block) => shareInBlock(sharing, block),
    pending: [],
    newLabel: labelsAfter(one),
  };
  return { ...one, blocks: one.blocks.map((block) => shareInBlock(sharing, block)) };
}

function shareInBlock(sharing: Sharing, block: Block): Block {
  const { trail, held } = sharing;
  const mark = trail.length;
  const statements: Statement[] = [];
  for (let at = 0; at < block.statements.length; at++) {
    const statement = block.statements[at]!;
    if (statement.kind === "Block") {
      flush(sharing, statements);
      shareAhead(sharing, block.statements, at, statements);
    }
    shareInStatement(sharing, statement, statements);
  }
  flush(sharing, statements);
  while (trail.length > mark) {
    const [number, before] = trail.pop()!;
    held[number] = before;
  }
  return { ...block, statements };
}

function hold(sharing: Sharing, number: number, held: Held): void {
  sharing.trail.push([number, sharing.held[number]]);
  sharing.held[number] = held;
}

function shareInStatement(sharing: Sharing, statement: Statement, into: Statement[]): void {
  const { values, replaced, pending } = sharing;
  const number = isReference(statement) ? values.numbers[targetOf(statement)]! : 0;
  const held = sharing.held[number];
  if (number !== 0 && held !== undefined && values.definitions[number] !== undefined) {
    replaced[targetOf(statement as Reference)] = held.local;
    if (!held.isDefined && !pending.includes(number)) pending.push(number);
    return;
  }
  if (pending.length > 0) flush(sharing, into, impliedBy(values.numbers, statement));
  into.push(mapBlocks(substitute(statement, sharing.replacing), sharing.inside));
  if (number !== 0) hold(sharing, number, { local: targetOf(statement as Reference), isDefined: true });
}

/** Tests for what has been taken from in front of the rules; a value, or `implied`, speaks for what it is looked up in. */
function flush(sharing: Sharing, into: Statement[], implied = 0): void {
  const { pending, held, values } = sharing;
  if (pending.length === 0) return;
  const sources = new Set(pending.map((number) => sourceOf(values, number))).add(implied);
  const tested = pending.filter((number) => !sources.has(number) && values.definitions[number]!.kind !== "GlobalGet");
  for (const number of tested) into.push({ kind: "IsDefined", source: held[number]!.local });
  for (const number of pending) hold(sharing, number, { local: held[number]!.local, isDefined: true });
  pending.length = 0;
}

function sourceOf({ definitions, numbers }: ValueNumbers, number: number): number {
  const definition = definitions[number];
  return definition?.kind === "Dot" ? sourceOfDot(numbers, definition) : 0;
}

function sourceOfDot(numbers: Int32Array, { source }: Extract<Reference, { kind: "Dot" }>): number {
  return source.kind === "local" ? numbers[source.local]! : 0;
}

/** What need not be tested before a statement, which is undefined itself when that is undefined. */
function impliedBy(numbers: Int32Array, statement: Statement): number {
  const isTest = statement.kind === "Dot" || statement.kind === "IsTruthy";
  return isTest && statement.source.kind === "local" ? numbers[statement.source.local]! : 0;
}

/** What the rule at `at` looks up first and a later one looks up as well, each undefined where it cannot be found. */
function shareAhead(sharing: Sharing, rules: readonly Statement[], at: number, into: Statement[]): void {
  const { values, held } = sharing;
  const [first] = blocksOf(rules[at]!);
  const prefix = first === undefined ? [] : leadingReferences(sharing, first);
  if (prefix.length === 0) return;
  const later = rules.slice(at + 1);
  if (!later.some(({ kind }) => kind === "Block")) return;
  const wanted = numbersIn(sharing, later);
  const shared = new Set<number>();
  for (const reference of prefix.toReversed()) {
    const number = values.numbers[targetOf(reference)]!;
    if (!wanted.has(number) && !shared.has(number)) continue;
    shared.add(number);
    const source = sourceOf(values, number);
    if (source !== 0 && held[source] === undefined) shared.add(source);
  }
  for (const reference of prefix) {
    const number = values.numbers[targetOf(reference)]!;
    if (!shared.has(number) || held[number] !== undefined) continue;
    into.push(...computeAhead(sharing, reference));
    hold(sharing, number, { local: targetOf(reference), isDefined: reference.kind === "GlobalGet" });
  }
}

function computeAhead(sharing: Sharing, reference: Reference): readonly Statement[] {
  const own = substitute(reference, (local) => {
    const number = sharing.values.numbers[local]!;
    return sharing.held[number]?.local ?? local;
  });
  if (reference.kind === "GlobalGet") return [own];
  return [
    { kind: "ResetLocal", target: targetOf(reference) },
    { kind: "Block", blocks: [{ label: sharing.newLabel(), statements: [own] }] },
  ];
}

/**
 * The references that a rule begins with. They are evaluated whenever the rule is, up to the first that is undefined;
 * one too many is only a look-up, but a call is ahead of nothing, because it may end the evaluation.
 */
function leadingReferences({ values }: Sharing, { statements }: Block): readonly Reference[] {
  const leading: Reference[] = [];
  for (const statement of statements) {
    if (!isReference(statement) || values.numbers[targetOf(statement)] === 0) break;
    if (values.definitions[values.numbers[targetOf(statement)]!] === undefined) break;
    if (statement.kind === "Call" && leading.some(({ kind }) => kind !== "GlobalGet")) break;
    leading.push(statement);
  }
  return leading;
}

function numbersIn({ values }: Sharing, statements: readonly Statement[]): ReadonlySet<number> {
  const found = new Set<number>();
  const see = (statement: Statement) => {
    if (isReference(statement)) found.add(values.numbers[targetOf(statement)]!);
  };
  for (const statement of statements) {
    see(statement);
    for (const block of blocksOf(statement)) visitStatements(block, see);
  }
  return found;
}
