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
    const domain = (): Value["term"] => walkedOf(isObject ? "fields" : "list", target, scope);
    if (method === "entries" && pair !== undefined) {
      const [key, value] = pair;
      const list = domain();
      const keyName = pairName(key, "key", scope);
      return [b.some(list, pairName(value, "value", scope), keyName)];
    }
    const kind = kindAt(owner, scope);
    if (method === "values" && (isObject || kind === "array" || kind === "map" || kind === "set")) {
      const list = domain();
      return [b.some(list, bindVariable(pattern, "value", scope))];
    }
    if (kind === "set" && method === "keys") {
      const list = domain();
      return [b.some(list, bindVariable(pattern, "value", scope))];
    }
    if (method === "keys" && (isObject || kind === "array" || kind === "map")) {
      const list = domain();
      const key = bindVariable(pattern, "key", scope);
      return [b.some(list, declare("value", undefined, scope), key)];
    }
  }
  refuseCharacters(node.expression, scope);
  const list = walkedOf("items", node.expression, scope);
  if (pair !== undefined && kindAt(node.expression, scope) === "map") {
    const [key, item] = pair.map((element, index) => pairName(element, index === 0 ? "key" : "value", scope));
    return [b.some(list, item ?? declare("value", undefined, scope), key)];
  }
  const name = bindVariable(pattern, "item", scope);
  const domain = kindAt(node.expression, scope) === "map" ? entriesOf(list, b) : list;
  return [b.some(domain, name)];
}

/** The variable for one half of a pair. */
function pairName(element: ts.ArrayBindingElement | undefined, wanted: string, scope: Scope): string {
  return element === undefined || ts.isOmittedExpression(element)
    ? declare(wanted, undefined, scope)
    : bindVariable(element.name, wanted, scope);
}

/** `for (let i = 0; i < list.length; i++)`: the indexes of the list; undefined for any other counting. */
export function openCounting(node: ts.ForStatement, scope: Scope): Body | undefined {
  const { initializer, condition, incrementor } = node;
  const declaration =
    initializer !== undefined && ts.isVariableDeclarationList(initializer) ? initializer.declarations[0] : undefined;
  if (declaration === undefined || !ts.isIdentifier(declaration.name) || declaration.initializer?.getText() !== "0")
    return undefined;
  const name = declaration.name.text;
  const steps = [`${name}++`, `++${name}`, `${name} += 1`];
  if (incrementor === undefined || !steps.includes(incrementor.getText())) return undefined;
  if (condition === undefined || !ts.isBinaryExpression(condition)) return undefined;
  const length = bare(condition.right);
  const isBelow = condition.operatorToken.kind === ts.SyntaxKind.LessThanToken && condition.left.getText() === name;
  if (!isBelow || !ts.isPropertyAccessExpression(length) || length.name.text !== "length") return undefined;
  if (kindAt(length.expression, scope) !== "array") return undefined;
  const b = here(node, scope);
  const list = walkedOf("items", length.expression, scope);
  const index = bindVariable(declaration.name, "index", scope);
  return [b.some(list, declare("element", undefined, scope), index)];
}

function entriesOf(map: Value["term"], b: ReturnType<typeof here>): Value["term"] {
  return b.arrayOf(b.array([b.variable("key"), b.variable("value")]), [b.some(map, "value", "key")]);
}

/** What is walked; where no type is trusted, what a function of the library finds to walk in it. */
export function walkedOf(name: "items" | "list" | "fields", node: ts.Expression, scope: Scope): Value["term"] {
  const { term } = name === "items" ? iterable(node, scope) : withoutDefault(node, scope);
  const kind = kindAt(node, scope);
  if (!scope.lowering.total || kind === "set" || kind === "map") return term;
  return here(node, scope).call(scope.lowering.library(name, scope), term);
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
