/** The locals that a statement reads and writes, one call each: homes are given out in that order. */
import type { Local, Operand, Statement } from "./statements.ts";

export interface LocalVisitor {
  read(local: Local): void;
  write(local: Local): void;
}

/** A statement's own locals, reads first. A Scan writes its key and value inside its body, so these are not here. */
export function visitLocals(statement: Statement, visitor: LocalVisitor): void {
  const read = (operand: Operand) => {
    if (operand.kind === "local") visitor.read(operand.local);
  };
  switch (statement.kind) {
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
    case "Call":
      statement.args.forEach(read);
      visitor.write(statement.result);
      return;
    case "Dot":
      read(statement.source);
      read(statement.key);
      visitor.write(statement.target);
      return;
    case "Equal":
    case "NotEqual":
      read(statement.left);
      read(statement.right);
      return;
    case "ObjectMerge":
      read(statement.left);
      read(statement.right);
      visitor.write(statement.target);
      return;
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
    case "HasLength":
    case "Switch":
      read(statement.source);
      return;
    case "Scan":
      read(statement.source);
      if (statement.wanted !== undefined) read(statement.wanted.value);
      return;
    case "AssignVar":
      read(statement.source);
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
      read(statement.source);
      visitor.write(statement.target);
      return;
    case "ArrayAppend":
      visitor.read(statement.array);
      read(statement.value);
      return;
    case "ObjectInsert":
    case "ObjectInsertOnce":
      visitor.read(statement.object);
      read(statement.key);
      read(statement.value);
      return;
    case "SetAdd":
      visitor.read(statement.set);
      read(statement.value);
      return;
    case "Upsert":
      read(statement.source);
      statement.path.forEach(read);
      read(statement.value);
      visitor.write(statement.target);
      return;
    default:
      statement satisfies never;
  }
}
