/** Calls: functions of the policy and its imports, methods, and JavaScript's own functions. */
import ts from "typescript";
import type { Term } from "../../ast/nodes.ts";
import { extractPredicate, extractValue } from "../extract.ts";
import { bare, kindAt, symbolAt, typeOf } from "../facts.ts";
import { holds } from "../guard.ts";
import { type Condition, defined, fork, type LoweredFunction, type Scope, type Value } from "../lowering.ts";
import { snakeCase } from "../names.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total, undefinedTerm } from "../total.ts";
import {
  every,
  filter,
  find,
  findIndex,
  findLast,
  findLastIndex,
  flatMap,
  includes,
  type MethodCall,
  map,
  some,
} from "./array-methods.ts";
import {
  bindArguments,
  functionGiven,
  functionNamed,
  isLocal,
  refuseRecursion,
  takesFunctions,
  valuesOfBranches,
} from "./callback.ts";
import { truthy } from "./condition.ts";
import { foreignCall, foreignCondition } from "./foreign.ts";
import { arrayOf } from "./literal.ts";
import { findMethod, isMadePattern, matchOf, regularExpression, regularExpressionLiteral } from "./methods.ts";
import { symbolOf } from "./pattern.ts";
import { reduce } from "./reduce.ts";
import { construct, globalFunction, staticCondition, staticMethod, textTerm } from "./standard.ts";

const conditionMethods = new Map([
  ["some", some],
  ["every", every],
  ["includes", includes],
]);
export const valueMethods = new Map([
  ["filter", filter],
  ["map", map],
  ["flatMap", flatMap],
  ["find", find],
  ["findIndex", findIndex],
  ["findLast", findLast],
  ["findLastIndex", findLastIndex],
  ["reduce", reduce],
]);

/** A call that is asked only whether it holds. */
export function callCondition(node: ts.CallExpression, scope: Scope): Condition {
  const b = here(node, scope);
  const special = specialCondition(node, scope);
  if (special !== undefined) return special;
  const foreign = foreignCondition(symbolCalled(node, scope), node, scope);
  if (foreign !== undefined) return foreign;
  const called = calledFunction(node, scope);
  if (called?.shape === "predicate") {
    return { kind: "body", body: [b.holds(invoke(called.name, argumentsOf(node, scope), b))], safe: true };
  }
  const inlined = called === undefined ? inlinedCondition(node, scope) : undefined;
  if (inlined !== undefined) return inlined;
  const value = scope.lowering.value(node, scope);
  if (value.term.kind === "Call" && kindAt(node, scope) === "boolean") {
    return { kind: "body", body: [b.holds(value.term)], safe: !value.absent };
  }
  return truthy(node, value, scope);
}

/** A function without parameters is a rule: it is named, not called. */
function invoke(name: string, args: readonly Term[], b: ReturnType<typeof here>): Term {
  const [first, ...rest] = name.split(".");
  return args.length === 0 ? b.path(first!, ...rest) : b.call(name, ...args);
}

export function specialCondition(node: ts.CallExpression, scope: Scope): Condition | undefined {
  const callee = bare(node.expression);
  if (ts.isIdentifier(callee) && callee.text === "Boolean" && node.arguments[0])
    return scope.lowering.condition(node.arguments[0], scope);
  if (ts.isIdentifier(callee) && callee.text === "isNaN") return staticCondition("Number.isNaN", node, scope);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const b = here(node, scope);
  const receiver = bare(callee.expression);
  const pattern = callee.name.text === "test" ? regularExpressionLiteral(receiver, scope) : undefined;
  if (pattern !== undefined) {
    if (/g[a-z]*$/.test(pattern.text))
      scope.lowering.refuse(node, ".test() of an expression with the flag g", "leave the flag g out");
    const text = scope.lowering.value(node.arguments[0]!, scope);
    const term = b.call("regex.match", regularExpression(pattern, scope), text.term);
    return { kind: "body", body: [b.holds(term)], safe: !text.absent };
  }
  if (callee.name.text === "test" && isMadePattern(receiver, scope)) {
    const [made, text] = [receiver, node.arguments[0]!].map((part) => scope.lowering.value(part, scope));
    const term = b.call("regex.match", made!.term, text!.term);
    return { kind: "body", body: [b.holds(term)], safe: !made!.absent && !text!.absent };
  }
  if (ts.isIdentifier(receiver)) {
    const known = staticCondition(`${receiver.text}.${callee.name.text}`, node, scope);
    if (known !== undefined) return known;
  }
  return collectionCondition(node, callee, scope);
}

function collectionCondition(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  scope: Scope,
): Condition | undefined {
  const kind = kindAt(callee.expression, scope);
  if (kind === "array") return conditionMethods.get(callee.name.text)?.(methodCall(node, callee, scope), scope);
  if (kind === "set" && callee.name.text === "has") return includes(methodCall(node, callee, scope), scope);
  if (callee.name.text !== "has" || kind !== "map") return undefined;
  const b = here(node, scope);
  const { base } = methodCall(node, callee, scope);
  const key = scope.lowering.value(node.arguments[0]!, scope);
  return {
    kind: "body",
    body: [b.holds(b.call("internal.member_2", key.term, b.call("object.keys", base.term)))],
    safe: !key.absent,
  };
}

