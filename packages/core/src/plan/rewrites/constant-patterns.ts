/** Calls that match a text with a constant pattern: the pattern is compiled now, so that the module carries no reader of patterns. */
import type { Constant } from "../../ir/constant.ts";
import type { Policy } from "../../ir/policy.ts";
import type { Block, Callee, Operand, Statement } from "../../ir/statements.ts";
import { mapBlocks } from "../../ir/substitute.ts";
import { statementsOf } from "../../ir/walk.ts";
import { compileGlob, compileRegex } from "../../patterns/compile-pattern.ts";
import type { PatternTable } from "../../patterns/pattern-table.ts";

type Call = Extract<Statement, { kind: "Call" }>;

interface Matching {
  /** Undefined leaves the call to the runtime: what is not constant, is malformed, or needs Unicode's tables. */
  readonly compile: (constants: readonly (Constant | undefined)[]) => PatternTable | undefined;
  /** Which argument is the text, from 0. */
  readonly text: number;
}

const regex: Matching = {
  compile: ([pattern]) => (pattern?.kind === "string" ? compileRegex(pattern.value) : undefined),
  text: 1,
};

const glob: Matching = {
  compile: ([pattern, delimiters]) => {
    const separators = separatorsOf(delimiters);
    return pattern?.kind === "string" && separators !== undefined ? compileGlob(pattern.value, separators) : undefined;
  },
  text: 2,
};

const matchings: ReadonlyMap<string, Matching> = new Map([
  ["regex.match", regex],
  ["re_match", regex],
  ["glob.match", glob],
]);

export function compilePatterns(policy: Policy): Policy {
  const known = new Map<Call, Callee | undefined>();
  for (const { blocks } of policy.functions) {
    for (const block of blocks) {
      for (const statement of statementsOf(block)) {
        if (statement.kind !== "Call") continue;
        const callee = patternOf(statement, policy.constants);
        if (callee !== undefined) known.set(statement, callee);
      }
    }
  }
  if (known.size === 0) return policy;
  const inBlock = (block: Block): Block => ({ ...block, statements: block.statements.map(inStatement) });
  const inStatement = (statement: Statement): Statement => {
    const callee = statement.kind === "Call" ? known.get(statement) : undefined;
    if (callee === undefined || statement.kind !== "Call") return mapBlocks(statement, inBlock);
    return { ...statement, callee, args: [statement.args[matchings.get(callee.name)!.text]!] };
  };
  return { ...policy, functions: policy.functions.map((one) => ({ ...one, blocks: one.blocks.map(inBlock) })) };
}

function patternOf({ callee, args }: Call, constants: readonly Constant[]): Callee | undefined {
  const matching = callee.kind === "builtin" ? matchings.get(callee.name) : undefined;
  if (matching === undefined) return undefined;
  const constantOf = (one: Operand) => (one.kind === "constant" ? constants[one.constant] : undefined);
  const table = matching.compile(args.map(constantOf));
  return table && { kind: "pattern", name: callee.name, table, operand: matching.text + 1 };
}

/** None for null, the dot for an empty array, as OPA has it; undefined where the runtime would refuse, or has to look. */
function separatorsOf(delimiters: Constant | undefined): number[] | undefined {
  if (delimiters?.kind === "null") return [];
  if (delimiters?.kind !== "array") return undefined;
  if (delimiters.elements.length === 0) return [".".charCodeAt(0)];
  const points = delimiters.elements.map((one) => (one.kind === "string" ? [...one.value] : []));
  return points.every(({ length }) => length === 1) ? points.map(([one]) => one!.codePointAt(0)!) : undefined;
}
