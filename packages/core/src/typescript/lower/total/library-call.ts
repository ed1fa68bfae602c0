/** Calls of `data.lib.js`, and what a receiver is that no input can have broken. */
import type ts from "typescript";
import type { Term } from "../../../ast/nodes.ts";
import { kindAt } from "../../facts.ts";
import type { Scope } from "../../lowering.ts";
import { here } from "../../place.ts";

export function libraryCall(name: string, args: readonly Term[], node: ts.Node, scope: Scope): Term {
  return here(node, scope).call(scope.lowering.library(name, scope), ...args);
}

/** A `Set` or a `Map`, which only the policy itself can have made. */
export function receiverKind(node: ts.Expression, scope: Scope): "set" | "map" | undefined {
  const kind = kindAt(node, scope);
  return kind === "set" || kind === "map" ? kind : undefined;
}
