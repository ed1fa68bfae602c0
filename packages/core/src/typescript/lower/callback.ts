/** What an array method's callback says of one element: a condition or a value over a fresh variable. */
import ts from "typescript";
import type { Body, Term } from "../../ast/nodes.ts";
import { type Alternative, extractPredicate, extractValue } from "../extract.ts";
import { bare, symbolAt, typeOf } from "../facts.ts";
import { holds } from "../guard.ts";
import { type Branch, type Condition, defined, type FunctionNode, type Scope, type Value } from "../lowering.ts";
import { freshName, snakeCase } from "../names.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import type { Terms } from "../terms.ts";
import { total, undefinedTerm } from "../total.ts";
import { truthy } from "./condition.ts";
import { bindPattern, bindVariable, declare, inlineFunction } from "./pattern.ts";

export interface Element {
  readonly variable: string;
  readonly index: string | undefined;
  readonly condition: () => Condition;
  readonly value: () => Value;
}

/** Opens a callback over an element: `some variable in …` is the caller's to write. The scope gets the names. */
export function openCallback(argument: ts.Expression, scope: Scope): Element {
  const inline = inlineFunction(argument) ?? localFunction(argument, scope);
  if (inline === undefined) return openNamed(argument, scope);
  const [first, second] = inline.parameters;
  const variable =
    first === undefined ? declare("element", undefined, scope) : bindVariable(first.name, "element", scope);
  const index = second === undefined ? undefined : bindVariable(second.name, "index", scope);
  return {
    variable,
    index,
    condition: () => conditionOf(inline, scope),
    value: () => lowerCallbackValue(inline, scope),
  };
}

/** A function of the same rule, which may read what surrounds it. */
function localFunction(argument: ts.Expression, scope: Scope): FunctionNode | undefined {
  const declaration = functionNamed(scope.lowering.program.checker.getSymbolAtLocation(argument), scope);
  if (declaration === undefined || !isLocal(declaration)) return undefined;
  return refuseRecursion(declaration, argument, scope) ? undefined : declaration;
}

/** A local function is written out where it is called, which never ends when it calls itself. */
export function refuseRecursion(declaration: FunctionNode, call: ts.Node, scope: Scope): boolean {
  if (!reaches(declaration, declaration, new Set(), scope)) return false;
  scope.lowering.refuse(
    call,
    "a function that calls itself",
    "walk the levels that Kubernetes' schema has, one loop for each",
  );
  return true;
}

function reaches(from: ts.Node, wanted: FunctionNode, seen: Set<ts.Node>, scope: Scope): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const { checker } = scope.lowering.program;
  const visit = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node)) {
      const called = functionDeclared(checker.getSymbolAtLocation(node));
      const isName = called?.name === node || (called !== undefined && called.parent === node.parent);
      if (
        called !== undefined &&
        !isName &&
        (called === wanted || (isLocal(called) && reaches(called, wanted, seen, scope)))
      )
        return true;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return ts.forEachChild(from, (child) => visit(child) || undefined) ?? false;
}

function conditionOf(node: FunctionNode, scope: Scope): Condition {
  if (node.body !== undefined && !ts.isBlock(node.body)) return scope.lowering.condition(node.body, scope);
  const b = here(node, scope);
  const alternatives = scope.lowering.branches(node, scope).flatMap(({ body, result, scope: inner }) => {
    if (result === undefined) return [];
    const test = inner.lowering.condition(result, inner);
    if (test.kind === "constant" && !test.value) return [];
    return [{ body: [...body, ...holds(test, nameFor(result), inner, b)] }];
  });
  if (alternatives.length === 0) return { kind: "constant", value: false };
  if (alternatives.length === 1) return { kind: "body", body: alternatives[0]!.body, safe: false };
  return { kind: "body", body: [b.holds(extractPredicate(nameOfCallback(node), alternatives, scope, b))], safe: true };
}

function lowerCallbackValue(node: FunctionNode, scope: Scope): Value {
  if (node.body !== undefined && !ts.isBlock(node.body)) return scope.lowering.value(node.body, scope);
  const b = here(node, scope);
  const branches = scope.lowering.branches(node, scope);
  const chain = valuesOfBranches(branches, scope, b);
  const [only] = chain;
  if (only === undefined) return defined(b.null());
  return { term: extractValue(nameOfCallback(node), chain, scope, b), absent: false, sentinel: true };
}

