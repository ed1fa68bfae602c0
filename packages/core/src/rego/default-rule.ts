/** What a `default` rule may say: a value without references, and arguments that are distinct variables. */
import type { Head, Term } from "../ast/nodes.ts";
import { walk } from "../ast/walk.ts";
import { illegalDefault } from "../diagnostics/codes/syntax.ts";
import type { Span } from "../source/span.ts";
import { fail } from "./cursor.ts";

export function checkDefault(head: Head, span: Span): void {
  if (head.contains || head.value === undefined) fail(illegalDefault, span, ["must have a value"]);
  checkValue(head.value, span);
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
