/** Values: literals, references, arithmetic, templates, and the operators that give one of their operands. */
import ts from "typescript";
import type { ObjectEntry, Term } from "../../ast/nodes.ts";
import { extractValue } from "../extract.ts";
import { bare, kindAt, kindOf, mayBeNull, mayBeUndefined, typeOf } from "../facts.ts";
import { fails, holds } from "../guard.ts";
import { defined, fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total, undefinedTerm } from "../total.ts";
import { coalesce, isCoalescing, orDefault } from "./coalesce.ts";

type Lower = (node: never, scope: Scope) => Value;

export function lowerValue(node: ts.Expression, scope: Scope): Value {
  const inner = bare(node);
  const lower = table.get(inner.kind) as ((node: ts.Expression, scope: Scope) => Value) | undefined;
  if (lower !== undefined) return lower(inner, scope);
  const [construct, hint] = refusals.get(inner.kind) ?? [
    "this expression",
    "see docs/typescript-subset.md for what a policy may use",
  ];
  scope.lowering.refuse(inner, construct, hint);
  return defined(here(inner, scope).null());
}

const refusals = new Map<ts.SyntaxKind, readonly [string, string]>([
  [
    ts.SyntaxKind.AwaitExpression,
    ["await", "a policy is a pure function of the object: pass what it needs as parameters"],
  ],
  [ts.SyntaxKind.ClassExpression, ["a class", "write functions of plain objects"]],
  [ts.SyntaxKind.ThisKeyword, ["this", "pass the object as an argument"]],
  [
    ts.SyntaxKind.DeleteExpression,
    ["delete", "build a new object without the field: const { field, ...rest } = object"],
  ],
  [ts.SyntaxKind.ArrowFunction, ["a function as a value", "call it, or pass it to an array method"]],
  [ts.SyntaxKind.FunctionExpression, ["a function as a value", "call it, or pass it to an array method"]],
  [ts.SyntaxKind.TaggedTemplateExpression, ["a tagged template", "call a function"]],
  [ts.SyntaxKind.RegularExpressionLiteral, ["a regular expression as a value", "call .test(text) on it"]],
  [
    ts.SyntaxKind.PostfixUnaryExpression,
    ["changing a variable inside an expression", "make it a statement of its own"],
  ],
  [ts.SyntaxKind.YieldExpression, ["the value of yield", "use yield as a statement"]],
]);

const condition: Lower = (node: ts.Expression, scope) => {
  const b = here(node, scope);
  const inner = fork(scope);
  const test = scope.lowering.condition(node, inner);
  if (test.kind === "constant") return defined(b.boolean(test.value));
  const body = holds(test, nameFor(node), inner, b);
  return defined(
    extractValue(
      nameFor(node),
      [
        { body, value: b.boolean(true) },
        { body: [], value: b.boolean(false) },
      ],
      scope,
      b,
    ),
  );
};

function identifier(node: ts.Identifier, scope: Scope): Value {
  const b = here(node, scope);
  if (node.text === "undefined") return { term: undefinedTerm(scope, b), absent: false, sentinel: true };
  const { checker } = scope.lowering.program;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const binding = symbol && scope.environment.get(symbol);
  if (binding !== undefined) return narrowed(binding.value(scope), node, scope);
  const constant = symbol && scope.lowering.moduleConstant(symbol, node, scope);
  if (constant !== undefined) return constant;
  scope.lowering.refuse(node, node.text, "use constants, parameters and functions of the policy and its imports");
  return defined(b.null());
}

/** The checker may know by now that a value is there. */
function narrowed(value: Value, node: ts.Node, scope: Scope): Value {
  if (value.term.kind === "Call" || (!value.absent && !value.sentinel)) return value;
  return mayBeUndefined(typeOf(node, scope)) ? value : { ...value, absent: false, sentinel: false };
}

function property(node: ts.PropertyAccessExpression, scope: Scope): Value {
  const b = here(node, scope);
  const base = scope.lowering.value(node.expression, scope);
  const kind = kindAt(node.expression, scope);
  if (node.name.text === "length" && keysOf(node.expression) !== undefined) {
    const keyed = scope.lowering.value(keysOf(node.expression)!, scope);
    return defined(b.call("count", total(keyed, scope, b, nameFor(node), b.object([]))));
  }
  if (node.name.text === "length" || ((kind === "set" || kind === "map") && node.name.text === "size")) {
    if (kind !== "object")
      return { ...base, term: b.call("count", base.term), absent: base.absent || base.sentinel, sentinel: false };
  }
  if (kind === "string" || kind === "number") {
    scope.lowering.refuse(
      node,
      `.${node.name.text}`,
      "see docs/typescript-subset.md for the properties that a policy may read",
    );
  }
  return member(base, b.string(node.name.text), node, scope);
}

