/** JavaScript's own functions and classes: `Object`, `Array`, `Math`, `Number`, `JSON`, `Set` and `Map`. */
import ts from "typescript";
import type { Term } from "../../ast/nodes.ts";
import { bare, kindAt, mayBeUndefined, symbolAt, typeOf } from "../facts.ts";
import { type Condition, defined, fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total } from "../total.ts";
import { map } from "./array-methods.ts";
import { listOf, merged, objectOfEntries } from "./literal.ts";
import { declare } from "./pattern.ts";
import { printed, textOf } from "./template.ts";

type Static = (node: ts.CallExpression, argument: ts.Expression, scope: Scope) => Value | undefined;

/** The value of a call such as `Object.keys(labels)`; undefined for what is no such function. */
export function staticMethod(name: string, node: ts.CallExpression, scope: Scope): Value | undefined {
  const [argument] = node.arguments;
  return argument === undefined ? undefined : statics.get(name)?.(node, argument, scope);
}

function whole(argument: ts.Expression, scope: Scope): Term {
  const b = here(argument, scope);
  if (scope.lowering.total)
    return b.call(scope.lowering.library("fields", scope), scope.lowering.value(argument, scope).term);
  return total(scope.lowering.value(argument, scope), scope, b, nameFor(argument), b.object([]));
}

function builtin(name: string): Static {
  return (_node, argument, scope) => {
    const value = scope.lowering.value(argument, scope);
    const term = here(argument, scope).call(name, value.term);
    return { term, absent: value.absent || value.sentinel, sentinel: false };
  };
}

function library(name: string): Static {
  return (_node, argument, scope) => {
    const value = scope.lowering.value(argument, scope);
    const term = here(argument, scope).call(scope.lowering.library(name, scope), value.term);
    return { term, absent: value.absent || value.sentinel, sentinel: false };
  };
}

/** What is no number is absent: JavaScript's NaN compares with nothing, as Rego's undefined does. */
function numberOf(name: string): Static {
  return (node, argument, scope) => {
    const b = here(node, scope);
    const value = total(scope.lowering.value(argument, scope), scope, b, nameFor(argument));
    return { term: b.call(scope.lowering.library(name, scope), value), absent: true, sentinel: false };
  };
}

function extreme(name: string): Static {
  return (node, argument, scope) => {
    const b = here(node, scope);
    if (node.arguments.length === 1 && ts.isSpreadElement(argument)) {
      const list = scope.lowering.value(argument.expression, scope);
      return { ...list, term: b.call(name, list.term), absent: true };
    }
    const values = node.arguments.map((part) => scope.lowering.value(part, scope));
    const absent = values.some((value) => value.absent || value.sentinel);
    return { term: b.call(name, b.array(values.map(({ term }) => term))), absent, sentinel: false };
  };
}

const fromEntries: Static = (_node, argument, scope) =>
  defined(objectOfEntries(scope.lowering.value(argument, scope).term, scope, here(argument, scope)));

const arrayFrom: Static = (node, argument, scope) => {
  const length = lengthOf(argument);
  if (length !== undefined) return ofLength(node, length, scope);
  const base = defined(listOf(argument, scope.lowering.value(argument, scope), scope));
  if (node.arguments.length === 1) return base;
  const method = { node, receiver: argument, base, args: node.arguments.slice(1) };
  return map(method, scope);
};

/** `{ length: n }` */
function lengthOf(argument: ts.Expression): ts.Expression | undefined {
  const made = bare(argument);
  const [only, more] = ts.isObjectLiteralExpression(made) ? made.properties : [];
  const isLength =
    only !== undefined && more === undefined && ts.isPropertyAssignment(only) && only.name.getText() === "length";
  return isLength ? only.initializer : undefined;
}

/** `Array.from({ length: n }, (_, index) => …)`: what is made of each index. */
function ofLength(node: ts.CallExpression, length: ts.Expression, scope: Scope): Value {
  const b = here(node, scope);
  const count = scope.lowering.value(length, scope);
  const wanted = count.absent || count.sentinel ? total(count, scope, b, nameFor(length), b.number("0")) : count.term;
  const indexes = b.call(scope.lowering.library("range", scope), wanted);
  const [callback] = node.arguments.slice(1);
  const first =
    callback && ts.isArrowFunction(bare(callback)) ? (bare(callback) as ts.ArrowFunction).parameters[0] : undefined;
  if (callback === undefined || (first !== undefined && !first.name.getText().startsWith("_")))
    scope.lowering.refuse(node, "a list of nothing", "make it of its indexes: Array.from({ length }, (_, index) => …)");
  return map({ node, receiver: length, base: defined(indexes), args: node.arguments.slice(1) }, scope);
}

