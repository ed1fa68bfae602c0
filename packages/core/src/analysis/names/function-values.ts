/** Whether a `with` puts a function, not a value, in the place of its target. */
import type { Term, With } from "../../ast/nodes.ts";
import { type Environment, isDataReference, operatorName } from "../environment.ts";
import { findReference } from "./rule-tree.ts";

/** True for `with f as g`, `with count as f` and `with data.x as f`: a function's name as a value is not evaluated. */
export function isFunctionValue(environment: Environment, { value }: With): boolean {
  return isFunctionTerm(environment, value);
}

/** Whether a term is the name of a function. */
export function isFunctionTerm(environment: Environment, value: Term): boolean {
  if (value.kind !== "Ref" && value.kind !== "Var") return false;
  if (isDataReference(value)) {
    const node = findReference(environment.tree, value);
    return node?.rules.some(({ rule }) => rule.head.args !== undefined) === true;
  }
  return environment.builtins.has(operatorName(value));
}
