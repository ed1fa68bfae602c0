/** A small evaluator of OPA's plan JSON, after the meaning that OPA's documentation gives its statements. */
import type { Constant } from "../src/ir/constant.ts";
import type { BlockJson, FunctionJson, OperandJson, PlanJson, StatementJson } from "../src/ir/json/plan-json.ts";
import { compareConstants } from "../src/ir/order.ts";
import { builtinsForTests } from "./interpreter-builtins.ts";
import {
  elementsOf,
  fromJson,
  insertEntry,
  insertMember,
  lookUp,
  merge,
  number,
  toJson,
  upsert,
} from "./interpreter-values.ts";

type Value = Constant | undefined;

interface Frame {
  readonly plan: PlanJson;
  readonly locals: Map<number, Value>;
  readonly results: Constant[];
}

class Returned {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

export function evaluatePlan(
  plan: PlanJson,
  name: string,
  documents: { readonly input?: unknown; readonly data?: unknown } = {},
): unknown {
  const locals = new Map<number, Value>();
  if (documents.input !== undefined) locals.set(0, fromJson(documents.input));
  locals.set(1, fromJson(documents.data ?? {}));
  const frame: Frame = { plan, locals, results: [] };
  for (const block of plan.plans.plans.find((one) => one.name === name)!.blocks) run(frame, block);
  return frame.results.map(toJson);
}

/** Whether the block ran to its end; what the function returns, when it does. */
function run(frame: Frame, block: BlockJson): boolean | Returned {
  for (const statement of block.stmts) {
    const outcome = step(frame, statement);
    if (outcome !== true) return outcome;
  }
  return true;
}

function call(frame: Frame, of: FunctionJson, args: readonly Value[]): Value {
  const inner: Frame = { ...frame, locals: new Map(of.params.map((param, index) => [param, args[index]])) };
  for (const block of of.blocks) {
    const outcome = run(inner, block);
    if (outcome instanceof Returned) return outcome.value;
  }
  return undefined;
}

function step(frame: Frame, { type, stmt }: StatementJson): boolean | Returned {
  const { locals, plan } = frame;
  const string = (index: unknown) => plan.static.strings[index as number]!.value;
  const value = (one: OperandJson | number): Value => {
    if (typeof one === "number") return locals.get(one);
    if (one.type === "local") return locals.get(one.value);
    if (one.type === "bool") return { kind: "boolean", value: one.value };
    return { kind: "string", value: string(one.value) };
  };
  const get = (name: string) => value(stmt[name] as OperandJson | number);
  const need = (name: string): Constant => {
    const value = get(name);
    if (value === undefined) throw new Error(`${type}: ${name} is undefined`);
    return value;
  };
  const set = (value: Value, name = "target"): boolean => {
    locals.set(stmt[name] as number, value);
    return value !== undefined;
  };
  const equal = () => compareConstants(need("a"), need("b")) === 0;
  switch (type) {
    case "BlockStmt":
      for (const block of stmt.blocks as BlockJson[]) {
        const outcome = run(frame, block);
        if (outcome instanceof Returned) return outcome;
      }
      return true;
    case "NotStmt": {
      const outcome = run(frame, stmt.block as BlockJson);
      return outcome instanceof Returned ? outcome : !outcome;
    }
    case "ScanStmt":
      for (const [key, element] of elementsOf(get("source"))) {
        set(key, "key");
        set(element, "value");
        const outcome = run(frame, stmt.block as BlockJson);
        if (outcome instanceof Returned) return outcome;
      }
      return true;
    case "WithStmt": {
      const local = stmt.local as number;
      const before = locals.get(local);
      const path = ((stmt.path ?? []) as number[]).map((index): Constant => ({ kind: "string", value: string(index) }));
      locals.set(local, path.length === 0 ? get("value") : upsert(before, path, need("value")));
      const outcome = run(frame, stmt.block as BlockJson);
      locals.set(local, before);
      return outcome;
    }
    case "CallStmt": {
      const args = (stmt.args as OperandJson[]).map(value);
      const own = plan.funcs.funcs.find(({ name }) => name === stmt.func);
      return set(
        own === undefined ? builtinsForTests(stmt.func as string, args as Constant[]) : call(frame, own, args),
        "result",
      );
    }
    case "DotStmt":
      return set(lookUp(get("source"), need("key")));
    case "EqualStmt":
      return equal();
    case "NotEqualStmt":
      return !equal();
    case "IsArrayStmt":
      return get("source")?.kind === "array";
    case "IsObjectStmt":
      return get("source")?.kind === "object";
    case "IsSetStmt":
      return get("source")?.kind === "set";
    case "IsDefinedStmt":
      return get("source") !== undefined;
    case "IsUndefinedStmt":
      return get("source") === undefined;
    case "LenStmt":
      return set(number(elementsOf(get("source")).length));
    case "ReturnLocalStmt":
      return new Returned(get("source"));
    case "ResultSetAddStmt":
      frame.results.push(need("value"));
      return true;
    default:
      assign(frame, { type, stmt }, { get, need, set, string });
      return true;
  }
}

interface Access {
  readonly get: (name: string) => Value;
  readonly need: (name: string) => Constant;
  readonly set: (value: Value, name?: string) => boolean;
  readonly string: (index: unknown) => string;
}

/** Statements that only write a local. */
function assign({ locals }: Frame, { type, stmt }: StatementJson, { get, need, set, string }: Access): void {
  const target = stmt.target as number;
  switch (type) {
    case "AssignVarStmt":
      set(get("source"));
      return;
    case "AssignVarOnceStmt":
      if (locals.get(target) !== undefined && compareConstants(locals.get(target)!, need("source")) !== 0)
        throw new Error("conflict");
      set(need("source"));
      return;
    case "ResetLocalStmt":
      set(undefined);
      return;
    case "MakeNullStmt":
      set({ kind: "null" });
      return;
    case "MakeNumberIntStmt":
      set(number(stmt.value as number));
      return;
    case "MakeNumberRefStmt":
      set({ kind: "number", text: string(stmt.index) });
      return;
    case "MakeArrayStmt":
      set({ kind: "array", elements: [] });
      return;
    case "MakeObjectStmt":
      set({ kind: "object", entries: [] });
      return;
    case "MakeSetStmt":
      set({ kind: "set", elements: [] });
      return;
    case "ArrayAppendStmt":
      insertMember(get("array"), need("value"));
      return;
    case "SetAddStmt":
      insertMember(get("set"), need("value"));
      return;
    case "ObjectInsertOnceStmt": {
      const before = lookUp(get("object"), need("key"));
      if (before !== undefined && compareConstants(before, need("value")) !== 0) throw new Error("conflict");
      insertEntry(get("object"), need("key"), need("value"));
      return;
    }
    case "ObjectInsertStmt":
      insertEntry(get("object"), need("key"), need("value"));
      return;
    case "ObjectMergeStmt":
      set(merge(get("a"), get("b")));
      return;
    default:
      throw new Error(`no statement ${type}`);
  }
}