/** `Object.keys(object)`: as many as the object has. */
function keysOf(node: ts.Expression): ts.Expression | undefined {
  const inner = bare(node);
  const isKeys = ts.isCallExpression(inner) && inner.expression.getText() === "Object.keys";
  return isKeys ? inner.arguments[0] : undefined;
}

function member(base: Value, key: Term, node: ts.Node, scope: Scope): Value {
  const b = here(node, scope);
  const absent = base.absent || base.sentinel || mayBeUndefined(typeOf(node, scope));
  return { term: b.ref(base.term, key), absent, sentinel: false };
}

function element(node: ts.ElementAccessExpression, scope: Scope): Value {
  const b = here(node, scope);
  const base = scope.lowering.value(node.expression, scope);
  const key = scope.lowering.value(node.argumentExpression, scope);
  const kind = kindAt(node.expression, scope);
  if (kind === "string") {
    const characters = b.call("split", base.term, b.string(""));
    return { term: b.ref(characters, key.term), absent: true, sentinel: false };
  }
  const value = member(base, key.term, node, scope);
  if (isFirstPart(node) && !base.absent && !base.sentinel) return { ...value, absent: false };
  return { ...value, absent: value.absent || key.absent };
}

/** `text.split(",")[0]`: there is always a first part. */
function isFirstPart(node: ts.ElementAccessExpression): boolean {
  const list = bare(node.expression);
  if (node.argumentExpression.getText() !== "0" || !ts.isCallExpression(list)) return false;
  const [separator] = list.arguments;
  return (
    ts.isPropertyAccessExpression(list.expression) &&
    list.expression.name.text === "split" &&
    separator !== undefined &&
    ts.isStringLiteral(separator) &&
    separator.text !== ""
  );
}

function template(node: ts.TemplateExpression, scope: Scope): Value {
  const b = here(node, scope);
  const percent = (text: string): string => text.replaceAll("%", "%%");
  let format = percent(node.head.text);
  const values: Term[] = [];
  for (const span of node.templateSpans) {
    const constant = constantText(span.expression, scope);
    const text = constant === undefined ? textOf(span.expression, scope) : b.string(constant);
    const literal = text.kind === "String" ? text.value : undefined;
    if (literal === undefined) values.push(text);
    // %v, whatever the type says: a file may hold a number where a string belongs.
    format += `${literal === undefined ? "%v" : percent(literal)}${percent(span.literal.text)}`;
  }
  if (values.length === 0) return defined(b.string(format.replaceAll("%%", "%")));
  return defined(b.call("sprintf", b.string(format), b.array(values)));
}

/** The text of a constant of the module that is a string literal: it reads best where it is used. */
function constantText(node: ts.Expression, scope: Scope): string | undefined {
  const inner = bare(node);
  if (!ts.isIdentifier(inner)) return undefined;
  const declaration = scope.lowering.program.checker.getSymbolAtLocation(inner)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined)
    return undefined;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const value = bare(declaration.initializer);
  return isConstant && ts.isStringLiteralLike(value) ? value.text : undefined;
}

/** The term that prints as JavaScript prints the value. */
export function textOf(node: ts.Expression, scope: Scope): Term {
  const b = here(node, scope);
  const inner = bare(node);
  const value = isCoalescing(inner) ? coalesce(inner, scope, b.string("undefined")) : scope.lowering.value(node, scope);
  const type = typeOf(node, scope);
  const kind = kindOf(type, scope);
  const scalar = kind === "string" || kind === "boolean" || kind === "number";
  if (scalar && (!mayBeNull(type) || kind !== "string")) {
    if (value.absent || value.sentinel)
      return total(
        value,
        scope,
        b,
        nameFor(node),
        b.string(kind === "number" && !mayBeUndefined(type) ? "NaN" : "undefined"),
      );
    return value.term;
  }
  return b.call(scope.lowering.library("string", scope), total(value, scope, b, nameFor(node)));
}

const arithmetic = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, "plus"],
  [ts.SyntaxKind.MinusToken, "minus"],
  [ts.SyntaxKind.AsteriskToken, "mul"],
  [ts.SyntaxKind.SlashToken, "div"],
  [ts.SyntaxKind.PercentToken, "rem"],
]);

