/** `print(x, y)` → `internal.print([{v | v = x}, {v | v = y}])`: an undefined operand prints, it stops nothing. */
import type { Call } from "../../ast/nodes.ts";
import type { Environment } from "../environment.ts";
import type { LocalNames } from "../names/local-names.ts";
import { builtinOperator, call } from "../terms.ts";
import { captureSet, reportUndeclared } from "./template-strings.ts";

export function capturePrint(
  node: Call,
  bound: ReadonlySet<string>,
  names: LocalNames,
  environment: Environment,
): Call {
  for (const arg of node.args) reportUndeclared(arg, bound, environment);
  const elements = node.args.map((arg) => captureSet(arg, [], names));
  return call(builtinOperator("internal.print", node.span), [{ kind: "Array", elements, span: node.span }], node.span);
}