const assign: Static = (node, argument, scope) => {
  const b = here(node, scope);
  if (!ts.isObjectLiteralExpression(bare(argument)))
    scope.lowering.refuse(argument, "Object.assign into an object", "make a new one: { ...first, ...second }");
  const [first, ...rest] = node.arguments;
  const start = whole(first!, scope);
  return defined(rest.reduce((left, part) => merged(left, part, whole(part, scope), scope, b), start));
};

const stringify: Static = (node, argument, scope) => {
  const value = scope.lowering.value(argument, scope);
  if (node.arguments.length > 1)
    scope.lowering.refuse(node.arguments[1]!, "JSON.stringify with a second argument", "write JSON.stringify(value)");
  if ((value.sentinel && !scope.lowering.total) || holdsUndefined(typeOf(argument, scope), scope))
    scope.lowering.refuse(argument, "JSON.stringify of what may hold undefined", "put null: value ?? null");
  const term = here(node, scope).call(scope.lowering.library("json_text", scope), value.term);
  return { term, absent: value.absent, sentinel: false };
};

/** Whether a list that may hold undefined stands in a value: JSON has null there. */
function holdsUndefined(type: ts.Type, scope: Scope): boolean {
  const { checker } = scope.lowering.program;
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  return element !== undefined && !(element.flags & ts.TypeFlags.Any) && mayBeUndefined(element);
}

/** The keys and values of a constant table or an enum, in the order of the source; undefined for anything else. */
function constantEntries(argument: ts.Expression, scope: Scope): readonly { key: Term; value: Term }[] | undefined {
  const inner = bare(argument);
  if (!ts.isIdentifier(inner)) return undefined;
  const declaration = symbolAt(inner, scope.lowering.program.checker)?.valueDeclaration;
  const keys = declaration && keysOf(declaration);
  // JavaScript walks keys that are numbers first.
  if (keys === undefined || keys.some((key) => key === undefined || /^[0-9]+$/.test(key))) return undefined;
  const b = here(argument, scope);
  const object = scope.lowering.value(argument, scope).term;
  return keys.map((key) => ({ key: b.string(key!), value: b.ref(object, b.string(key!)) }));
}

function keysOf(declaration: ts.Declaration): readonly (string | undefined)[] | undefined {
  const textOfName = (name: ts.PropertyName | undefined): string | undefined =>
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
  if (ts.isEnumDeclaration(declaration)) {
    const isText = ({ initializer }: ts.EnumMember): boolean =>
      initializer !== undefined && ts.isStringLiteral(initializer);
    return declaration.members.every(isText) ? declaration.members.map(({ name }) => textOfName(name)) : undefined;
  }
  if (!ts.isVariableDeclaration(declaration) || !ts.isSourceFile(declaration.parent.parent.parent)) return undefined;
  const literal = declaration.initializer && bare(declaration.initializer);
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return undefined;
  return literal.properties.map((part) => (ts.isPropertyAssignment(part) ? textOfName(part.name) : undefined));
}

const statics = new Map<string, Static>([
  [
    "Object.keys",
    (node, argument, scope) => {
      const b = here(node, scope);
      const known = constantEntries(argument, scope);
      if (known !== undefined) return defined(b.array(known.map(({ key }) => key)));
      return defined(b.call("sort", b.call("object.keys", whole(argument, scope))));
    },
  ],
  [
    "Object.values",
    (node, argument, scope) => {
      const b = here(node, scope);
      const known = constantEntries(argument, scope);
      if (known !== undefined) return defined(b.array(known.map(({ value }) => value)));
      const value = declare("value", undefined, fork(scope));
      return defined(b.arrayOf(b.variable(value), [b.some(whole(argument, scope), value)]));
    },
  ],
  [
    "Object.entries",
    (node, argument, scope) => {
      const b = here(node, scope);
      const known = constantEntries(argument, scope);
      if (known !== undefined) return defined(b.array(known.map((one) => b.array([one.key, one.value]))));
      const inner = fork(scope);
      const [key, value] = [declare("key", undefined, inner), declare("value", undefined, inner)];
      const pair = b.array([b.variable(key), b.variable(value)]);
      return defined(b.arrayOf(pair, [b.some(whole(argument, scope), value, key)]));
    },
  ],
  ["Object.fromEntries", fromEntries],
  ["Object.freeze", (_node, argument, scope) => scope.lowering.value(argument, scope)],
  ["Object.assign", assign],
  ["Array.from", arrayFrom],
  ["JSON.stringify", stringify],
  ["Math.abs", builtin("abs")],
  ["Math.ceil", builtin("ceil")],
  ["Math.floor", builtin("floor")],
  ["Math.trunc", library("parse_int")],
  ["Math.round", library("round")],
  ["Math.sign", library("sign")],
  ["Math.max", extreme("max")],
  ["Math.min", extreme("min")],
  ["Number.parseInt", numberOf("parse_int")],
  ["Number.parseFloat", numberOf("parse_float")],
]);

