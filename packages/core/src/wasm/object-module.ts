/**
 * Code with holes: functions whose references to other functions, types and globals are relocations, for a linker.
 * The bytes of a hole are absent from `code`; the linker writes them.
 */
import type { FunctionType } from "./value-types.ts";

export const relocationKinds = {
  /** The index of a function, unsigned. */
  function: 0,
  /** The index of a type, signed (as in a block type) or unsigned: the same below 64, which the linker ensures. */
  type: 1,
  /** The index of a global, unsigned. */
  global: 2,
  /** A whole `global.get` of an imported constant, of which the linker makes an `i32.const`. */
  constant: 3,
} as const;

export interface RelocatableFunction {
  readonly type: FunctionType;
  /** Vector of locals, instructions and the last `end`, without the holes. */
  readonly code: Uint8Array;
  /** Triples: offset in `code`, kind, target; a target below 0 is entry `-1 - target` of the module's imports. */
  readonly relocations: readonly number[];
  readonly name: string;
}

export interface CustomSection {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ObjectModule {
  readonly functions: readonly RelocatableFunction[];
  /** The place of the function that runs when the module is instantiated. */
  readonly start?: number;
  /** Mutable i32 globals that start at 0. */
  readonly globals: readonly string[];
  /** By name: functions of `env` or of the archive. */
  readonly functionImports: readonly string[];
  /** By name: globals of the archive. */
  readonly globalImports: readonly string[];
  /** Active data segments, ascending. */
  readonly data: readonly { readonly address: number; readonly bytes: Uint8Array }[];
  /** Custom sections, which only those read who know them. */
  readonly custom?: readonly CustomSection[];
  /** Tables of the archive that the code never reads, whatever the archive's code looks like. */
  readonly unreadTables?: ReadonlySet<string>;
  /** The first address after all that the module places, its zeroed memory included. */
  readonly end: number;
}
