/** Runs the IR directly, with constants as values: an oracle for planning that needs no code generation. */
import type { Constant } from "../src/ir/constant.ts";
import { compareConstants } from "../src/ir/order.ts";
import type { Policy } from "../src/ir/policy.ts";
import type { Block, Callee, Conflict, Label, Local, Operand, Statement } from "../src/ir/statements.ts";
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
import { matches } from "./matches.ts";

type Value = Constant | undefined;
type Outcome = { readonly leave: Label } | { readonly result: Value } | undefined;

interface State {
  readonly policy: Policy;
  readonly globals: Value[];
  readonly memo: Map<string, { readonly epoch: Value; readonly value: Value }>;
  epochs: number;
}

export function interpret(
  policy: Policy,
  entrypoint: string,
  documents: { input?: unknown; data?: unknown } = {},
): unknown {
  const input = documents.input === undefined ? undefined : fromJson(documents.input);
  const state: State = {
    policy,
    globals: [input, fromJson(documents.data ?? {}), number(0)],
    memo: new Map(),
    epochs: 0,
  };
  return toJson(call(state, policy.entrypoints.find((one) => one.name === entrypoint)!.function, [])!);
}

function callOf(state: State, callee: Callee, args: readonly Value[]): Value {
  switch (callee.kind) {
    case "function":
      return call(state, callee.name, args);
    case "builtin":
      return builtinsForTests(callee.name, args as Constant[]);
    case "patterns": {
      const [text, pattern] = args;
      if (text?.kind !== "string" || pattern?.kind !== "string") return undefined;
      return { kind: "boolean", value: matches(callee.tables.get(pattern.value)!, text.value) };
    }
    case "pattern": {
      const [text] = args;
      return text?.kind === "string" ? { kind: "boolean", value: matches(callee.table, text.value) } : undefined;
    }
  }
}

function call(state: State, name: string, args: readonly Value[]): Value {
  const one = state.policy.functions.find((candidate) => candidate.name === name)!;
  const epoch = state.globals[2];
  // By argument too is for modules: what functions find is the same either way.
  const remembers = one.memoize && args.length === 0;
  const kept = remembers ? state.memo.get(name) : undefined;
  if (kept !== undefined && kept.epoch === epoch) return kept.value;
  const locals: Value[] = new Array(one.locals);
  for (const [index, param] of one.params.entries()) locals[param] = args[index];
  const outcome = runAll(state, locals, one.blocks);
  const value = outcome !== undefined && "result" in outcome ? outcome.result : undefined;
  if (remembers) state.memo.set(name, { epoch, value });
  return value;
}

function runAll(state: State, locals: Value[], blocks: readonly Block[]): Outcome {
  for (const block of blocks) {
    const outcome = run(state, locals, block);
    if (outcome !== undefined && !("leave" in outcome && outcome.leave === block.label)) return outcome;
  }
  return undefined;
}

/** Nothing when the block ran to its end. */
function run(state: State, locals: Value[], block: Block): Outcome {
  for (const statement of block.statements) {
    const outcome = step(state, locals, statement, { leave: block.label });
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

function step(state: State, locals: Value[], s: Statement, leave: Outcome): Outcome {
  const { globals } = state;
  const get = (of: Operand): Value => (of.kind === "local" ? locals[of.local] : state.policy.constants[of.constant]);
  const need = (operand: Operand): Constant => {
    const value = get(operand);
    if (value === undefined) throw new Error(`an undefined operand in ${s.kind}`);
    return value;
  };
  const when = (condition: boolean): Outcome => (condition ? undefined : leave);
  const set = (target: Local, value: Value): undefined => {
    locals[target] = value;
    return undefined;
  };
  switch (s.kind) {
    case "Block":
      return runAll(state, locals, s.blocks);
    case "Switch": {
      const source = need(s.source);
      const one = s.cases.find(({ value }) => compareConstants(source, state.policy.constants[value]!) === 0);
      return one && runAll(state, locals, [one.block]);
    }
    case "Break":
      return { leave: s.label };
    case "Call": {
      const args = s.args.map(need);
      set(s.result, callOf(state, s.callee, args));
      return when(locals[s.result] !== undefined);
    }
    case "Dot":
      set(s.target, lookUp(get(s.source), need(s.key)));
      return when(locals[s.target] !== undefined);
    case "Equal":
      return when(compareConstants(need(s.left), need(s.right)) === 0);
    case "NotEqual":
      return when(compareConstants(need(s.left), need(s.right)) !== 0);
    case "IsArray":
      return when(get(s.source)?.kind === "array");
    case "IsObject":
      return when(get(s.source)?.kind === "object");
    case "IsSet":
      return when(get(s.source)?.kind === "set");
    case "IsDefined":
      return when(locals[s.source] !== undefined);
    case "IsUndefined":
      return when(locals[s.source] === undefined);
    case "IsTruthy": {
      const value = get(s.source);
      return when(value !== undefined && !(value.kind === "boolean" && !value.value));
    }
    case "HasLength":
      return when(
        ["array", "object", "set"].includes(need(s.source).kind) && elementsOf(need(s.source)).length === s.length,
      );
    case "AssignVar":
      return set(s.target, get(s.source));
    case "AssignVarOnce": {
      const before = locals[s.target];
      if (before !== undefined && compareConstants(before, need(s.source)) !== 0) throw conflict(s.conflict);
      return set(s.target, need(s.source));
    }
    case "ResetLocal":
      return set(s.target, undefined);
    case "MakeArray":
      return set(s.target, { kind: "array", elements: [] });
    case "MakeObject":
      return set(s.target, { kind: "object", entries: [] });
    case "MakeSet":
      return set(s.target, { kind: "set", elements: [] });
    case "ArrayAppend":
      insertMember(locals[s.array], need(s.value));
      return undefined;
    case "SetAdd":
      insertMember(locals[s.set], need(s.value));
      return undefined;
    case "ObjectInsert":
      insertEntry(locals[s.object], need(s.key), need(s.value));
      return undefined;
    case "ObjectInsertOnce": {
      const before = lookUp(locals[s.object], need(s.key));
      if (before !== undefined && compareConstants(before, need(s.value)) !== 0) throw conflict(s.conflict);
      insertEntry(locals[s.object], need(s.key), need(s.value));
      return undefined;
    }
    case "ObjectMerge":
      return set(s.target, merge(get(s.left), get(s.right)));
    case "Scan":
      for (const [key, value] of elementsOf(get(s.source))) {
        set(s.key, key);
        set(s.value, value);
        const outcome = runAll(state, locals, [s.body]);
        if (outcome !== undefined) return outcome;
      }
      return undefined;
    case "Not": {
      const outcome = run(state, locals, s.body);
      if (outcome === undefined) return leave;
      return "leave" in outcome && outcome.leave === s.body.label ? undefined : outcome;
    }
    case "GlobalGet":
      return set(s.target, globals[s.global]);
    case "GlobalSet":
      globals[s.global] = locals[s.source];
      return undefined;
    case "NewEpoch":
      globals[2] = number(++state.epochs);
      return undefined;
    case "Upsert":
      return set(s.target, upsert(get(s.source), s.path.map(need), need(s.value)));
    case "Return":
      return { result: locals[s.source] };
    case "Abort":
      throw conflict(s.conflict);
  }
}

function conflict({ code, message }: Conflict): Error {
  return new Error(`${code}: ${message}`);
}
