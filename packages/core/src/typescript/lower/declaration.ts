/** `const` and `let`: a variable of the rule, a rule that others share, or another name for a reference. */
import ts from "typescript";
import type { Body } from "../../ast/nodes.ts";
import { shareValue } from "../extract.ts";
import { bare, kindAt, mayBeUndefined, typeOf } from "../facts.ts";
import { fork, type Scope, type Value } from "../lowering.ts";
import { snakeCase } from "../names.ts";
import { here } from "../place.ts";
import { undefinedTerm } from "../total.ts";
import { bindPattern, declare, inlineFunction, symbolOf } from "./pattern.ts";

/** Binds what is declared; what a rule must say for it. */
export function declareOne(node: ts.VariableDeclaration, scope: Scope): Body {
  const initializer = node.initializer;
  if (initializer === undefined) {
    const value: Value = { term: undefinedTerm(scope, here(node, scope)), absent: false, sentinel: true };
    scope.environment.set(symbolOf(node.name, scope), { value: () => value, mutable: true });
    return [];
  }
  if (inlineFunction(initializer) !== undefined) return [];
  if (ts.isRegularExpressionLiteral(bare(initializer))) return [];
  const captured = fork(scope);
  const at = (use: Scope): Scope => ({ ...use, environment: captured.environment });
  const mutable = (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Let) !== 0;
  if (!ts.isIdentifier(node.name)) {
    bindPattern(node.name, (use) => use.lowering.value(initializer, at(use)), scope);
    return nameDefaults(node.name, scope);
  }
  const symbol = symbolOf(node.name, scope);
  if (kindAt(node.name, scope) === "boolean" && !mayBeUndefined(typeOf(node.name, scope))) {
    const value = (use: Scope): Value => use.lowering.value(initializer, at(use));
    scope.environment.set(symbol, { value, condition: (use) => use.lowering.condition(initializer, at(use)), mutable });
    return [];
  }
  const value = scope.lowering.value(initializer, scope);
  if (isEmptyCollection(bare(initializer))) {
    scope.environment.set(symbol, { value: () => value, mutable: true });
    return [];
  }
  if (scope.lowering.total && !mutable) return nameTotal(node.name, symbol, value, scope);
  const simple = value.term.kind !== "Call" && !value.term.kind.endsWith("Comprehension");
  if (value.absent || value.sentinel || mutable || isAlias(value, simple)) {
    scope.environment.set(symbol, { value: () => value, mutable });
    return [];
  }
  const b = here(node, scope);
  if (!simple && isReadOften(node.name, symbol, scope)) {
    const shared = shareValue(snakeCase(node.name.text), value.term, scope, b);
    if (shared !== undefined) {
      if (shared.kind === "Var" && kindAt(node.name, scope) !== "object") scope.loose.add(shared.name);
      scope.environment.set(symbol, { value: () => ({ term: shared, absent: false, sentinel: false }) });
      return [];
    }
  }
  const name = declare(node.name.text, typeOf(node.name, scope), scope);
  scope.environment.set(symbol, { value: () => ({ term: b.variable(name), absent: false, sentinel: false }) });
  return [b.assign(name, value.term)];
}

/** Every value is defined: it gets a variable, even where it is JavaScript's undefined. */
function nameTotal(name: ts.Identifier, symbol: ts.Symbol, value: Value, scope: Scope): Body {
  const b = here(name, scope);
  const variable = declare(name.text, undefined, scope);
  scope.environment.set(symbol, { value: () => ({ term: b.variable(variable), absent: false, sentinel: true }) });
  return [b.assign(variable, value.term)];
}

/** A destructured name with a default is a value of its own. */
function nameDefaults(pattern: ts.BindingPattern, scope: Scope): Body {
  return pattern.elements.flatMap((element) => {
    if (ts.isOmittedExpression(element) || !ts.isIdentifier(element.name) || element.initializer === undefined)
      return [];
    const symbol = symbolOf(element.name, scope);
    const value = scope.environment.get(symbol)!.value(scope);
    if (value.absent || value.sentinel) return [];
    const b = here(element, scope);
    const name = declare(element.name.text, typeOf(element.name, scope), scope);
    scope.environment.set(symbol, { value: () => ({ term: b.variable(name), absent: false, sentinel: false }) });
    return [b.assign(name, value.term)];
  });
}

/** Whether more than one place reads a constant. */
function isReadOften(name: ts.Identifier, symbol: ts.Symbol, scope: Scope): boolean {
  const { checker } = scope.lowering.program;
  let reads = -1;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name.text) {
      const shorthand = ts.isShorthandPropertyAssignment(node.parent);
      const found = shorthand
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (found === symbol) reads++;
    }
    ts.forEachChild(node, visit);
  };
  let block: ts.Node = name;
  while (!ts.isBlock(block) && !ts.isSourceFile(block)) block = block.parent;
  visit(block);
  return reads > 1;
}

/** What a loop is going to fill. */
function isEmptyCollection(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0;
  if (ts.isObjectLiteralExpression(node)) return node.properties.length === 0;
  return ts.isNewExpression(node) && (node.arguments ?? []).length === 0;
}

/** A name for a plain reference of the input reads better as the reference. */
function isAlias(value: Value, simple: boolean): boolean {
  return simple && value.term.kind === "Var";
}
