/** What a `default` rule may say: a value without references, and arguments that are distinct variables. */
import type { Head, Term } from "../ast/nodes.ts";
import { walk } from "../ast/walk.ts";
import { illegalDefault } from "../diagnostics/codes/syntax.ts";
import type { Span } from "../source/span.ts";
import { fail } from "./cursor.ts";

export function checkDefault(head: Head, span: Span): void {
  // OPA reads `default p` as true, but for references of two parts, which are sets in v0.
  const set = head.args === undefined && head.reference.terms.length === 2;
  if (head.contains || (set && head.value === undefined)) fail(illegalDefault, span, ["must have a value"]);
  if (head.value !== undefined) checkValue(head.value, span);
  const names = new Set<string>();
  for (const argument of head.args ?? []) {
    if (argument.kind !== "Var")
      fail(illegalDefault, span, [`arguments cannot contain ${argument.kind.toLowerCase()}`]);
    if (names.has(argument.name)) fail(illegalDefault, span, [`arguments cannot be repeated ${argument.name}`]);
    names.add(argument.name);
  }
}

/** Comprehensions may have what they like inside. */
function checkValue(value: Term, span: Span): void {
  walk(value, (node) => {
    if (node.kind === "Ref" || node.kind === "Var" || node.kind === "Call") {
      fail(illegalDefault, span, [`value cannot contain ${node.kind.toLowerCase()}`]);
    }
    return !node.kind.endsWith("Comprehension");
  });
}
