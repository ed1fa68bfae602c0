/**
 * Our statements in OPA's. Where ours leave an outer block, a flag is set and asked for on the way, because OPA's
 * evaluators count the levels of a break differently; what sets and restores globals becomes a WithStmt.
 */
import { epochGlobal } from "../policy.ts";
import type { Block, Label, Operand, Statement } from "../statements.ts";
import type { StatementJson } from "./plan-json.ts";
import type { Writer } from "./writer.ts";

/** Thrown for what OPA's statements cannot say; the text completes "the plan cannot express …". */
export class Inexpressible extends Error {}

interface Written {
  readonly stmts: readonly StatementJson[];
  /** Outer blocks that are being left where their flags are set. */
  readonly left: ReadonlySet<Label>;
}

export function writeBlock(writer: Writer, block: Block): Written {
  const stmts: StatementJson[] = [];
  const left = new Set<Label>();
  const nest = (inner: Written, own: readonly StatementJson[]): void => {
    stmts.push(...own);
    for (const label of inner.left) {
      stmts.push(isUndefined(writer, label));
      if (label !== block.label) left.add(label);
    }
  };
  for (let at = 0; at < block.statements.length; at++) {
    const statement = block.statements[at]!;
    if (isChange(statement)) at = writeWith(writer, block.statements, at, nest);
    else if (statement.kind === "Break") writeBreak(writer, statement.label, block, stmts, left);
    else writeNested(writer, statement, stmts, nest);
  }
  const flag = writer.flags.get(block.label);
  if (flag !== undefined) stmts.unshift(writer.statement("ResetLocal", { target: flag }));
  return { stmts, left };
}

type Nest = (inner: Written, own: readonly StatementJson[]) => void;

function isUndefined(writer: Writer, label: Label): StatementJson {
  return writer.statement("IsUndefined", { source: writer.flags.get(label)! });
}

function writeBreak(writer: Writer, label: Label, block: Block, into: StatementJson[], left: Set<Label>): void {
  let flag = writer.flags.get(label);
  if (flag === undefined) {
    flag = writer.newLocal();
    writer.flags.set(label, flag);
  }
  into.push(writer.statement("AssignVar", { source: { type: "bool", value: true }, target: flag }));
  into.push(isUndefined(writer, label));
  if (label !== block.label) left.add(label);
}

function writeNested(writer: Writer, statement: Statement, into: StatementJson[], nest: Nest): void {
  switch (statement.kind) {
    case "Block":
      for (const block of statement.blocks) {
        const inner = writeBlock(writer, block);
        nest(inner, [writer.statement("Block", { blocks: [{ stmts: inner.stmts }] })]);
      }
      return;
    case "Not": {
      const inner = writeBlock(writer, statement.body);
      nest(inner, [writer.statement("Not", { block: { stmts: inner.stmts } })]);
      return;
    }
    case "Scan": {
      const source = writer.localOf(statement.source, into);
      const inner = writeBlock(writer, statement.body);
      // The other elements find the flag set.
      const over = [...inner.left].map((label) => isUndefined(writer, label));
      const block = { stmts: [...over, ...inner.stmts] };
      const [key, value] = [writer.local(statement.key), writer.local(statement.value)];
      nest(inner, [writer.statement("Scan", { source, key, value, block })]);
      return;
    }
    default:
      writeSimple(writer, statement, into);
  }
}

/** The beginning of what a `with` does, or of what it undoes around the rest of a body. */
function isChange(statement: Statement): boolean {
  return (
    statement.kind === "GlobalSet" ||
    statement.kind === "NewEpoch" ||
    (statement.kind === "GlobalGet" && statement.global === epochGlobal)
  );
}

/** Changes, what they are for, and the changes back; the place of the last of them. */
function writeWith(writer: Writer, statements: readonly Statement[], start: number, nest: Nest): number {
  const changes: { readonly local: number; readonly value: number }[] = [];
  let at = start;
  for (let one = statements[at]; one !== undefined && isChange(one); one = statements[++at]) {
    if (one.kind === "GlobalSet" && one.global !== epochGlobal) {
      changes.push({ local: writer.global(one.global), value: writer.local(one.source) });
    }
  }
  if (changes.length === 0) return at - 1;
  const resets: StatementJson[] = [];
  for (; statements[at]?.kind === "ResetLocal"; at++) writeNested(writer, statements[at]!, resets, nest);
  const end = statements.findIndex((one, index) => index >= at && one.kind === "GlobalSet");
  const body = { label: unlabelled, statements: statements.slice(at, end < 0 ? undefined : end) };
  const inner = writeBlock(writer, body);
  const plain = writer.statement("Block", { blocks: [{ stmts: inner.stmts }] });
  const whole = changes.reduceRight((stmt, { local, value }) => {
    return writer.statement("With", { local, path: null, value: { type: "local", value }, block: { stmts: [stmt] } });
  }, plain);
  nest(inner, [...resets, whole]);
  at += body.statements.length - 1;
  while (statements[at + 1]?.kind === "GlobalSet") at++;
  return at;
}

/** Of blocks that no statement leaves by name. */
const unlabelled = -1 as Label;

type Simple = Exclude<Statement, { kind: "Block" | "Not" | "Scan" | "Break" }>;