/** What a function written in place gives back, by its ways out. */
export function valuesOfBranches(branches: readonly Branch[], scope: Scope, b: Terms): Alternative[] {
  const chain = branches.flatMap(({ body, result, scope: inner }): Alternative[] => {
    if (result !== undefined)
      return [{ body, value: total(inner.lowering.value(result, inner), inner, b, nameFor(result)) }];
    return scope.lowering.total ? [{ body, value: undefinedTerm(scope, b) }] : [];
  });
  return scope.lowering.total ? [...chain, { body: [], value: undefinedTerm(scope, b) }] : chain;
}

function nameOfCallback(node: FunctionNode): string {
  const method = node.parent;
  if (ts.isCallExpression(method) && ts.isPropertyAccessExpression(method.expression)) {
    return snakeCase(`${nameFor(method.expression.expression)}_${method.expression.name.text}`);
  }
  return nameFor(node);
}

/** A function by its name, or Boolean: called with the element. */
function openNamed(argument: ts.Expression, scope: Scope): Element {
  const b = here(argument, scope);
  const variable = freshName("element", scope.locals, scope.unit.names);
  scope.locals.add(variable);
  scope.loose.add(variable);
  const term: Term = b.variable(variable);
  if (ts.isIdentifier(argument) && argument.text === "Boolean") {
    const test = b.call(scope.lowering.library("truthy", scope), term);
    const condition: Condition = { kind: "body", body: [b.holds(test)] as Body, safe: true };
    return { variable, index: undefined, condition: () => condition, value: () => defined(term) };
  }
  const declaration = functionNamed(symbolAt(argument, scope.lowering.program.checker), scope);
  const lowered = declaration && scope.lowering.functionOf(declaration, scope.unit);
  if (lowered === undefined) {
    scope.lowering.refuse(argument, "a function that is not written here", "pass an arrow function: (element) => …");
    return {
      variable,
      index: undefined,
      condition: () => ({ kind: "constant", value: false }),
      value: () => defined(term),
    };
  }
  const term2 = b.call(lowered.name, term);
  return {
    variable,
    index: undefined,
    condition: () =>
      lowered.shape === "predicate"
        ? { kind: "body", body: [b.holds(term2)], safe: true }
        : truthy(argument, { term: term2, absent: lowered.absent, sentinel: lowered.sentinel }, scope),
    value: () => ({ term: term2, absent: lowered.absent, sentinel: lowered.sentinel }),
  };
}

/** The function that a symbol is declared as. */
export function functionDeclared(symbol: ts.Symbol | undefined): FunctionNode | undefined {
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined) return undefined;
  if (ts.isFunctionDeclaration(declaration) && declaration.body !== undefined) return declaration;
  return ts.isVariableDeclaration(declaration) ? inlineFunction(declaration.initializer) : undefined;
}

/** The function that a name stands for here: its declaration, or what a parameter was given. */
export function functionNamed(symbol: ts.Symbol | undefined, scope: Scope): FunctionNode | undefined {
  return (symbol && scope.environment.get(symbol)?.function) ?? functionDeclared(symbol);
}

/** The function that an argument is: written in place, or named. */
export function functionGiven(argument: ts.Expression, scope: Scope): FunctionNode | undefined {
  return inlineFunction(argument) ?? functionNamed(symbolAt(bare(argument), scope.lowering.program.checker), scope);
}

/** Whether a function takes functions: it is written out where it is called, with those that it is given. */
export function takesFunctions(declaration: FunctionNode, scope: Scope): boolean {
  return declaration.parameters.some((parameter) => typeOf(parameter, scope).getCallSignatures().length > 0);
}

/** A function inside a function: it may read what surrounds it, so it is written out where it is called. */
export function isLocal(declaration: ts.Node): boolean {
  for (let outer = declaration.parent; outer !== undefined; outer = outer.parent) {
    if (ts.isFunctionLike(outer)) return true;
  }
  return false;
}

/** Binds the parameters of a local function to the arguments of one call. */
export function bindArguments(node: FunctionNode, values: readonly ((use: Scope) => Value)[], scope: Scope): void {
  node.parameters.forEach((parameter, index) => {
    const value = values[index];
    const { initializer, name } = parameter;
    if (initializer === undefined) {
      if (value !== undefined) bindPattern(name, value, scope);
      return;
    }
    const fallback = (use: Scope): Value => use.lowering.value(initializer, use);
    const given = (use: Scope): Value =>
      defined(total(value!(use), use, here(parameter, use), `${nameFor(name)}_of`, fallback(use).term));
    bindPattern(name, value === undefined ? fallback : given, scope);
  });
}
