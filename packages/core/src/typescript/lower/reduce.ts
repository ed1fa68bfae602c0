/** `reduce`, where each step adds to the result: sums, lists, objects, texts, extremes, and whether one or all hold. */
import ts from "typescript";
import type { Body, Term } from "../../ast/nodes.ts";
import { extractValue } from "../extract.ts";
import { bare, kindAt } from "../facts.ts";
import { fails, holds } from "../guard.ts";
import { defined, fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import { extremeWith, joined } from "./accumulate.ts";
import type { MethodCall } from "./array-methods.ts";
import { keyTerm, merged, objectOfLoop } from "./literal.ts";
import { bindVariable, declare, inlineFunction, symbolOf } from "./pattern.ts";
import { printed, textOf } from "./template.ts";

/** One step, taken apart: what holds when it adds something, and what it adds. */
interface Step {
  readonly method: MethodCall;
  readonly result: ts.Symbol;
  readonly start: Value;
  readonly outer: Scope;
  readonly scope: Scope;
  readonly guards: Body;
  readonly b: Terms;
}

export function reduce(method: MethodCall, scope: Scope): Value {
  const b = here(method.node, scope);
  const callback = inlineFunction(method.args[0]);
  const initial = method.args[1];
  const body = callback?.body;
  const [result, element, index] = callback?.parameters ?? [];
  if (initial === undefined || body === undefined || ts.isBlock(body) || !result || !ts.isIdentifier(result.name))
    return refused(method, scope, b);
  const inner = fork(scope);
  const symbol = symbolOf(result.name, scope);
  const variable = element === undefined ? "$0" : bindVariable(element.name, "element", inner);
  const position = index === undefined ? undefined : bindVariable(index.name, "index", inner);
  const walk = b.some(method.base.term, variable, position);
  const step: Step = {
    method,
    result: symbol,
    start: scope.lowering.value(initial, scope),
    outer: scope,
    scope: inner,
    guards: [walk],
    b,
  };
  return lowerStep(bare(body), step) ?? refused(method, scope, b);
}

function refused({ node }: MethodCall, scope: Scope, b: Terms): Value {
  const hint =
    "add to the result in each step: sum + x, [...list, x], { ...object, [key]: value }; or gather in a loop";
  scope.lowering.refuse(node, "this reduce", hint);
  return defined(b.null());
}

function lowerStep(body: ts.Expression, step: Step): Value | undefined {
  if (ts.isConditionalExpression(body)) return conditionalStep(body, step);
  if (ts.isBinaryExpression(body)) return operatorStep(body, step);
  if (ts.isTemplateExpression(body)) return templateStep(body, step);
  if (ts.isArrayLiteralExpression(body)) return listStep(body, step);
  if (ts.isObjectLiteralExpression(body)) return objectStep(body, step);
  if (ts.isCallExpression(body)) return extremeStep(body, step);
  return undefined;
}

function isResult(node: ts.Expression | undefined, { result, scope }: Step): boolean {
  const inner = node && bare(node);
  return inner !== undefined && ts.isIdentifier(inner) && symbolOf(inner, scope) === result;
}

/** `test ? add : result` adds where the test holds. */
function conditionalStep(node: ts.ConditionalExpression, step: Step): Value | undefined {
  const { scope, b } = step;
  const [yes, no] = [bare(node.whenTrue), bare(node.whenFalse)];
  const name = nameFor(node.condition);
  if (isResult(no, step)) {
    const test = holds(scope.lowering.condition(node.condition, scope), name, scope, b);
    return lowerStep(yes, { ...step, guards: [...step.guards, ...test] });
  }
  if (!isResult(yes, step)) return undefined;
  const test = fails(scope.lowering.condition(node.condition, scope), name, scope, b);
  return lowerStep(no, { ...step, guards: [...step.guards, ...test] });
}

function operatorStep(node: ts.BinaryExpression, step: Step): Value | undefined {
  if (!isResult(node.left, step)) return undefined;
  const operator = node.operatorToken.kind;
  const { scope, b, start, guards } = step;
  if (
    operator === ts.SyntaxKind.PlusToken &&
    kindAt(node, scope) === "number" &&
    kindAt(node.right, scope) === "number"
  ) {
    if (scope.lowering.total) return totalStep("sum", scope.lowering.value(node.right, scope).term, step);
    const added = b.call("sum", b.arrayOf(scope.lowering.value(node.right, scope).term, guards));
    return { ...start, term: joined(start.term, [added], "plus", b) };
  }
  if (operator === ts.SyntaxKind.PlusToken && kindAt(node, scope) === "string" && scope.lowering.total)
    return totalStep("sum", scope.lowering.value(node.right, scope).term, step);
  if (operator === ts.SyntaxKind.PlusToken && kindAt(node, scope) === "string")
    return textStep(printed(textOf(node.right, scope), b), step);
  if (operator === ts.SyntaxKind.BarBarToken || operator === ts.SyntaxKind.AmpersandAmpersandToken)
    return existenceStep(node, operator === ts.SyntaxKind.BarBarToken, step);
  return undefined;
}

/** The first value and those of the steps, of whatever kinds. */
function totalStep(name: string, added: Term, { start, scope, guards, b }: Step): Value {
  const list = b.call("array.concat", b.array([start.term]), b.arrayOf(added, guards));
  return defined(b.call(scope.lowering.library(name, scope), list));
}

/** `found || test` from false is whether one holds; `sure && test` from true whether none fails. */
function existenceStep(node: ts.BinaryExpression, some: boolean, step: Step): Value | undefined {
  const { method, start, outer, scope, guards, b } = step;
  if (kindAt(node.right, scope) !== "boolean") return undefined;
  if (start.term.kind !== "Boolean" || start.term.value === some) return undefined;
  if (scope.lowering.total)
    return totalStep(some ? "first_true" : "first_false", scope.lowering.value(node.right, scope).term, step);
  const name = nameFor(node.right);
  const test = scope.lowering.condition(node.right, scope);
  const body = [...guards, ...(some ? holds(test, name, scope, b) : fails(test, name, scope, b))];
  const chain = [
    { body, value: b.boolean(some) },
    { body: [], value: b.boolean(!some) },
  ];
  return defined(extractValue(nameFor(method.node), chain, outer, b));
}

function textStep(added: Term, { start, guards, b }: Step): Value {
  return {
    ...start,
    term: b.call("concat", b.string(""), b.call("array.concat", b.array([start.term]), b.arrayOf(added, guards))),
  };
}

/** `${result}…`: what stands behind the result is added. */
function templateStep(node: ts.TemplateExpression, step: Step): Value | undefined {
  const [first, ...more] = node.templateSpans;
  if (node.head.text !== "" || !isResult(first?.expression, step)) return undefined;
  const { scope, b } = step;
  const parts: Term[] = [b.string(first!.literal.text)];
  for (const span of more) {
    const text = scope.lowering.total
      ? b.call(scope.lowering.library("string", scope), scope.lowering.value(span.expression, scope).term)
      : printed(textOf(span.expression, scope), b);
    parts.push(text, b.string(span.literal.text));
  }
  const text = b.call("concat", b.string(""), b.array(parts));
  return scope.lowering.total ? totalStep("sum", text, step) : textStep(text, step);
}

/** `[...result, x]` and `[...result, ...xs]`. */
function listStep(node: ts.ArrayLiteralExpression, step: Step): Value | undefined {
  const [first, ...added] = node.elements;
  if (first === undefined || !ts.isSpreadElement(first) || !isResult(first.expression, step)) return undefined;
  const [only] = added;
  if (only === undefined || added.length > 1) return undefined;
  const { scope, b, guards, start } = step;
  const join = (list: Term): Value => ({ ...start, term: joined(start.term, [list], "array.concat", b) });
  if (!ts.isSpreadElement(only)) {
    const term = total(scope.lowering.value(only, scope), scope, b, nameFor(only));
    return join(b.arrayOf(term, guards));
  }
  const list = scope.lowering.value(only.expression, scope);
  const item = declare("item", undefined, scope);
  const items = scope.lowering.total ? b.call(scope.lowering.library("items", scope), list.term) : list.term;
  return join(b.arrayOf(b.variable(item), [...guards, b.some(items, item)]));
}

/** `{ ...result, [key]: value }`. */
function objectStep(node: ts.ObjectLiteralExpression, step: Step): Value | undefined {
  const [spread, added] = node.properties;
  if (spread === undefined || !ts.isSpreadAssignment(spread) || !isResult(spread.expression, step)) return undefined;
  if (node.properties.length !== 2 || !added || !ts.isPropertyAssignment(added)) return undefined;
  if (!ts.isComputedPropertyName(added.name)) return undefined;
  const { scope, outer, b, guards, start } = step;
  const { expression } = added.name;
  const key = keyTerm(expression, scope.lowering.value(expression, scope).term, scope);
  const value = total(scope.lowering.value(added.initializer, scope), scope, b, nameFor(added.initializer));
  const made = objectOfLoop(key, value, guards, scope, b);
  return { ...start, term: merged(start.term, node, made, outer, b) };
}

/** `Math.max(result, x)`. */
function extremeStep(node: ts.CallExpression, step: Step): Value | undefined {
  const found = extremeWith(node, (side) => isResult(side, step));
  if (found === undefined) return undefined;
  const { scope, b, guards, start } = step;
  if (scope.lowering.total) return totalStep(found.kind, scope.lowering.value(found.value, scope).term, step);
  const list = b.arrayOf(scope.lowering.value(found.value, scope).term, guards);
  return { ...start, term: b.call(found.kind, b.call("array.concat", b.array([start.term]), list)) };
}
