/** Proves that a plan holds together; what it finds is a bug of ours, so it throws. */
import type { Function as IrFunction, Policy } from "./policy.ts";
import type { Block, Label, Local, Operand, Statement } from "./statements.ts";
import { blocksOf, readsOf, writesOf } from "./walk.ts";

export function verifyPolicy(policy: Policy): void {
  const names = new Set(policy.functions.map((one) => one.name));
  if (names.size !== policy.functions.length) throw new Error("two functions have one name");
  for (const entrypoint of policy.entrypoints) {
    if (!names.has(entrypoint.function)) throw new Error(`entrypoint ${entrypoint.name} has no function`);
  }
  for (const one of policy.functions) verifyFunction(policy, one, names);
}

interface Verification {
  readonly policy: Policy;
  readonly function: IrFunction;
  readonly names: ReadonlySet<string>;
  readonly labels: Set<Label>;
}

function verifyFunction(policy: Policy, one: IrFunction, names: ReadonlySet<string>): void {
  const verification: Verification = { policy, function: one, names, labels: new Set() };
  if (one.memoize && one.params.length > 1) fail(verification, "keeps a result that depends on several arguments");
  for (const block of one.blocks) verifyBlock(verification, block, new Set(one.params), new Set());
}

function fail({ function: one }: Verification, message: string): never {
  throw new Error(`function ${one.name} ${message}`);
}

/** A block can be left anywhere, so nothing that it writes counts as written behind it. */
function verifyBlock(
  verification: Verification,
  block: Block,
  before: ReadonlySet<Local>,
  enclosing: ReadonlySet<Label>,
): void {
  if (verification.labels.has(block.label)) fail(verification, `has two blocks with the label ${block.label}`);
  verification.labels.add(block.label);
  const labels = new Set(enclosing).add(block.label);
  const written = new Set(before);
  for (const statement of block.statements) verifyStatement(verification, statement, written, labels);
}

function verifyStatement(
  verification: Verification,
  statement: Statement,
  written: Set<Local>,
  labels: ReadonlySet<Label>,
): void {
  const { values, maybe } = readsOf(statement);
  for (const operand of [...values, ...maybe]) verifyOperand(verification, statement, operand, written);
  verifyIndices(verification, statement, labels);
  for (const local of writesOf(statement)) {
    if (local < 0 || local >= verification.function.locals) fail(verification, `has no local ${local}`);
    written.add(local);
  }
  for (const block of blocksOf(statement)) verifyBlock(verification, block, written, labels);
}

function verifyOperand(
  verification: Verification,
  statement: Statement,
  operand: Operand,
  written: ReadonlySet<Local>,
): void {
  if (operand.kind === "local" && !written.has(operand.local)) {
    fail(verification, `reads local ${operand.local} before it is written, in ${statement.kind}`);
  }
  if (operand.kind === "constant" && verification.policy.constants[operand.constant] === undefined) {
    fail(verification, `has no constant ${operand.constant}`);
  }
}

function verifyIndices(verification: Verification, statement: Statement, labels: ReadonlySet<Label>): void {
  if (statement.kind === "Break" && !labels.has(statement.label)) {
    fail(verification, `leaves block ${statement.label}, which it is not in`);
  }
  if (
    (statement.kind === "GlobalGet" || statement.kind === "GlobalSet") &&
    !verification.policy.globals[statement.global]
  ) {
    fail(verification, `has no global ${statement.global}`);
  }
  if (
    statement.kind === "Call" &&
    statement.callee.kind === "function" &&
    !verification.names.has(statement.callee.name)
  ) {
    fail(verification, `calls ${statement.callee.name}, which does not exist`);
  }
}
