/**
 * Where a statement's result goes. When the next statement reads it first, it stays on the stack; and what that statement
 * would leave for by itself, if it were undefined, is not tested twice.
 */
import type { Local, Statement } from "../ir/statements.ts";
import { operandsOf, wholeOf } from "./ahead.ts";
import { type FunctionContext, nextStatement, setLocal, teeLocal } from "./context.ts";
import { isLocal, leaveIfZero } from "./operands.ts";

/** Stores the value on the stack, or leaves it there. */
export function keep(context: FunctionContext, local: Local): void {
  const next = nextStatement(context);
  if (next !== undefined && (context.ahead.has(next) || isReadFirst(context, next, local))) carry(context, next, local);
  else setLocal(context, local);
}

/** As `keep`, and leaves the block when the value is undefined. */
export function keepIfDefined(context: FunctionContext, local: Local): void {
  const next = nextStatement(context);
  const isRead = context.homes.reads[local] !== 0;
  if (next === undefined && context.endsAlike) {
    if (isRead) setLocal(context, local);
    else context.code.op("drop");
  } else if (next !== undefined && (leavesIfUndefined(next, local) || isWholeResult(context, next, local))) {
    carry(context, next, local);
  } else if (next !== undefined && isWholeRest(context, next, local)) setLocal(context, local);
  else {
    if (isRead) teeLocal(context, local);
    leaveIfZero(context);
  }
}

function carry(context: FunctionContext, next: Statement, local: Local): void {
  if (context.homes.reads[local]! > 1 && next.kind !== "Return") teeLocal(context, local);
  context.carried = local;
}

/** It is returned where leaving returns what is undefined. */
function isWholeResult({ last, statements }: FunctionContext, next: Statement, local: Local): boolean {
  return last?.statements === statements && next.kind === "Return" && next.source === local;
}

/** Nothing follows but going through it, which comes to nothing when it is undefined. */
function isWholeRest({ at, statements, endsAlike }: FunctionContext, next: Statement, local: Local): boolean {
  if (next.kind !== "Scan" || next.wanted !== undefined || !endsAlike) return false;
  return at + 1 === statements.length && isLocal(next.source, local);
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
    case "ArrayAppend":
      return statement.array === local;
    case "ObjectInsert":
    case "ObjectInsertOnce":
      return statement.object === local;
    case "MakeArray":
    case "MakeObject": {
      const first = wholeOf(context, statement, context.at + 1)?.[0];
      return first !== undefined && isLocal(operandsOf(first)[1]!, local);
    }
    case "AssignVar":
      return isLocal(statement.source, local) && context.homes.reads[statement.target] !== 0;
    case "AssignVarOnce":
      return isLocal(statement.source, local);
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
