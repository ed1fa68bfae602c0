/** Whether an expression does nothing: `some x, y` says only which variables there are. */
import type { Expression } from "./nodes.ts";

export function declaresOnly(expression: Expression): boolean {
  return expression.kind === "SomeDeclaration" && expression.symbols[0]!.kind === "Var";
}
