/**
 * The statements of our IR, under OPA's names where they mean the same (`v1/ir`), in the order of planning.
 *
 * A statement that is *undefined* leaves the innermost Block, as OPA's `break 0` does. Labels are objects' numbers,
 * unique in a function, rather than depths. Locals hold values; 0 is undefined. `input`, `data` and what `with`
 * replaces are module globals, so that `with` is a save, a set and a restore around the continuation.
 */
import type { PatternTable } from "../patterns/pattern-table.ts";
import type { Span } from "../source/span.ts";

export type Local = number & { readonly local: unique symbol };
export type ConstantIndex = number & { readonly constant: unique symbol };
export type GlobalIndex = number & { readonly global: unique symbol };
export type Label = number & { readonly label: unique symbol };

export type Operand =
  | { readonly kind: "local"; readonly local: Local }
  | { readonly kind: "constant"; readonly constant: ConstantIndex };

/** A list of statements that an undefined statement, or a Break with its label, leaves at its end. */
export interface Block {
  readonly label: Label;
  readonly statements: readonly Statement[];
}

export interface SwitchCase {
  /** No two cases of a Switch have equal values. */
  readonly value: ConstantIndex;
  readonly block: Block;
}

export type Callee =
  | { readonly kind: "function"; readonly name: string }
  /** Any builtin, by its Rego name; code generation knows whether it is in the runtime or on the host. */
  | { readonly kind: "builtin"; readonly name: string }
  /** The builtin of that name with its pattern known: one argument, the text, is left, which was the `operand`th from 1. */
  | { readonly kind: "pattern"; readonly name: string; readonly table: PatternTable; readonly operand: number }
  /** The same where the pattern is one of several: the arguments are the text and the pattern. */
  | {
      readonly kind: "patterns";
      readonly name: string;
      readonly tables: ReadonlyMap<string, PatternTable>;
      readonly operand: number;
    };

/** Elements whose value at the path is another one than `value` come to nothing in the body of a Scan: they may be left out. */
export interface Wanted {
  readonly path: readonly ConstantIndex[];
  readonly value: Operand;
}

export type Statement =
  /** Runs blocks in turn, each to its end or to where it becomes undefined; never undefined itself. */
  | { readonly kind: "Block"; readonly blocks: readonly Block[] }
  /** Goes to the end of the labelled Block (for the body of a Scan: to the next element). */
  | { readonly kind: "Break"; readonly label: Label }
  /** Undefined when the result is undefined. `span` is where a strict builtin error is reported. */
  | {
      readonly kind: "Call";
      readonly callee: Callee;
      readonly args: readonly Operand[];
      readonly result: Local;
      readonly span?: Span;
    }
  /** target := source[key]; undefined when missing. On a set: the member itself. */
  | { readonly kind: "Dot"; readonly source: Operand; readonly key: Operand; readonly target: Local }
  | { readonly kind: "Equal"; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "NotEqual"; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "IsArray"; readonly source: Operand }
  | { readonly kind: "IsObject"; readonly source: Operand }
  | { readonly kind: "IsSet"; readonly source: Operand }
  | { readonly kind: "IsDefined"; readonly source: Local }
  | { readonly kind: "IsUndefined"; readonly source: Local }
  /** Undefined when the value is `false` or undefined: an expression as a condition. */
  | { readonly kind: "IsTruthy"; readonly source: Operand }
  /** Undefined unless source is an array, object or set of exactly `length` elements. */
  | { readonly kind: "HasLength"; readonly source: Operand; readonly length: number }
  /** Copies; an undefined source is copied as undefined. */
  | { readonly kind: "AssignVar"; readonly source: Operand; readonly target: Local }
  /** Conflict error at `span` when target has another value already. `rule` is "complete" or "function" for the text. */
  | { readonly kind: "AssignVarOnce"; readonly source: Operand; readonly target: Local; readonly conflict: Conflict }
  | { readonly kind: "ResetLocal"; readonly target: Local }
  | { readonly kind: "MakeArray"; readonly capacity: number; readonly target: Local }
  | { readonly kind: "MakeObject"; readonly target: Local }
  | { readonly kind: "MakeSet"; readonly target: Local }
  | { readonly kind: "ArrayAppend"; readonly value: Operand; readonly array: Local }
  /** A later value for the same key replaces. */
  | { readonly kind: "ObjectInsert"; readonly key: Operand; readonly value: Operand; readonly object: Local }
  /** Conflict error when the key has another value already. */
  | {
      readonly kind: "ObjectInsertOnce";
      readonly key: Operand;
      readonly value: Operand;
      readonly object: Local;
      readonly conflict: Conflict;
    }
  /** target := left merged over right, recursively where both are objects; left wins elsewhere. Undefined counts as absent. */
  | { readonly kind: "ObjectMerge"; readonly left: Operand; readonly right: Operand; readonly target: Local }
  | { readonly kind: "SetAdd"; readonly value: Operand; readonly set: Local }
  /** Runs `body` per element in Rego order; a scalar or undefined source has none. Array keys are indices, set keys the members. */
  | {
      readonly kind: "Scan";
      readonly source: Operand;
      readonly key: Local;
      readonly value: Local;
      readonly body: Block;
      readonly wanted?: Wanted;
    }
  /** Runs the case whose value source is equal to, or none. Never undefined itself. */
  | { readonly kind: "Switch"; readonly source: Operand; readonly cases: readonly SwitchCase[] }
  /** Undefined when `body` runs to its end. */
  | { readonly kind: "Not"; readonly body: Block }
  | { readonly kind: "GlobalGet"; readonly global: GlobalIndex; readonly target: Local }
  | { readonly kind: "GlobalSet"; readonly global: GlobalIndex; readonly source: Local }
  /** Makes every memoised result stale: sets the epoch global to a number never used before. */
  | { readonly kind: "NewEpoch" }
  /** target := a copy of source with `value` at `path` (object levels are made as needed); undefined source counts as {}. */
  | {
      readonly kind: "Upsert";
      readonly source: Operand;
      readonly path: readonly Operand[];
      readonly value: Operand;
      readonly target: Local;
    }
  /** Leaves the function with this result, which may be undefined. */
  | { readonly kind: "Return"; readonly source: Local }
  /** Aborts with a run-time error. */
  | { readonly kind: "Abort"; readonly conflict: Conflict };

/** The text of a run-time error: `file:row: code: message`, as topdown prints it. */
export interface Conflict {
  readonly code:
    | "eval_conflict_error"
    | "eval_builtin_error"
    | "eval_type_error"
    | "eval_with_merge_error"
    | "eval_internal_error";
  readonly message: string;
  readonly span?: Span;
}
