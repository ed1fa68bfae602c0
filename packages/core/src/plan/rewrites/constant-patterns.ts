/**
 * Calls that match a text with a constant pattern, or with one of a few constants: the patterns are compiled now, so that
 * the module carries no reader of patterns.
 */
import type { Constant } from "../../ir/constant.ts";
import { inventoryOf } from "../../ir/inventory.ts";
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, Callee, Operand, Statement } from "../../ir/statements.ts";
import { mapBlocks, mapStatements } from "../../ir/substitute.ts";
import { compileGlob, compileRegex } from "../../patterns/compile-pattern.ts";
import type { PatternTable } from "../../patterns/pattern-table.ts";
import type { Builtins } from "./called-builtins.ts";
import { type KnownValues, knownValues } from "./known-values.ts";

type Call = Extract<Statement, { kind: "Call" }>;

interface Matching {
  /** Undefined leaves the call to the runtime: a pattern that is malformed, or needs Unicode's tables. */
  readonly compile: (pattern: string, constants: readonly (Constant | undefined)[]) => PatternTable | undefined;
  /** Which argument is the text, from 0. */
  readonly text: number;
}

const regex: Matching = { compile: (pattern) => compileRegex(pattern), text: 1 };

const glob: Matching = {
  compile: (pattern, [, delimiters]) => {
    const separators = separatorsOf(delimiters);
    return separators && compileGlob(pattern, separators);
  },
  text: 2,
};

const matchings: ReadonlyMap<string, Matching> = new Map([
  ["regex.match", regex],
  ["re_match", regex],
  ["glob.match", glob],
]);

/** A call that may match with more patterns than these is left to the runtime. */
const choiceLimit = 64;

export function matchesPatterns(builtins: Builtins): boolean {
  return [...matchings.keys()].some((name) => builtins.has(name));
}

export function compilePatterns(policy: Policy): Policy {
  return { ...policy, functions: policy.functions.map((one) => compileIn(one, policy.constants)) };
}

function compileIn(one: IrFunction, constants: readonly Constant[]): IrFunction {
  const calls = inventoryOf(one).calls.filter(isMatching);
  if (calls.length === 0) return one;
  const values = knownValues(one, constants);
  const compiled = new Map(calls.map((call) => [call as Statement, withTables(call, values)]));
  const inBlock = (block: Block): Block => mapStatements(block, inStatement);
  const inStatement = (statement: Statement): Statement => compiled.get(statement) ?? mapBlocks(statement, inBlock);
  return { ...one, blocks: one.blocks.map(inBlock) };
}

function isMatching({ callee }: Call): boolean {
  return callee.kind === "builtin" && matchings.has(callee.name);
}

function withTables(call: Call, values: KnownValues): Call {
  const { callee, args } = call;
  const { compile, text } = matchings.get(callee.name)!;
  const patterns = values(args[0]!);
  if (patterns === undefined || patterns.length === 0 || patterns.length > choiceLimit) return call;
  const constants = args.map((one) => constantOf(one, values));
  const tables = new Map<string, PatternTable>();
  for (const pattern of patterns) {
    const table = pattern.kind === "string" ? compile(pattern.value, constants) : undefined;
    if (pattern.kind !== "string" || table === undefined) return call;
    tables.set(pattern.value, table);
  }
  const of = { name: callee.name, operand: text + 1 };
  const isKnown = args[0]!.kind === "constant";
  const compiled: Callee = isKnown
    ? { kind: "pattern", ...of, table: [...tables.values()][0]! }
    : { kind: "patterns", ...of, tables };
  return { ...call, callee: compiled, args: isKnown ? [args[text]!] : [args[text]!, args[0]!] };
}

function constantOf(operand: Operand, values: KnownValues): Constant | undefined {
  return operand.kind === "constant" ? values(operand)?.[0] : undefined;
}

/** None for null, the dot for an empty array, as OPA has it; undefined where the runtime would refuse, or has to look. */
function separatorsOf(delimiters: Constant | undefined): number[] | undefined {
  if (delimiters?.kind === "null") return [];
  if (delimiters?.kind !== "array") return undefined;
  if (delimiters.elements.length === 0) return [".".charCodeAt(0)];
  const points = delimiters.elements.map((one) => (one.kind === "string" ? [...one.value] : []));
  return points.every(({ length }) => length === 1) ? points.map(([one]) => one!.codePointAt(0)!) : undefined;
}