function writeSimple(
  writer: Writer,
  statement: Exclude<Statement, { kind: "Block" | "Not" | "Scan" }>,
  into: StatementJson[],
): void {
  const one = statement as Simple;
  const operand = (of: Operand) => writer.operand(of, into);
  const add = (type: string, stmt: object, span?: Parameters<Writer["statement"]>[2]) =>
    into.push(writer.statement(type, stmt, span));
  switch (one.kind) {
    case "Call": {
      const args = one.args.map(operand);
      const result = writer.local(one.result);
      if (one.callee.kind === "builtin") {
        writer.statics.builtins.add(one.callee.name);
        add("Call", { func: one.callee.name, args, result }, one.span);
      } else if (one.callee.kind !== "function") {
        throw new Error("a compiled pattern in a plan without optimisations");
      } else {
        const surroundings = writer.surroundings.map((value) => ({ type: "local", value }) as const);
        add("Call", { func: `g0.${one.callee.name}`, args: [...surroundings, ...args], result }, one.span);
      }
      return;
    }
    case "Dot": {
      const [source, key] = [operand(one.source), operand(one.key)];
      add("Dot", { source, key, target: writer.local(one.target) });
      return;
    }
    case "Equal":
    case "NotEqual":
      add(one.kind, { a: operand(one.left), b: operand(one.right) });
      return;
    case "IsArray":
    case "IsObject":
    case "IsSet":
      add(one.kind, { source: operand(one.source) });
      return;
    case "IsDefined":
    case "IsUndefined":
      add(one.kind, { source: writer.local(one.source) });
      return;
    case "IsTruthy":
      if (one.source.kind === "local") add("IsDefined", { source: writer.local(one.source.local) });
      add("NotEqual", { a: operand(one.source), b: { type: "bool", value: false } });
      return;
    case "HasLength": {
      const [length, expected] = [writer.newLocal(), writer.newLocal()];
      add("Len", { source: operand(one.source), target: length });
      add("MakeNumberInt", { value: one.length, target: expected });
      add("Equal", { a: { type: "local", value: length }, b: { type: "local", value: expected } });
      return;
    }
    case "AssignVar":
      add("AssignVar", { source: operand(one.source), target: writer.local(one.target) });
      return;
    case "AssignVarOnce":
      add("AssignVarOnce", { source: operand(one.source), target: writer.local(one.target) }, one.conflict.span);
      return;
    case "ResetLocal":
    case "MakeObject":
    case "MakeSet":
      add(one.kind, { target: writer.local(one.target) });
      return;
    case "MakeArray":
      if (one.target !== writer.results) add("MakeArray", { capacity: one.capacity, target: writer.local(one.target) });
      return;
    case "ArrayAppend":
      if (one.array === writer.results) add("ResultSetAdd", { value: writer.localOf(one.value, into) });
      else add("ArrayAppend", { value: operand(one.value), array: writer.local(one.array) });
      return;
    case "SetAdd":
      add("SetAdd", { value: operand(one.value), set: writer.local(one.set) });
      return;
    case "ObjectInsert":
    case "ObjectInsertOnce": {
      const span = one.kind === "ObjectInsertOnce" ? one.conflict.span : undefined;
      const [key, value] = [operand(one.key), operand(one.value)];
      add(one.kind, { key, value, object: writer.local(one.object) }, span);
      return;
    }
    case "ObjectMerge":
      writeMerge(writer, one, into);
      return;
    case "GlobalGet":
      add("AssignVar", {
        source: { type: "local", value: writer.global(one.global) },
        target: writer.local(one.target),
      });
      return;
    case "Upsert":
      writeUpsert(writer, one, into);
      return;
    case "Return":
      if (one.source !== writer.results) add("ReturnLocal", { source: writer.local(one.source) });
      return;
    case "Abort":
      writeAbort(writer, one, into);
      return;
    default:
      throw new Error(`a ${one.kind} in a plan without optimisations`);
  }
}

/** OPA merges what is defined; ours takes the other side where one is not. */
function writeMerge(writer: Writer, one: Extract<Statement, { kind: "ObjectMerge" }>, into: StatementJson[]): void {
  const [a, b] = [writer.localOf(one.left, into), writer.localOf(one.right, into)];
  const target = writer.local(one.target);
  const merged = writer.newLocal();
  const block = (...stmts: StatementJson[]) => into.push(writer.statement("Block", { blocks: [{ stmts }] }));
  const defined = (source: number) => writer.statement("IsDefined", { source });
  const free = () => writer.statement("IsUndefined", { source: merged });
  const assign = (value: number) => writer.statement("AssignVar", { source: { type: "local", value }, target: merged });
  into.push(writer.statement("ResetLocal", { target: merged }));
  block(defined(a), defined(b), writer.statement("ObjectMerge", { a, b, target: merged }));
  block(free(), defined(a), assign(a));
  block(free(), defined(b), assign(b));
  into.push(writer.statement("AssignVar", { source: { type: "local", value: merged }, target }));
}

/** A WithStmt on a copy, kept while it lasts. */
function writeUpsert(writer: Writer, one: Extract<Statement, { kind: "Upsert" }>, into: StatementJson[]): void {
  const path = one.path.map((key) => {
    const constant = key.kind === "constant" ? writer.policy.constants[key.constant] : undefined;
    if (constant?.kind !== "string") throw new Inexpressible("`with` whose target has keys that are not strings");
    return writer.statics.string(constant.value);
  });
  const copy = writer.newLocal();
  into.push(writer.statement("AssignVar", { source: writer.operand(one.source, into), target: copy }));
  const value = writer.operand(one.value, into);
  const source = { type: "local", value: copy };
  const keep = writer.statement("AssignVar", { source, target: writer.local(one.target) });
  into.push(writer.statement("With", { local: copy, path, value, block: { stmts: [keep] } }));
}

/** Two values for one variable: the conflict that OPA knows. */
function writeAbort(writer: Writer, { conflict }: Extract<Statement, { kind: "Abort" }>, into: StatementJson[]): void {
  const target = writer.newLocal();
  into.push(writer.statement("ResetLocal", { target }));
  for (const value of [true, false]) {
    into.push(writer.statement("AssignVarOnce", { source: { type: "bool", value }, target }, conflict.span));
  }
}
