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
      statement.args.forEach(read);
      return;
    case "Dot":
      read(statement.source);
      read(statement.key);
      return;
    case "Equal":
    case "NotEqual":
    case "ObjectMerge":
      read(statement.left);
      read(statement.right);
      return;
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
    case "HasLength":
    case "AssignVar":
    case "Scan":
      read(statement.source);
      return;
    case "IsDefined":
    case "IsUndefined":
    case "GlobalSet":
    case "Return":
      reads[statement.source]!++;
      return;
    case "AssignVarOnce":
      // The target is compared with the source.
      reads[statement.target]!++;
      read(statement.source);
      return;
    case "ArrayAppend":
      reads[statement.array]!++;
      read(statement.value);
      return;
    case "ObjectInsert":
    case "ObjectInsertOnce":
      reads[statement.object]!++;
      read(statement.key);
      read(statement.value);
      return;
    case "SetAdd":
      reads[statement.set]!++;
      read(statement.value);
      return;
    case "Upsert":
      read(statement.source);
      statement.path.forEach(read);
      read(statement.value);
      return;
    default:
      statement satisfies never;
  }
}