function binary(node: ts.BinaryExpression, scope: Scope): Value {
  const b = here(node, scope);
  const operator = node.operatorToken.kind;
  if (isCoalescing(node)) return coalesce(node, scope);
  if (operator === ts.SyntaxKind.BarBarToken || operator === ts.SyntaxKind.AmpersandAmpersandToken)
    return logical(node, scope);
  const name = arithmetic.get(operator);
  if (name === undefined) {
    if (operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment) {
      scope.lowering.refuse(node, "an assignment inside an expression", "make it a statement of its own");
      return defined(b.null());
    }
    return condition(node as never, scope);
  }
  const kinds = [kindAt(node.left, scope), kindAt(node.right, scope)];
  if (name === "plus" && kinds.includes("string")) {
    return defined(
      b.call(
        "concat",
        b.string(""),
        b.array(
          [textOf(node.left, scope), textOf(node.right, scope)].map((term, index) =>
            kinds[index] === "string" ? term : b.call("sprintf", b.string("%v"), b.array([term])),
          ),
        ),
      ),
    );
  }
  if (kinds.some((kind) => kind !== "number")) {
    scope.lowering.refuse(node, "arithmetic on what may not be a number", "convert with Number(text) first");
  }
  const [left, right] = [scope.lowering.value(node.left, scope), scope.lowering.value(node.right, scope)];
  const absent = left.absent || right.absent || left.sentinel || right.sentinel || name === "div" || name === "rem";
  return { term: b.call(name, left.term, right.term), absent, sentinel: false };
}

function logical(node: ts.BinaryExpression, scope: Scope): Value {
  if (kindAt(node.left, scope) === "boolean" && kindAt(node.right, scope) === "boolean")
    return condition(node as never, scope);
  const keepsTruthy = node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
  const b = here(node, scope);
  const left = scope.lowering.value(node.left, scope);
  const right = scope.lowering.value(node.right, scope);
  const inner = fork(scope);
  const test = scope.lowering.condition(node.left, inner);
  const name = nameFor(node);
  const [whenTrue, whenFalse] = keepsTruthy ? [left, right] : [right, left];
  return choose(name, holds(test, name, inner, b), whenTrue, whenFalse, scope, b);
}

function choose(
  name: string,
  body: ReturnType<typeof holds>,
  yes: Value,
  no: Value,
  scope: Scope,
  b: ReturnType<typeof here>,
): Value {
  const sentinel = yes.absent || yes.sentinel || no.sentinel;
  const first = yes.absent ? total(yes, scope, b, `${name}_or_undefined`) : yes.term;
  const chain = [
    { body, value: first },
    { body: [], value: no.term },
  ];
  return { term: extractValue(name, chain, scope, b), absent: no.absent, sentinel };
}

function conditional(node: ts.ConditionalExpression, scope: Scope): Value {
  const b = here(node, scope);
  const name = nameFor(node);
  const inner = fork(scope);
  const test = scope.lowering.condition(node.condition, inner);
  const yes = scope.lowering.value(node.whenTrue, scope);
  const no = scope.lowering.value(node.whenFalse, scope);
  if (yes.absent && !no.absent) return choose(name, fails(test, name, inner, b), no, yes, scope, b);
  return choose(name, holds(test, name, inner, b), yes, no, scope, b);
}

function array(node: ts.ArrayLiteralExpression, scope: Scope): Value {
  const b = here(node, scope);
  let whole: Term | undefined;
  let run: Term[] = [];
  const flush = (): void => {
    if (run.length > 0) append(b.array(run));
    run = [];
  };
  const append = (term: Term): void => {
    whole = whole === undefined ? term : b.call("array.concat", whole, term);
  };
  for (const part of node.elements) {
    if (ts.isSpreadElement(part)) {
      flush();
      refuseCharacters(part.expression, scope);
      const value = scope.lowering.value(part.expression, scope);
      append(listOf(part.expression, value, scope));
    } else {
      const value = scope.lowering.value(part, scope);
      run.push(total(value, scope, b, nameFor(part)));
    }
  }
  flush();
  return defined(whole ?? b.array([]));
}

export function refuseCharacters(node: ts.Expression, scope: Scope): void {
  if (kindAt(node, scope) !== "string") return;
  scope.lowering.refuse(node, "walking the characters of a text", "test the text with a regular expression");
}

/** A term that is an array, whatever can be walked by `for…of`. */
export function listOf(node: ts.Expression, value: Value, scope: Scope): Term {
  const b = here(node, scope);
  const whole = value.absent || value.sentinel ? total(value, scope, b, nameFor(node), b.array([])) : value.term;
  const kind = kindAt(node, scope);
  if (kind !== "set") return whole;
  const name = "element";
  return b.arrayOf(b.variable(name), [b.some(whole, name)]);
}

