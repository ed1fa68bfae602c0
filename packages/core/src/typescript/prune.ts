/** Drops the assignments of a body that nothing reads: a constant that JavaScript computed for another branch. */
import type { Body, Expression, Term } from "../ast/nodes.ts";
import { walk } from "../ast/walk.ts";
import { declares } from "./extract.ts";

export function pruneBody(body: Body, results: readonly Term[]): Body {
  const used = new Set<string>();
  const read = (node: Term | Expression): void =>
    walk(node, (child) => {
      if (child.kind === "Var") used.add(child.name);
    });
  results.forEach(read);
  const kept: Expression[] = [];
  for (const part of [...body].reverse()) {
    const assigned = part.kind === "TermExpression" ? declares(part.term)[0] : undefined;
    if (assigned !== undefined && !used.has(assigned)) continue;
    if (part.kind === "TermExpression" && part.term.kind === "Boolean" && part.term.value && !part.negated) continue;
    read(part);
    kept.unshift(part);
  }
  return kept;
}
