/** What total forms are made of: terms that are always defined, calls of `data.lib.js`, and tests of them. */
import type ts from "typescript";
import type { Term } from "../../../ast/nodes.ts";
import { kindAt } from "../../facts.ts";
import type { Condition, Scope } from "../../lowering.ts";
import { here } from "../../place.ts";

/** The term of a value, which is defined where no type is trusted. */
export function termOf(node: ts.Expression, scope: Scope): Term {
  return scope.lowering.value(node, scope).term;
}

/** A test of terms that are always defined. */
export function test(term: Term, node: ts.Node, scope: Scope): Condition {
  return { kind: "body", body: [here(node, scope).holds(term)], safe: true };
}

export function libraryCall(name: string, args: readonly Term[], node: ts.Node, scope: Scope): Term {
  return here(node, scope).call(scope.lowering.library(name, scope), ...args);
}

/** A `Set` or a `Map`, which only the policy itself can have made. */
export function receiverKind(node: ts.Expression, scope: Scope): "set" | "map" | undefined {
  const kind = kindAt(node, scope);
  return kind === "set" || kind === "map" ? kind : undefined;
}