/** A call such as `Array.isArray(x)` that is asked whether it holds. */
export function staticCondition(name: string, node: ts.CallExpression, scope: Scope): Condition | undefined {
  const [argument, second] = node.arguments;
  if (argument === undefined) return undefined;
  const b = here(node, scope);
  const value = (): Value => scope.lowering.value(argument, scope);
  const test = (called: string, term: Term, safe: boolean): Condition => ({
    kind: "body",
    body: [b.holds(b.call(called, term))],
    safe,
  });
  switch (name) {
    case "Array.isArray": {
      const { term, absent } = value();
      return test("is_array", term, !absent);
    }
    case "Number.isInteger":
      return test(scope.lowering.library("is_integer", scope), total(value(), scope, b, nameFor(argument)), true);
    case "Number.isNaN":
      if (kindAt(argument, scope) !== "number" || mayBeUndefined(typeOf(argument, scope)))
        scope.lowering.refuse(argument, "isNaN of what may be no number", "write Number.isNaN(Number(text))");
      if (!value().absent) return { kind: "constant", value: false };
      return {
        kind: "not",
        condition: { ...test("is_number", total(value(), scope, b, nameFor(argument), b.null()), true) },
      };
    case "Object.hasOwn": {
      if (second === undefined) return undefined;
      const key = scope.lowering.value(second, scope);
      const keys = b.call("object.keys", whole(argument, scope));
      return { kind: "body", body: [b.holds(b.call("internal.member_2", key.term, keys))], safe: !key.absent };
    }
    default:
      return undefined;
  }
}

/** `String(x)`, `Number(x)`, `parseInt(x)`, `parseFloat(x)`. */
export function globalFunction(node: ts.CallExpression, callee: ts.Identifier, scope: Scope): Value | undefined {
  const [argument] = node.arguments;
  if (argument === undefined) return undefined;
  switch (callee.text) {
    case "String":
      return defined(textTerm(argument, scope));
    case "Number":
      return numberOf("number")(node, argument, scope);
    case "parseInt":
      return numberOf("parse_int")(node, argument, scope);
    case "parseFloat":
      return numberOf("parse_float")(node, argument, scope);
    default:
      return undefined;
  }
}

/** A value as a text. */
export function textTerm(node: ts.Expression, scope: Scope): Term {
  const b = here(node, scope);
  const text = textOf(node, scope);
  const kind = kindAt(node, scope);
  const isText = kind === "mixed" || kind === "array" || kind === "object";
  return isText ? text : printed(text, b);
}

/** `new RegExp(text, "i")` is the text that it is made of, with its flags before it. */
function patternOf(node: ts.NewExpression, argument: ts.Expression, scope: Scope): Value {
  const b = here(node, scope);
  const given = node.arguments?.[1];
  const flags = given === undefined ? "" : textOfLiteral(given)?.replaceAll("u", "");
  if (flags === undefined || /[^ims]/.test(flags))
    scope.lowering.refuse(given ?? node, "these flags", 'write some of i, m and s as a text: new RegExp(text, "i")');
  const value = scope.lowering.value(argument, scope);
  if (flags === undefined || flags === "") return value;
  return { ...value, term: b.call("concat", b.string(""), b.array([b.string(`(?${flags})`), value.term])) };
}

function textOfLiteral(node: ts.Expression): string | undefined {
  const inner = bare(node);
  return ts.isStringLiteralLike(inner) ? inner.text : undefined;
}

/** What a collection is made of. */
function walkable(node: ts.Expression, scope: Scope): Value {
  const value = scope.lowering.value(node, scope);
  const isOpen = scope.lowering.total && !ts.isArrayLiteralExpression(bare(node)) && kindAt(node, scope) !== "map";
  return isOpen ? defined(here(node, scope).call(scope.lowering.library("items", scope), value.term)) : value;
}

/** `new Set(…)` and `new Map(…)`. */
export function construct(node: ts.NewExpression, scope: Scope): Value {
  const b = here(node, scope);
  const [argument] = node.arguments ?? [];
  const name = node.expression.getText();
  if (name === "Set") {
    if (argument === undefined) return defined(b.set([]));
    const inner = bare(argument);
    if (ts.isArrayLiteralExpression(inner) && inner.elements.length > 0 && !inner.elements.some(ts.isSpreadElement)) {
      return defined(b.set(inner.elements.map((part) => scope.lowering.value(part, scope).term)));
    }
    const value = walkable(argument, scope);
    const element = declare("element", undefined, fork(scope));
    return defined(b.setOf(b.variable(element), [b.some(value.term, element)]));
  }
  if (name === "Map") {
    if (argument === undefined) return defined(b.object([]));
    return defined(objectOfEntries(walkable(argument, scope).term, scope, b));
  }
  if (name === "RegExp" && argument !== undefined) return patternOf(node, argument, scope);
  scope.lowering.refuse(node, `new ${name}`, "use arrays, plain objects, Set and Map");
  return defined(b.null());
}
