/** What a walk over a function's statements carries: the place it has come to, and whom it tells of the ways out. */
import type ts from "typescript";
import type { Body, Expression } from "../../ast/nodes.ts";
import type { Scope } from "../lowering.ts";
import type { Loop } from "./accumulate.ts";

/** A place in a function: what holds there, and what its names mean. */
export interface Path {
  readonly body: Body;
  readonly scope: Scope;
}

export interface Sink {
  /** `yield value`, or `yield* values` when `each`. */
  readonly yields: (path: Path, node: ts.Expression, each: boolean, statement: ts.Node) => void;
  readonly returns: (path: Path, node: ts.Expression | undefined, loops: readonly Loop[]) => void;
  /** What only keeps a path apart from an earlier return: an `else` chain says so already. */
  readonly separators: Set<Expression>;
  /** True needs no keeping apart: a predicate. */
  readonly predicate: boolean;
}

export interface Walk {
  readonly sink: Sink;
  readonly loops: readonly Loop[];
  /** Whether the innermost statement that `break` leaves is a switch. */
  readonly inSwitch: boolean;
  /** In the callback of `forEach`, a return ends one step: how many loops stay open then. */
  readonly returnsTo?: number;
  /** Takes an expression for a statement. */
  readonly expression: (node: ts.Expression, path: Path, walk: Walk) => Path;
  /** Walks what stands inside another statement: the table that keeps the constructs' files apart. */
  readonly statements: (statements: readonly ts.Statement[], start: Path, walk: Walk) => Path | undefined;
}

/** Whether what keeps a path apart only says that no earlier return was taken. */
export function isSeparating(walk: Walk): boolean {
  return walk.loops.length === 0 && !walk.sink.predicate;
}
