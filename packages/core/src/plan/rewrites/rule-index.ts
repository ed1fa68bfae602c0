/**
 * The rule index: of rules in a row that compare one reference with constants, only those run whose constant it is.
 * As in topdown, a rule that cannot match is not evaluated at all; the order of the others stays.
 */
import { compareConstants } from "../../ir/order.ts";
import type { Function as IrFunction, Policy } from "../../ir/policy.ts";
import type { Block, ConstantIndex, Label, Local, Operand, Statement, SwitchCase } from "../../ir/statements.ts";
import { labelsAfter } from "./labels.ts";
import { numberValues, type ValueNumbers } from "./value-numbers.ts";

type BlockStatement = Extract<Statement, { kind: "Block" }>;

/** Fewer are as fast one after the other. */
const fewest = 4;

interface Indexing {
  readonly policy: Policy;
  readonly values: ValueNumbers;
  /** Their numbers are the first. */
  readonly params: readonly Local[];
  readonly newLocal: () => Local;
  readonly newLabel: () => Label;
}

/** By the number of a value: what a rule wants it to be. */
type Wanted = ReadonlyMap<number, ConstantIndex>;

export function indexRules(policy: Policy): Policy {
  const none: ReadonlySet<string> = new Set();
  return { ...policy, functions: policy.functions.map((one) => indexFunction(policy, one, none)) };
}

function indexFunction(policy: Policy, one: IrFunction, memoized: ReadonlySet<string>): IrFunction {
  if (!one.blocks.some(({ statements }) => statements.filter(asksForConstant).length >= fewest)) return one;
  const values = numberValues(one, memoized);
  if (values === undefined) return one;
  let { locals } = one;
  const indexing: Indexing = {
    policy,
    values,
    params: one.params,
    newLocal: () => locals++ as Local,
    newLabel: labelsAfter(one),
  };
  const blocks = one.blocks.map(({ label, statements }) => ({
    label,
    statements: indexStatements(indexing, statements),
  }));
  return { ...one, blocks, locals };
}

/** A rule that may have a place in the index. */
function asksForConstant(statement: Statement | undefined): boolean {
  if (statement?.kind !== "Block" || statement.blocks.length !== 1) return false;
  const { statements } = statement.blocks[0]!;
  return statements.some(isWithConstant) || asksForConstant(statements.at(-1));
}

function isWithConstant(statement: Statement): boolean {
  return statement.kind === "Equal" && (statement.left.kind === "constant" || statement.right.kind === "constant");
}

function indexStatements(indexing: Indexing, statements: readonly Statement[]): readonly Statement[] {
  const result: Statement[] = [];
  for (let at = 0; at < statements.length; ) {
    const rules: BlockStatement[] = [];
    for (let one = statements[at]; one?.kind === "Block" && one.blocks.length === 1; one = statements[at]) {
      rules.push(one);
      at++;
    }
    result.push(...indexRow(indexing, rules));
    if (at < statements.length) result.push(statements[at++]!);
  }
  return result;
}

/** Rules in a row, without anything between them. */
function indexRow(indexing: Indexing, rules: readonly BlockStatement[]): readonly Statement[] {
  if (rules.length < fewest) return rules;
  const wanted = rules.map((rule) => wantedBy(indexing, rule.blocks[0]!));
  const key = bestKey(wanted);
  if (key === undefined) return rules;
  const result: Statement[] = [];
  for (let at = 0; at < rules.length; ) {
    const isIndexed = wanted[at]!.has(key);
    let end = at;
    while (end < rules.length && wanted[end]!.has(key) === isIndexed) end++;
    const row = rules.slice(at, end);
    if (isIndexed && row.length >= fewest) {
      result.push(...switchOn(indexing, key, row, wanted.slice(at, end)));
    } else result.push(...row);
    at = end;
  }
  return result;
}

/** Equalities at the top of a rule, or of the branch that it consists of. */
function wantedBy(indexing: Indexing, block: Block, into = new Map<number, ConstantIndex>()): Wanted {
  for (const statement of block.statements) {
    if (statement.kind !== "Equal") continue;
    const { left, right } = statement;
    addWanted(indexing, left, right, into);
    addWanted(indexing, right, left, into);
  }
  const last = block.statements.at(-1);
  if (last?.kind === "Block" && last.blocks.length === 1) wantedBy(indexing, last.blocks[0]!, into);
  return into;
}

