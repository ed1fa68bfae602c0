/** Statements that find a value or ask about one: besides the locals that they write, they change nothing and cannot fail. */
import type { Statement } from "./statements.ts";

const asking: ReadonlySet<Statement["kind"]> = new Set([
  "Dot",
  "Equal",
  "NotEqual",
  "IsArray",
  "IsObject",
  "IsSet",
  "IsTruthy",
  "IsDefined",
  "HasLength",
  "AssignVar",
  "GlobalGet",
] as const);

export function onlyAsks({ kind }: Statement): boolean {
  return asking.has(kind);
}
