/** Constructors of Rego at the place of a TypeScript node. */
import type ts from "typescript";
import type { Scope } from "./lowering.ts";
import { at, type Terms } from "./terms.ts";

export function here(node: ts.Node, scope: Scope): Terms {
  const file = scope.unit.file;
  const own = node.getSourceFile() ?? file;
  return at({ source: scope.lowering.program.sourceOf(own), start: node.getStart(own), end: node.getEnd() });
}
