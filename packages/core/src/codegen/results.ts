/**
 * Where a statement's result goes. When the next statement reads it first, it stays on the stack; and what that statement
 * would leave for by itself, if it were undefined, is not tested twice.
 */
import type { Local, Statement } from "../ir/statements.ts";
import { type FunctionContext, nextStatement, setLocal } from "./context.ts";
import { leaveIfZero } from "./operands.ts";

/** Stores the value on the stack, or leaves it there. */
export function keep(context: FunctionContext, local: Local): void {
  const next = nextStatement(context);
  if (next !== undefined && isReadFirst(context, next, local)) carry(context, local);
  else setLocal(context, local);
}

/** As `keep`, and leaves the block when the value is undefined. */
export function keepIfDefined(context: FunctionContext, local: Local): void {
  const next = nextStatement(context);
  const { code, homes, slots } = context;
  if (next !== undefined && leavesIfUndefined(next, local)) {
    carry(context, local);
    return;
  }
  if (homes.reads[local] !== 0) code.localTee(slots[local]!);
  leaveIfZero(context);
}

function carry(context: FunctionContext, local: Local): void {
  if (context.homes.reads[local]! > 1) context.code.localTee(context.slots[local]!);
  context.carried = local;
}

/** Statements that are undefined when the local is, and read it before anything else. */
function leavesIfUndefined(statement: Statement, local: Local): boolean {
  switch (statement.kind) {
    case "Dot":
      return isLocal(statement.source, local) && !isLocal(statement.key, local);
    case "Equal":
      return isLocal(statement.left, local) !== isLocal(statement.right, local);
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
    case "HasLength":
      return isLocal(statement.source, local);
    case "IsDefined":
      return statement.source === local;
    default:
      return false;
  }
}

function isReadFirst(context: FunctionContext, statement: Statement, local: Local): boolean {
  switch (statement.kind) {
    case "SetAdd":
      return isLocal(statement.value, local);
    case "Return":
      return statement.source === local;
    case "Call": {
      const [first] = statement.args;
      const { callee } = statement;
      if (callee.kind === "builtin" && context.module.builtins.hostIds.has(callee.name)) return false;
      return first !== undefined && isLocal(first, local);
    }
    default:
      return leavesIfUndefined(statement, local);
  }
}

function isLocal(operand: Extract<Statement, { kind: "Dot" }>["source"], local: Local): boolean {
  return operand.kind === "local" && operand.local === local;
}
