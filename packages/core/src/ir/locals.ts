/** The locals that a statement reads and writes, one call each: homes are given out in that order. */
import type { Local, Operand, Statement } from "./statements.ts";

export interface LocalVisitor {
  read(local: Local): void;
  write(local: Local): void;
}

/** A statement's own locals, reads first. A Scan writes its key and value inside its body, so these are not here. */
export function visitLocals(statement: Statement, visitor: LocalVisitor): void {
  // The frequent ones first: interpreted code compares with one after the other.
  switch (statement.kind) {
    case "Call":
      for (const operand of statement.args) read(operand, visitor);
      visitor.write(statement.result);
      return;
    case "Dot":
      read(statement.source, visitor);
      read(statement.key, visitor);
      visitor.write(statement.target);
      return;
    case "Block":
    case "Break":
    case "Not":
    case "NewEpoch":
    case "Abort":
      return;
    case "ResetLocal":
    case "MakeArray":
    case "MakeObject":
    case "MakeSet":
    case "GlobalGet":
      visitor.write(statement.target);
      return;
    case "Equal":
    case "NotEqual":
      read(statement.left, visitor);
      read(statement.right, visitor);
      return;
    case "ObjectMerge":
      read(statement.left, visitor);
      read(statement.right, visitor);
      visitor.write(statement.target);
      return;
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
    case "HasLength":
    case "Switch":
      read(statement.source, visitor);
      return;
    case "Scan":
      read(statement.source, visitor);
      if (statement.wanted !== undefined) read(statement.wanted.value, visitor);
      return;
    case "AssignVar":
      read(statement.source, visitor);
      visitor.write(statement.target);
      return;
    case "IsDefined":
    case "IsUndefined":
    case "GlobalSet":
    case "Return":
      visitor.read(statement.source);
      return;
    case "AssignVarOnce":
      // The target is compared with the source.
      visitor.read(statement.target);
      read(statement.source, visitor);
      visitor.write(statement.target);
      return;
    case "ArrayAppend":
      visitor.read(statement.array);
      read(statement.value, visitor);
      return;
    case "ObjectInsert":
    case "ObjectInsertOnce":
      visitor.read(statement.object);
      read(statement.key, visitor);
      read(statement.value, visitor);
      return;
    case "SetAdd":
      visitor.read(statement.set);
      read(statement.value, visitor);
      return;
    case "Upsert":
      read(statement.source, visitor);
      for (const operand of statement.path) read(operand, visitor);
      read(statement.value, visitor);
      visitor.write(statement.target);
      return;
    default:
      statement satisfies never;
  }
}

function read(operand: Operand, visitor: LocalVisitor): void {
  if (operand.kind === "local") visitor.read(operand.local);
}
