/** Statements of immutable trees, changed: what stays the same is the same one, so that nothing is made for most of them. */
import { mapList } from "../ast/map-list.ts";
import type { Block, Local, Operand, Statement } from "./statements.ts";

/** A statement with other locals in the places that it reads; its blocks and what it writes stay. */
export function substitute(statement: Statement, of: (local: Local) => Local): Statement {
  const operand = (one: Operand): Operand => {
    if (one.kind === "constant") return one;
    const local = of(one.local);
    return local === one.local ? one : { kind: "local", local };
  };
  switch (statement.kind) {
    case "Call":
      return changed(statement, { args: mapList(statement.args, operand) });
    case "Dot":
      return changed(statement, { source: operand(statement.source), key: operand(statement.key) });
    case "Equal":
    case "NotEqual":
    case "ObjectMerge":
      return changed(statement, { left: operand(statement.left), right: operand(statement.right) });
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
    case "HasLength":
    case "AssignVar":
    case "AssignVarOnce":
    case "Switch":
      return changed(statement, { source: operand(statement.source) });
    case "Scan": {
      const { wanted, source } = statement;
      const own = changed(statement, { source: operand(source) });
      return wanted === undefined ? own : { ...own, wanted: { ...wanted, value: operand(wanted.value) } };
    }
    case "IsDefined":
    case "IsUndefined":
    case "GlobalSet":
    case "Return":
      return changed(statement, { source: of(statement.source) });
    case "ArrayAppend":
      return changed(statement, { value: operand(statement.value), array: of(statement.array) });
    case "ObjectInsert":
    case "ObjectInsertOnce": {
      const { key, value, object } = statement;
      return changed(statement, { key: operand(key), value: operand(value), object: of(object) });
    }
    case "SetAdd":
      return changed(statement, { value: operand(statement.value), set: of(statement.set) });
    case "Upsert": {
      const { source, path, value } = statement;
      return changed(statement, { source: operand(source), path: mapList(path, operand), value: operand(value) });
    }
    default:
      return statement;
  }
}

function changed<One extends Statement>(statement: One, parts: Partial<One>): One {
  for (const key in parts) if (parts[key] !== statement[key]) return { ...statement, ...parts };
  return statement;
}

/** The same statement around other blocks; itself when they are the same. */
export function mapBlocks(statement: Statement, map: (block: Block) => Block): Statement {
  switch (statement.kind) {
    case "Block": {
      const blocks = mapList(statement.blocks, map);
      return blocks === statement.blocks ? statement : { ...statement, blocks };
    }
    case "Scan":
    case "Not": {
      const body = map(statement.body);
      return body === statement.body ? statement : { ...statement, body };
    }
    case "Switch": {
      const cases = mapList(statement.cases, (one) => {
        const block = map(one.block);
        return block === one.block ? one : { value: one.value, block };
      });
      return cases === statement.cases ? statement : { ...statement, cases };
    }
    default:
      return statement;
  }
}

/** The block with other statements; itself when they are the same. */
export function mapStatements(block: Block, map: (statement: Statement) => Statement): Block {
  const statements = mapList(block.statements, map);
  return statements === block.statements ? block : { ...block, statements };
}
