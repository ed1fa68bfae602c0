/** What `for…of` walks: elements, entries with their index, or an object's keys and values. */
import ts from "typescript";
import type { Body } from "../../ast/nodes.ts";
import { bare, kindAt } from "../facts.ts";
import type { Scope, Value } from "../lowering.ts";
import { here } from "../place.ts";
import { iterable } from "./call.ts";
import { refuseCharacters } from "./literal.ts";
import { bindVariable, declare } from "./pattern.ts";

/** `some` for a loop: over elements, entries with their index, or an object's keys and values. */
export function openLoop(node: ts.ForOfStatement, pattern: ts.BindingName, scope: Scope): Body {
  const b = here(node.expression, scope);
  const source = bare(node.expression);
  const pair = ts.isArrayBindingPattern(pattern) ? pattern.elements : undefined;
  if (ts.isCallExpression(source) && ts.isPropertyAccessExpression(source.expression)) {
    const method = source.expression.name.text;
    const owner = source.expression.expression;
    const isObject = ts.isIdentifier(owner) && owner.text === "Object" && source.arguments[0] !== undefined;
    const target = isObject ? source.arguments[0]! : owner;
    const domain = (): Value["term"] => withoutDefault(target, scope).term;
    if (method === "entries" && pair !== undefined) {
      const [key, value] = pair;
      const list = domain();
      const keyName =
        key === undefined || ts.isOmittedExpression(key)
          ? declare("key", undefined, scope)
          : bindVariable(key.name, "key", scope);
      const valueName =
        value === undefined || ts.isOmittedExpression(value)
          ? declare("value", undefined, scope)
          : bindVariable(value.name, "value", scope);
      return [b.some(list, valueName, keyName)];
    }
    if (isObject && method === "values") {
      const list = domain();
      return [b.some(list, bindVariable(pattern, "value", scope))];
    }
    if (isObject && method === "keys") {
      const list = domain();
      const key = bindVariable(pattern, "key", scope);
      return [b.some(list, declare("value", undefined, scope), key)];
    }
  }
  refuseCharacters(node.expression, scope);
  const value = iterable(node.expression, scope);
  const name = bindVariable(pattern, "item", scope);
  const domain = kindAt(node.expression, scope) === "map" ? entriesOf(value, b) : value.term;
  return [b.some(domain, name)];
}

function entriesOf(value: Value, b: ReturnType<typeof here>): Value["term"] {
  return b.arrayOf(b.array([b.variable("key"), b.variable("value")]), [b.some(value.term, "value", "key")]);
}

/** `Object.entries(labels ?? {})`: nothing has no entries. */
function withoutDefault(node: ts.Expression, scope: Scope): Value {
  const inner = bare(node);
  if (
    ts.isBinaryExpression(inner) &&
    inner.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    ts.isObjectLiteralExpression(bare(inner.right)) &&
    (bare(inner.right) as ts.ObjectLiteralExpression).properties.length === 0
  ) {
    return scope.lowering.value(inner.left, scope);
  }
  return iterable(node, scope);
}
