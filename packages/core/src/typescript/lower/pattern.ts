/** Binds parameters and destructured names to what they stand for. */
import ts from "typescript";
import { bare, kindOf, mayBeUndefined, typeOf } from "../facts.ts";
import { defined, type Scope, type Value } from "../lowering.ts";
import { freshName, snakeCase } from "../names.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total } from "../total.ts";

/** A new Rego variable for a name of the source. */
export function declare(wanted: string, type: ts.Type | undefined, scope: Scope): string {
  const name = freshName(snakeCase(wanted), scope.locals, scope.unit.names, new Set(scope.unit.imports.keys()));
  scope.locals.add(name);
  const kind = type === undefined ? "mixed" : kindOf(type, scope);
  if (type === undefined || kind !== "object" || mayBeUndefined(type)) scope.loose.add(name);
  return name;
}

export function symbolOf(name: ts.Node, scope: Scope): ts.Symbol {
  return scope.lowering.program.checker.getSymbolAtLocation(name)!;
}

/** Binds a pattern to a value; defaults and nested patterns follow the references. */
export function bindPattern(pattern: ts.BindingName, value: (use: Scope) => Value, scope: Scope): void {
  if (ts.isIdentifier(pattern)) {
    scope.environment.set(symbolOf(pattern, scope), { value });
    return;
  }
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    if (element.dotDotDotToken) {
      bindRest(pattern, element, index, value, scope);
      continue;
    }
    const key = ts.isArrayBindingPattern(pattern) ? String(index) : keyText(element);
    bindPattern(element.name, memberOf(element, key, ts.isArrayBindingPattern(pattern), value), scope);
  }
}

function memberOf(element: ts.BindingElement, key: string, indexed: boolean, base: (use: Scope) => Value) {
  return (use: Scope): Value => {
    const b = here(element, use);
    const whole = base(use);
    if (use.lowering.total) return totalMember(element, key, indexed, whole, use);
    const type = typeOf(element.name, use);
    const mayMiss = element.initializer !== undefined || mayBeUndefined(type);
    const term = b.ref(whole.term, indexed ? b.number(key) : b.string(key));
    const value = { term, absent: whole.absent || whole.sentinel || mayMiss, sentinel: false };
    if (element.initializer === undefined) return value;
    const fallback = use.lowering.value(element.initializer, use);
    return defined(total(value, use, b, nameFor(element.name), fallback.term));
  };
}

/** Of what is destructured, whatever it is. */
function totalMember(element: ts.BindingElement, key: string, indexed: boolean, whole: Value, use: Scope): Value {
  const b = here(element, use);
  const { library } = use.lowering;
  const owner = indexed ? b.call(library("items", use), whole.term) : whole.term;
  const term = b.call(library("field", use), owner, indexed ? b.number(key) : b.string(key));
  if (element.initializer === undefined) return { term, absent: false, sentinel: true };
  const fallback = use.lowering.value(element.initializer, use).term;
  return { term: b.call(library("or_default", use), term, fallback), absent: false, sentinel: true };
}

function keyText(element: ts.BindingElement): string {
  const name = element.propertyName ?? element.name;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : "";
}

function bindRest(
  pattern: ts.BindingPattern,
  element: ts.BindingElement,
  index: number,
  value: (use: Scope) => Value,
  scope: Scope,
): void {
  const named = pattern.elements.flatMap((other) =>
    ts.isOmittedExpression(other) || other === element ? [] : [keyText(other)],
  );
  bindPattern(
    element.name,
    (use) => {
      const b = here(element, use);
      const base = value(use);
      const { total, library } = use.lowering;
      if (ts.isArrayBindingPattern(pattern)) {
        const list = total ? b.call(library("items", use), base.term) : base.term;
        return { ...base, term: b.call("array.slice", list, b.number(String(index)), b.call("count", list)) };
      }
      const owner = total ? b.call(library("fields", use), base.term) : base.term;
      return { ...base, term: b.call("object.remove", owner, b.array(named.map(b.string))) };
    },
    scope,
  );
}

/** Binds the parameter of a callback or loop to a fresh variable of Rego; the name it got. */
export function bindVariable(pattern: ts.BindingName, wanted: string, scope: Scope): string {
  const name = declare(ts.isIdentifier(pattern) ? pattern.text : wanted, typeOf(pattern, scope), scope);
  const term = here(pattern, scope).variable(name);
  const type = typeOf(pattern, scope);
  bindPattern(
    pattern,
    () => ({
      term,
      absent: false,
      sentinel: scope.lowering.total || (ts.isIdentifier(pattern) && mayBeUndefined(type)),
    }),
    scope,
  );
  return name;
}

/** The function that an argument is, when it is written in place. */
export function inlineFunction(node: ts.Expression | undefined): ts.ArrowFunction | ts.FunctionExpression | undefined {
  if (node === undefined) return undefined;
  const inner = bare(node);
  return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner) ? inner : undefined;
}