function addWanted(indexing: Indexing, value: Operand, is: Operand, into: Map<number, ConstantIndex>): void {
  if (value.kind !== "local" || is.kind !== "constant") return;
  const number = indexing.values.numbers[value.local]!;
  if (number !== 0 && !into.has(number) && isOutside(indexing, number)) into.set(number, is.constant);
}

/** Computed from params and globals by constant keys alone, so that it can be computed before the rules. */
function isOutside(indexing: Indexing, number: number): boolean {
  const { values, policy, params } = indexing;
  const definition = values.definitions[number];
  switch (definition?.kind) {
    case undefined:
      return number <= params.length;
    case "GlobalGet":
      return policy.globals[definition.global]!.kind !== "mock";
    case "Dot": {
      const { source, key } = definition;
      return key.kind === "constant" && source.kind === "local" && isOutside(indexing, values.numbers[source.local]!);
    }
    default:
      return false;
  }
}

/** The value that tells the most rules apart. */
function bestKey(wanted: readonly Wanted[]): number | undefined {
  const found = new Map<number, Set<ConstantIndex>>();
  for (const one of wanted) {
    for (const [number, constant] of one) {
      let constants = found.get(number);
      if (constants === undefined) {
        constants = new Set();
        found.set(number, constants);
      }
      constants.add(constant);
    }
  }
  let best: number | undefined;
  let most = fewest - 1;
  for (const [number, { size }] of found) {
    if (size > most) {
      best = number;
      most = size;
    }
  }
  return best;
}

function switchOn(
  indexing: Indexing,
  key: number,
  rules: readonly BlockStatement[],
  wanted: readonly Wanted[],
): readonly Statement[] {
  const { constants } = indexing.policy;
  const rows = new Map<ConstantIndex, BlockStatement[]>();
  rules.forEach((rule, index) => {
    const value = wanted[index]!.get(key)!;
    const row = rows.get(value);
    if (row === undefined) rows.set(value, [rule]);
    else row.push(rule);
  });
  const sorted = [...rows].sort(([left], [right]) => compareConstants(constants[left]!, constants[right]!));
  // 1 and 1.0 are two constants of one value.
  for (let at = 1; at < sorted.length; at++) {
    if (compareConstants(constants[sorted[at - 1]![0]]!, constants[sorted[at]![0]]!) === 0) return rules;
  }
  return [
    computed(indexing, key, (source) => {
      const cases = sorted.map(([value, row]): SwitchCase => {
        const rest = row.map((rule) => withoutTest(indexing, rule, key));
        return { value, block: { label: indexing.newLabel(), statements: indexRow(indexing, rest) } };
      });
      return { kind: "Switch", source, cases };
    }),
  ];
}

/** The rule without the comparison that its case has made already. */
function withoutTest(indexing: Indexing, rule: BlockStatement, key: number): BlockStatement {
  const [block] = rule.blocks as [Block];
  const at = block.statements.findIndex((statement) => tests(indexing, statement, key));
  if (at >= 0) return { ...rule, blocks: [{ ...block, statements: block.statements.toSpliced(at, 1) }] };
  const last = withoutTest(indexing, block.statements.at(-1) as BlockStatement, key);
  return { ...rule, blocks: [{ ...block, statements: block.statements.with(-1, last) }] };
}

function tests({ values }: Indexing, statement: Statement, key: number): boolean {
  if (statement.kind !== "Equal") return false;
  const { left, right } = statement;
  const [value, is] = left.kind === "local" ? [left, right] : [right, left];
  return value.kind === "local" && is.kind === "constant" && values.numbers[value.local] === key;
}

/** The key's chain of look-ups once more, around what needs it; any may be undefined, and then no case is right. */
function computed(indexing: Indexing, key: number, use: (source: Operand) => Statement): Statement {
  const { values, params, newLocal, newLabel } = indexing;
  const statements: Statement[] = [];
  const compute = (number: number): Operand => {
    const definition = values.definitions[number];
    if (definition === undefined) return { kind: "local", local: params[number - 1]! };
    const target = newLocal();
    if (definition.kind === "Dot" && definition.source.kind === "local") {
      const source = compute(values.numbers[definition.source.local]!);
      statements.push({ ...definition, source, target });
    } else if (definition.kind === "GlobalGet") statements.push({ ...definition, target });
    else throw new Error(`a ${definition.kind} in a key of the rule index`);
    return { kind: "local", local: target };
  };
  const label = newLabel();
  statements.push(use(compute(key)));
  return { kind: "Block", blocks: [{ label, statements }] };
}
