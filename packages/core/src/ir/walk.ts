/** What each statement reads, writes and contains: the one place that knows, for verifiers and rewrites. */
import type { Policy } from "./policy.ts";
import type { Block, Local, Operand, Statement } from "./statements.ts";

/** The blocks directly inside a statement. */
export function blocksOf(statement: Statement): readonly Block[] {
  switch (statement.kind) {
    case "Block":
      return statement.blocks;
    case "Scan":
    case "Not":
      return [statement.body];
    case "Switch":
      return statement.cases.map(({ block }) => block);
    default:
      return noBlocks;
  }
}

/** Most statements hold none, and are asked by every rewrite. */
const noBlocks: readonly Block[] = [];

/**
 * Every statement of a block and of the blocks inside it, outer before inner. A callback: generators cost the compiler; and
 * counted loops, because iterators do as long as the code is interpreted, which it mostly is in a process of one compile.
 */
export function visitStatements({ statements }: Block, visit: (statement: Statement) => void): void {
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at]!;
    visit(statement);
    switch (statement.kind) {
      case "Block":
        for (let inner = 0; inner < statement.blocks.length; inner++) visitStatements(statement.blocks[inner]!, visit);
        break;
      case "Scan":
      case "Not":
        visitStatements(statement.body, visit);
        break;
      case "Switch":
        for (const { block } of statement.cases) visitStatements(block, visit);
    }
  }
}

export function countStatements(policy: Policy): number {
  let count = 0;
  for (const { blocks } of policy.functions) {
    for (const block of blocks) {
      visitStatements(block, () => {
        count++;
      });
    }
  }
  return count;
}

export interface Reads {
  /** Must hold a value. */
  readonly values: readonly Operand[];
  /** May be undefined. */
  readonly maybe: readonly Operand[];
}

const none: readonly Operand[] = [];
const noReads: Reads = { values: none, maybe: none };

/** What a statement itself reads; not what its blocks read. */
export function readsOf(statement: Statement): Reads {
  const values = (...operands: readonly Operand[]): Reads => ({ values: operands, maybe: none });
  const maybe = (...operands: readonly Operand[]): Reads => ({ values: none, maybe: operands });
  const local = (of: Local): Operand => ({ kind: "local", local: of });
  switch (statement.kind) {
    case "Call":
      return values(...statement.args);
    case "Switch":
      return values(statement.source);
    case "Dot":
      return { values: [statement.key], maybe: [statement.source] };
    case "Equal":
    case "NotEqual":
      return values(statement.left, statement.right);
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
    case "HasLength":
    case "AssignVar":
      return maybe(statement.source);
    case "Scan":
      return statement.wanted === undefined ? maybe(statement.source) : maybe(statement.source, statement.wanted.value);
    case "IsDefined":
    case "IsUndefined":
    case "Return":
    case "GlobalSet":
      return maybe(local(statement.source));
    case "AssignVarOnce":
      return { values: [statement.source], maybe: [local(statement.target)] };
    case "ArrayAppend":
      return values(statement.value, local(statement.array));
    case "ObjectInsert":
    case "ObjectInsertOnce":
      return values(statement.key, statement.value, local(statement.object));
    case "ObjectMerge":
      return maybe(statement.left, statement.right);
    case "SetAdd":
      return values(statement.value, local(statement.set));
    case "Upsert":
      return { values: [...statement.path, statement.value], maybe: [statement.source] };
    default:
      return noReads;
  }
}

const noLocals: readonly Local[] = [];

/** The locals that a statement itself writes. */
export function writesOf(statement: Statement): readonly Local[] {
  switch (statement.kind) {
    case "Call":
      return [statement.result];
    case "Scan":
      return [statement.key, statement.value];
    case "Dot":
    case "AssignVar":
    case "AssignVarOnce":
    case "ResetLocal":
    case "MakeArray":
    case "MakeObject":
    case "MakeSet":
    case "ObjectMerge":
    case "GlobalGet":
    case "Upsert":
      return [statement.target];
    default:
      return noLocals;
  }
}
