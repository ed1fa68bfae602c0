/** The exhaustive table: statement kind → what it becomes. */
import {
  FALSE_ADDRESS,
  NULL_ADDRESS,
  TRUE_ADDRESS,
  TYPE_ARRAY,
  TYPE_OBJECT,
  TYPE_SET,
} from "@portcullis/runtime/layout";
import type { Block, Local, Operand, Statement } from "../ir/statements.ts";
import { operandsOf, pushAhead, pushOperands } from "./ahead.ts";
import { becomesAlias } from "./aliases.ts";
import { emitCall } from "./calls.ts";
import { emitArray, emitObject, make, pushArray } from "./collections.ts";
import { abort } from "./conflicts.ts";
import {
  clearLocal,
  type FunctionContext,
  getLocal,
  inBlock,
  type ModuleContext,
  nextStatement,
  setLocal,
} from "./context.ts";
import { callRuntime, leaveIfZero, leaveUnlessZero, push } from "./operands.ts";
import { keep, keepIfDefined } from "./results.ts";
import { emitScan } from "./scan.ts";
import { emitSwitch } from "./switch.ts";

type Emitters = {
  readonly [Kind in Statement["kind"]]: (
    context: FunctionContext,
    statement: Extract<Statement, { kind: Kind }>,
  ) => void;
};

export function emitBlocks(context: FunctionContext, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.statements.length === 0) continue;
    const target = context.code.open("block");
    inBlock(context, block, target, () => emitStatements(context, block));
    context.code.close(target);
  }
}

function emitStatements(context: FunctionContext, block: Block): void {
  const { statements: outer, at, block: around } = context;
  const { statements } = block;
  context.block = block;
  context.statements = statements;
  context.at = 0;
  while (context.at < statements.length) {
    const statement = statements[context.at++]!;
    // The table's types are right per kind; TypeScript cannot see that through an index.
    const emitOne = emitters[statement.kind] as (context: FunctionContext, statement: Statement) => void;
    emitOne(context, statement);
  }
  context.block = around;
  context.statements = outer;
  context.at = at;
}