function methodCall(node: ts.CallExpression, callee: ts.PropertyAccessExpression, scope: Scope): MethodCall {
  const base = iterable(callee.expression, scope);
  return { node, receiver: callee.expression, base, args: node.arguments, defaulted: isDefaulted(callee.expression) };
}

/** Where nothing and an empty array come to the same, `xs ?? []` is `xs`. */
export function iterable(node: ts.Expression, scope: Scope): Value {
  const inner = bare(node);
  return scope.lowering.value(isDefaulted(inner) ? (inner as ts.BinaryExpression).left : inner, scope);
}

function isDefaulted(node: ts.Expression): boolean {
  const inner = bare(node);
  if (!ts.isBinaryExpression(inner) || inner.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return false;
  const fallback = bare(inner.right);
  return ts.isArrayLiteralExpression(fallback) && fallback.elements.length === 0;
}

/** The value of a call or `new`. */
export function lowerCall(node: ts.CallExpression | ts.NewExpression, scope: Scope): Value {
  const b = here(node, scope);
  if (ts.isNewExpression(node)) return construct(node, scope);
  const callee = bare(node.expression);
  if (ts.isPropertyAccessExpression(callee)) {
    const value = methodValue(node, callee, scope);
    if (value !== undefined) return value;
  }
  if (isCondition(node, scope)) {
    const inner = fork(scope);
    const body = holds(callCondition(node, inner), nameFor(node), inner, b);
    const chain = [
      { body, value: b.boolean(true) },
      { body: [], value: b.boolean(false) },
    ];
    return defined(extractValue(`is_${nameFor(node)}`, chain, scope, b));
  }
  if (ts.isIdentifier(callee)) {
    const value = globalFunction(node, callee, scope);
    if (value !== undefined) return value;
  }
  const foreign = foreignCall(symbolCalled(node, scope), node, scope);
  if (foreign !== undefined) return foreign;
  const called = calledFunction(node, scope);
  if (called !== undefined) {
    const term = invoke(called.name, argumentsOf(node, scope), b);
    return { term, absent: called.absent, sentinel: called.sentinel };
  }
  const inlined = inlinedValue(node, scope);
  if (inlined !== undefined) return inlined;
  const name = callee.getText();
  scope.lowering.refuse(node, `${name}()`, hintFor(name));
  return defined(b.null());
}

function hintFor(name: string): string {
  if (name.startsWith("Date") || name.startsWith("Math.random"))
    return "a policy has no clock and no chance: pass the time as a parameter";
  if (name.endsWith(".forEach")) return "make it a statement of its own, or write for (const item of items) { … }";
  if (name.endsWith(".localeCompare")) return "compare texts with < and ===, or sort by it";
  if (name.endsWith(".toFixed")) return "give the number itself";
  if (name.startsWith("console")) return "yield a violation, or use portcullis explain";
  if (name === "fetch" || name === "require")
    return "a policy does no I/O: pass what it needs as parameters, or read inventory";
  return "see docs/typescript-subset.md for the functions that a policy may call";
}

function isCondition(node: ts.CallExpression, scope: Scope): boolean {
  if (kindAt(node, scope) !== "boolean") return false;
  const callee = bare(node.expression);
  if (ts.isPropertyAccessExpression(callee)) return specialCondition(node, fork(scope)) !== undefined;
  if (ts.isIdentifier(callee) && callee.text === "isNaN") return true;
  if (foreignCondition(symbolCalled(node, scope), node, fork(scope)) !== undefined) return true;
  return calledFunction(node, scope)?.shape === "predicate";
}

function methodValue(node: ts.CallExpression, callee: ts.PropertyAccessExpression, scope: Scope): Value | undefined {
  const b = here(node, scope);
  const receiver = bare(callee.expression);
  const name = callee.name.text;
  if (ts.isIdentifier(receiver)) {
    const value = staticMethod(`${receiver.text}.${name}`, node, scope);
    if (value !== undefined) return value;
  }
  if (name === "exec") return matchOf(receiver, node.arguments[0], scope);
  const kind = kindAt(callee.expression, scope);
  if (kind === "string" && name === "match") return matchOf(node.arguments[0], callee.expression, scope);
  if (kind === "number" && name === "toString" && node.arguments.length === 0)
    return { ...scope.lowering.value(receiver, scope), term: textTerm(callee.expression, scope) };
  if (kind === "map" && name === "get") {
    const base = scope.lowering.value(callee.expression, scope);
    const key = scope.lowering.value(node.arguments[0]!, scope);
    return { term: b.ref(base.term, key.term), absent: true, sentinel: false };
  }
  if (kind === "string") return findMethod("string", name)?.(methodCall(node, callee, scope), scope);
  if (kind !== "array") return undefined;
  if (conditionMethods.has(name)) return undefined;
  const callback = valueMethods.get(name);
  if (callback !== undefined) return callback(methodCall(node, callee, scope), scope);
  // Only for a comprehension nothing and an empty array come to the same.
  const base = scope.lowering.value(callee.expression, scope);
  const method = { node, receiver: callee.expression, base, args: node.arguments };
  return findMethod("array", name)?.(method, scope);
}

function symbolCalled(node: ts.CallExpression, scope: Scope): ts.Symbol | undefined {
  return symbolAt(bare(node.expression), scope.lowering.program.checker);
}

function calledFunction(node: ts.CallExpression, scope: Scope): LoweredFunction | undefined {
  const declaration = functionNamed(symbolCalled(node, scope), scope);
  if (declaration === undefined || isLocal(declaration) || takesFunctions(declaration, scope)) return undefined;
  return scope.lowering.functionOf(declaration, scope.unit);
}

/** Every argument is defined: what may be undefined is passed as the parameter's default or the sentinel. */
function argumentsOf(node: ts.CallExpression, scope: Scope): Term[] {
  const b = here(node, scope);
  const declaration = functionNamed(symbolCalled(node, scope), scope);
  const parameters = declaration?.parameters ?? [];
  return parameters.map((parameter, index) => {
    if (parameter.dotDotDotToken) return arrayOf(node, node.arguments.slice(index), scope);
    const argument = node.arguments[index];
    if (argument !== undefined && ts.isSpreadElement(argument)) refuseSpread(argument, scope);
    const initializer = parameter.initializer;
    const fallback = initializer === undefined ? undefined : scope.lowering.value(initializer, scope).term;
    if (argument === undefined) return fallback ?? undefinedTerm(scope, b);
    return total(scope.lowering.value(argument, scope), scope, b, nameFor(argument), fallback);
  });
}

function refuseSpread(node: ts.SpreadElement, scope: Scope): void {
  scope.lowering.refuse(node, "spread arguments of named parameters", "pass the arguments one by one");
}

function openLocal(node: ts.CallExpression, scope: Scope) {
  const declaration = functionNamed(symbolCalled(node, scope), scope);
  if (declaration === undefined) return undefined;
  if (!isLocal(declaration) && !takesFunctions(declaration, scope)) return undefined;
  if (refuseRecursion(declaration, node, scope)) return undefined;
  const inner = fork(scope);
  const rest = declaration.parameters.findIndex(({ dotDotDotToken }) => dotDotDotToken !== undefined);
  const single = rest < 0 ? node.arguments : node.arguments.slice(0, rest);
  for (const argument of single) if (ts.isSpreadElement(argument)) refuseSpread(argument, scope);
  const values = single.map((argument) => (use: Scope) => use.lowering.value(argument, use));
  if (rest >= 0) values.push((use: Scope) => defined(arrayOf(node, node.arguments.slice(rest), use)));
  bindArguments(declaration, values, inner);
  declaration.parameters.forEach(({ name }, index) => {
    const argument = node.arguments[index];
    const given = argument === undefined ? undefined : functionGiven(argument, scope);
    if (given === undefined || !ts.isIdentifier(name)) return;
    const symbol = symbolOf(name, scope);
    inner.environment.set(symbol, { ...inner.environment.get(symbol)!, function: given });
  });
  return { declaration, inner };
}

export function inlinedCondition(node: ts.CallExpression, scope: Scope): Condition | undefined {
  const local = openLocal(node, scope);
  if (local === undefined) return undefined;
  const b = here(node, scope);
  const { declaration, inner } = local;
  if (declaration.body !== undefined && !ts.isBlock(declaration.body))
    return inner.lowering.condition(declaration.body, inner);
  const alternatives = scope.lowering
    .branches(declaration, inner)
    .flatMap(({ body, result, scope: end }) =>
      result === undefined
        ? []
        : [{ body: [...body, ...holds(end.lowering.condition(result, end), nameFor(result), end, b)] }],
    );
  const term = extractPredicate(snakeCase(node.expression.getText()), alternatives, scope, b);
  return { kind: "body", body: [b.holds(term)], safe: true };
}

function inlinedValue(node: ts.CallExpression, scope: Scope): Value | undefined {
  const local = openLocal(node, scope);
  if (local === undefined) return undefined;
  const b = here(node, scope);
  const { declaration, inner } = local;
  if (declaration.asteriskToken !== undefined) return defined(inner.lowering.yields(declaration, inner));
  if (declaration.body !== undefined && !ts.isBlock(declaration.body))
    return inner.lowering.value(declaration.body, inner);
  const chain = valuesOfBranches(scope.lowering.branches(declaration, inner), inner, b);
  const sentinel = typeOf(node, scope).isUnion();
  return { term: extractValue(snakeCase(node.expression.getText()), chain, scope, b), absent: false, sentinel };
}