function object(node: ts.ObjectLiteralExpression, scope: Scope): Value {
  const b = here(node, scope);
  let whole: Term | undefined;
  let run: ObjectEntry[] = [];
  let holes = false;
  const merge = (term: Term): void => {
    whole = whole === undefined ? term : b.call("object.union", whole, term);
  };
  const flush = (): void => {
    if (run.length > 0) merge(b.object(run));
    run = [];
  };
  for (const part of node.properties) {
    if (ts.isSpreadAssignment(part)) {
      flush();
      const value = scope.lowering.value(part.expression, scope);
      merge(orDefault(value, b.object([]), nameFor(part.expression), scope, b));
    } else if (ts.isPropertyAssignment(part) || ts.isShorthandPropertyAssignment(part)) {
      const expression = ts.isPropertyAssignment(part) ? part.initializer : part.name;
      const value = scope.lowering.value(expression, scope);
      holes ||= value.absent || value.sentinel;
      run.push({ key: keyOf(part.name, scope), value: total(value, scope, b, nameFor(expression)) });
    } else {
      scope.lowering.refuse(part, "a method or accessor", "write a function of the object");
    }
  }
  flush();
  const term = whole ?? b.object([]);
  return defined(holes ? b.call(scope.lowering.library("compact", scope), term) : term);
}

function keyOf(name: ts.PropertyName, scope: Scope): Term {
  const b = here(name, scope);
  if (ts.isComputedPropertyName(name)) return scope.lowering.value(name.expression, scope).term;
  return b.string(name.text);
}

function prefix(node: ts.PrefixUnaryExpression, scope: Scope): Value {
  const b = here(node, scope);
  if (node.operator === ts.SyntaxKind.ExclamationToken) return condition(node as never, scope);
  if (node.operator === ts.SyntaxKind.MinusToken) {
    if (ts.isNumericLiteral(node.operand)) return defined(b.number(`-${node.operand.text}`));
    const value = scope.lowering.value(node.operand, scope);
    return {
      ...value,
      term: b.call("minus", b.number("0"), value.term),
      absent: value.absent || value.sentinel,
      sentinel: false,
    };
  }
  scope.lowering.refuse(
    node,
    ts.tokenToString(node.operator) ?? "this operator",
    "use Number(text) to convert, n += 1 to count",
  );
  return defined(b.null());
}

const call: Lower = (node: ts.CallExpression | ts.NewExpression, scope) => scope.lowering.call(node, scope);

const table = new Map<ts.SyntaxKind, Lower>([
  [ts.SyntaxKind.StringLiteral, (node: ts.StringLiteral, scope) => defined(here(node, scope).string(node.text))],
  [
    ts.SyntaxKind.NoSubstitutionTemplateLiteral,
    (node: ts.NoSubstitutionTemplateLiteral, scope) => defined(here(node, scope).string(node.text)),
  ],
  [ts.SyntaxKind.NumericLiteral, (node: ts.NumericLiteral, scope) => defined(here(node, scope).number(node.text))],
  [ts.SyntaxKind.TrueKeyword, (node: ts.Node, scope) => defined(here(node, scope).boolean(true))],
  [ts.SyntaxKind.FalseKeyword, (node: ts.Node, scope) => defined(here(node, scope).boolean(false))],
  [ts.SyntaxKind.NullKeyword, (node: ts.Node, scope) => defined(here(node, scope).null())],
  [ts.SyntaxKind.Identifier, identifier],
  [ts.SyntaxKind.PropertyAccessExpression, property],
  [ts.SyntaxKind.ElementAccessExpression, element],
  [ts.SyntaxKind.TemplateExpression, template],
  [ts.SyntaxKind.BinaryExpression, binary],
  [ts.SyntaxKind.ConditionalExpression, conditional],
  [ts.SyntaxKind.ArrayLiteralExpression, array],
  [ts.SyntaxKind.ObjectLiteralExpression, object],
  [ts.SyntaxKind.PrefixUnaryExpression, prefix],
  [ts.SyntaxKind.CallExpression, call],
  [ts.SyntaxKind.NewExpression, call],
  [
    ts.SyntaxKind.TypeOfExpression,
    (node: ts.TypeOfExpression, scope) => {
      const b = here(node, scope);
      const value = total(scope.lowering.value(node.expression, scope), scope, b, nameFor(node.expression));
      return defined(b.call(scope.lowering.library("typeof", scope), value));
    },
  ],
]);
