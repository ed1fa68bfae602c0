/** Read-only walks over statements: the blocks inside, and the locals that are read. */
import type { Block, Operand, Statement } from "../ir/statements.ts";

const none: readonly Block[] = [];

export function childBlocks(statement: Statement): readonly Block[] {
  switch (statement.kind) {
    case "Block":
      return statement.blocks;
    case "Scan":
    case "Not":
      return [statement.body];
    default:
      return none;
  }
}

/** How often each local is read. */
export function countReads(blocks: readonly Block[], locals: number): Uint32Array {
  const reads = new Uint32Array(locals);
  const visit = (block: Block): void => {
    for (const statement of block.statements) {
      countOwn(statement, reads);
      for (const child of childBlocks(statement)) visit(child);
    }
  };
  for (const block of blocks) visit(block);
  return reads;
}

function countOwn(statement: Statement, reads: Uint32Array): void {
  const read = (operand: Operand) => {
    if (operand.kind === "local") reads[operand.local]!++;
  };
  switch (statement.kind) {
    case "Block":
    case "Break":
    case "ResetLocal":
    case "MakeArray":
    case "MakeObject":
    case "MakeSet":
    case "Not":
    case "GlobalGet":
    case "NewEpoch":
    case "Abort":
      return;
    case "Call":
      return statement.args.forEach(read);
    case "Dot":
      read(statement.source);
      return read(statement.key);
    case "Equal":
    case "NotEqual":
    case "ObjectMerge":
      read(statement.left);
      return read(statement.right);
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
    case "HasLength":
    case "AssignVar":
    case "Scan":
      return read(statement.source);
    case "IsDefined":
    case "IsUndefined":
    case "GlobalSet":
    case "Return":
      reads[statement.source]!++;
      return;
    case "AssignVarOnce":
      // The target is compared with the source.
      reads[statement.target]!++;
      return read(statement.source);
    case "ArrayAppend":
      reads[statement.array]!++;
      return read(statement.value);
    case "ObjectInsert":
    case "ObjectInsertOnce":
      reads[statement.object]!++;
      read(statement.key);
      return read(statement.value);
    case "SetAdd":
      reads[statement.set]!++;
      return read(statement.value);
    case "Upsert":
      read(statement.source);
      statement.path.forEach(read);
      return read(statement.value);
    default:
      statement satisfies never;
  }
}