const emitters: Emitters = {
  Block: (context, { blocks }) => emitBlocks(context, blocks),
  Break: ({ code, labels }, { label }) => {
    const target = labels.get(label);
    if (target === undefined) throw new Error(`a Break to a label that is not open: ${label}`);
    code.branch(target);
  },
  Call: emitCall,
  Dot: (context, { source, key, target }) => {
    push(context, source);
    push(context, key);
    callRuntime(context, "value_get");
    keepIfDefined(context, target);
  },
  Equal: (context, { left, right }) => {
    pushComparison(context, left, right);
    leaveIfZero(context);
  },
  NotEqual: (context, { left, right }) => {
    pushComparison(context, left, right);
    leaveUnlessZero(context);
  },
  IsArray: (context, { source }) => emitTypeTest(context, source, TYPE_ARRAY),
  IsObject: (context, { source }) => emitTypeTest(context, source, TYPE_OBJECT),
  IsSet: (context, { source }) => emitTypeTest(context, source, TYPE_SET),
  IsDefined: (context, { source }) => {
    const next = nextStatement(context);
    const isLast = context.last?.statements === context.statements;
    if (isLast && next?.kind === "Return" && next.source === source) return;
    getLocal(context, source);
    leaveIfZero(context);
  },
  IsUndefined: (context, { source }) => {
    getLocal(context, source);
    leaveUnlessZero(context);
  },
  IsTruthy: (context, { source }) => {
    push(context, source);
    context.code.constant(~FALSE_ADDRESS);
    context.code.op("i32.and");
    leaveIfZero(context);
  },
  HasLength: (context, { source, length }) => {
    push(context, source);
    callRuntime(context, "value_length");
    context.code.constant(length);
    context.code.op("i32.ne");
    leaveUnlessZero(context);
  },
  AssignVar: (context, { source, target }) => {
    if (context.homes.reads[target] === 0 || becomesAlias(context, source, target)) return;
    push(context, source);
    keep(context, target);
  },
  AssignVarOnce: (context, { source, target, conflict }) => {
    push(context, source);
    if (context.homes.assignments.get(target)! > 1) {
      getLocal(context, target);
      context.code.constant(context.module.constants.conflict(conflict));
      callRuntime(context, "runtime_assign_once");
    }
    if (isReturned(context, target)) context.carried = target;
    else setLocal(context, target);
  },
  ResetLocal: (context, { target }) => {
    if (context.homes.reads[target] !== 0) clearLocal(context, target);
  },
  MakeArray: emitArray,
  MakeObject: emitObject,
  MakeSet: (context, { target }) => make(context, "set_new", 0, target),
  ArrayAppend: (context, statement) => {
    pushOperands(context, statement, operandsOf(statement));
    callRuntime(context, "array_append");
  },
  ObjectInsert: (context, statement) => {
    pushOperands(context, statement, operandsOf(statement));
    callRuntime(context, "object_put");
  },
  ObjectInsertOnce: (context, statement) => {
    pushOperands(context, statement, operandsOf(statement));
    callRuntime(context, "object_put_once");
    context.code.constant(context.module.constants.conflict(statement.conflict));
    callRuntime(context, "runtime_conflict_unless");
  },
  ObjectMerge: (context, { left, right, target }) => {
    pushAhead(context, target, context.at);
    push(context, left);
    push(context, right);
    callRuntime(context, "value_merge");
    keep(context, target);
  },
  SetAdd: (context, { value, set }) => {
    push(context, value);
    getLocal(context, set);
    callRuntime(context, "set_add");
  },
  Scan: (context, scan) => emitScan(context, scan, () => emitStatements(context, scan.body)),
  Switch: (context, statement) => emitSwitch(context, statement, (block) => emitStatements(context, block)),
  Not: (context, { body }) => {
    const { code, innermost } = context;
    const failed = code.open("block");
    inBlock(context, body, failed, () => emitStatements(context, body), "elsewhere");
    code.branch(innermost);
    code.close(failed);
  },
  GlobalGet: (context, { global, target }) => {
    context.code.globalGet(globalOf(context.module, global));
    keep(context, target);
  },
  GlobalSet: (context, { global, source }) => {
    getLocal(context, source);
    context.code.globalSet(globalOf(context.module, global));
  },
  NewEpoch: (context) => callRuntime(context, "runtime_new_epoch"),
  Upsert: (context, { source, path, value, target }) => {
    push(context, source);
    pushArray(context, path);
    push(context, value);
    callRuntime(context, "value_upsert");
    keep(context, target);
  },
  Return: (context, { source }) => {
    const { code, memo } = context;
    getLocal(context, source);
    if (memo === undefined) code.op("return");
    else code.branch(memo);
  },
  Abort: (context, { conflict }) => abort(context, conflict),
};

function isReturned(context: FunctionContext, local: Local): boolean {
  const next = nextStatement(context);
  return next?.kind === "Return" && next.source === local;
}

function emitTypeTest(context: FunctionContext, source: Operand, type: number): void {
  push(context, source);
  callRuntime(context, "value_type");
  context.code.constant(type);
  context.code.op("i32.ne");
  leaveUnlessZero(context);
}

/** null and booleans are singletons, so their addresses decide. */
function pushComparison(context: FunctionContext, left: Operand, right: Operand): void {
  const isCarried = right.kind === "local" && right.local === context.carried;
  push(context, isCarried ? right : left);
  push(context, isCarried ? left : right);
  if (isSingleton(context.module, left) || isSingleton(context.module, right)) context.code.op("i32.eq");
  else callRuntime(context, "value_equal");
}

function isSingleton(module: ModuleContext, operand: Operand): boolean {
  if (operand.kind === "local") return false;
  const { word } = module.constants.place(module.policy.constants[operand.constant]!);
  return word === NULL_ADDRESS || word === FALSE_ADDRESS || word === TRUE_ADDRESS;
}

function globalOf(module: ModuleContext, index: number): number {
  const { name, kind } = module.policy.globals[index]!;
  return kind === "mock" ? module.references.ownGlobal(name) : module.references.importedGlobal(`global_${kind}`);
}
