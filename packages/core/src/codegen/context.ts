/** What the emitters of one module, and of one function, work with. */
import type { Policy } from "../ir/policy.ts";
import type { Block, Label, Local, Statement } from "../ir/statements.ts";
import type { BranchTarget, FunctionBuilder } from "../wasm/function-builder.ts";
import type { BuiltinCalls } from "./calls.ts";
import type { Constants } from "./constants.ts";
import type { LocalHomes } from "./local-homes.ts";
import type { NeverFalse } from "./never-false.ts";
import type { References } from "./references.ts";

export interface ModuleContext {
  readonly policy: Policy;
  readonly constants: Constants;
  readonly references: References;
  readonly builtins: BuiltinCalls;
  readonly neverFalse: NeverFalse;
  /** Failing builtins abort. */
  readonly strict: boolean;
}

export interface FunctionContext {
  readonly module: ModuleContext;
  readonly code: FunctionBuilder;
  readonly labels: Map<Label, BranchTarget>;
  /** Where an undefined statement goes. */
  innermost: BranchTarget;
  /** Where Return goes in a function that remembers its result, with the result on the stack. */
  readonly memo: BranchTarget | undefined;
  readonly homes: LocalHomes;
  /** How often each planned local is written. */
  readonly writes: () => Uint32Array;
  /** Planned local → WASM local, for those whose home is open. */
  readonly slots: Int32Array;
  /** The first WASM local that nobody uses here. */
  top: number;
  /** The block of the function that comes last: leaving it gives what is undefined. */
  readonly last: Block | undefined;
  /** The block that is being emitted, its statements, and the place of the next one. */
  block: Block | undefined;
  statements: readonly Statement[];
  at: number;
  /** The local whose value the statement before has left on the stack; -1 for none. */
  carried: Local | -1;
  /** Statements to come whose first operands are on the stack already, and how many. */
  readonly ahead: Map<Statement, number>;
  /** WASM locals that may hold something: the others are still 0. */
  readonly written: boolean[];
  /** Scans around the statement. */
  loops: number;
  /** What runs to the end of the statements goes where what is undefined there goes. */
  endsAlike: boolean;
}

/** The statement behind the one that is being emitted. */
export function nextStatement({ statements, at }: FunctionContext): Statement | undefined {
  return statements[at];
}

export function getLocal(context: FunctionContext, local: Local): void {
  if (context.carried === local) context.carried = -1;
  else context.code.localGet(context.slots[local]!);
}

export function setLocal({ code, slots, written }: FunctionContext, local: Local): void {
  const slot = slots[local]!;
  written[slot] = true;
  code.localSet(slot);
}

export function teeLocal({ code, slots, written }: FunctionContext, local: Local): void {
  const slot = slots[local]!;
  written[slot] = true;
  code.localTee(slot);
}

/** Makes a local undefined, which it may be from the beginning. */
export function clearLocal(context: FunctionContext, local: Local): void {
  if (context.loops === 0 && context.written[context.slots[local]!] !== true) return;
  context.code.constant(0);
  setLocal(context, local);
}

/** As `takeLocal`, for what is no planned local. */
export function takeScratch(context: FunctionContext): number {
  const taken = takeLocal(context);
  context.written[taken] = true;
  return taken;
}

/** A WASM local until `top` is put back. */
export function takeLocal(context: FunctionContext): number {
  const taken = context.top++;
  context.code.requireLocals(context.top);
  return taken;
}

/**
 * Runs `emitInside` as the inside of a block: what is undefined there goes to `target`, and its locals end with it. Its
 * end goes there too, unless it is said to end elsewhere.
 */
export function inBlock(
  context: FunctionContext,
  block: Block,
  target: BranchTarget,
  emitInside: () => void,
  ends: "alike" | "elsewhere" = "alike",
): void {
  const { innermost, top, endsAlike } = context;
  context.labels.set(block.label, target);
  context.innermost = target;
  context.endsAlike = ends === "alike";
  const home = context.homes.blocks.get(block);
  if (home !== undefined) {
    for (const local of home.locals) context.slots[local] = takeLocal(context);
    for (const local of home.stale) clearLocal(context, local);
  }
  emitInside();
  context.innermost = innermost;
  context.endsAlike = endsAlike;
  context.top = top;
}
