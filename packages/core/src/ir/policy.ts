/** The planned program: functions, constants, globals and entrypoints. */
import type { Constant } from "./constant.ts";
import type { Block, GlobalIndex, Local } from "./statements.ts";

export interface Policy {
  /** Interned; equal constants have one index. */
  readonly constants: readonly Constant[];
  readonly globals: readonly Global[];
  readonly functions: readonly Function[];
  /** In the order of the entrypoints asked for; the id of the ABI is the index. */
  readonly entrypoints: readonly Entrypoint[];
}

/** `input`, `data` and `epoch` always exist and live in the runtime; a `mock` holds what a `with` put in place, 0 when nothing. */
export interface Global {
  readonly name: string;
  readonly kind: "input" | "data" | "epoch" | "mock";
}

export const inputGlobal = 0 as GlobalIndex;
export const dataGlobal = 1 as GlobalIndex;
export const epochGlobal = 2 as GlobalIndex;

export interface Function {
  /** Unique: `data.a.b`, or `entrypoint:a/b`. */
  readonly name: string;
  readonly params: readonly Local[];
  /** Locals are 0 … locals-1; params come first. */
  readonly locals: number;
  /** Run in turn; falling off the end returns undefined. */
  readonly blocks: readonly Block[];
  /** Keep the result until the epoch changes; with one param, results for some arguments. Not for more params. */
  readonly memoize: boolean;
}

export interface Entrypoint {
  /** `k8s/admission/deny`. */
  readonly name: string;
  /** A function without params that returns the result set as a set or array of binding objects. */
  readonly function: string;
}
