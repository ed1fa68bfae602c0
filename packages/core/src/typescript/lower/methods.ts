/** Methods of strings and arrays that are one builtin each, or a small function of the library. */
import ts from "typescript";
import type { Term } from "../../ast/nodes.ts";
import { bare, kindAt, symbolAt, typeOf } from "../facts.ts";
import { defined, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total } from "../total.ts";
import type { MethodCall } from "./array-methods.ts";
import { sort } from "./sort.ts";
import { textOf } from "./template.ts";

type Method = (method: MethodCall, scope: Scope) => Value | undefined;

/** The result of a builtin: undefined where the receiver or an argument is. */
function result(term: Term, method: MethodCall, args: readonly Value[] = []): Value {
  return { term, absent: [method.base, ...args].some((value) => value.absent || value.sentinel), sentinel: false };
}

function simple(builtin: string, ...before: readonly string[]): Method {
  return (method, scope) => {
    const b = here(method.node, scope);
    const args = method.args.map((argument) => scope.lowering.value(argument, scope));
    const extra = before.map((text) => b.string(text));
    return result(b.call(builtin, method.base.term, ...args.map(({ term }) => term), ...extra), method, args);
  };
}

function library(name: string, count: number): Method {
  return (method, scope) => {
    const b = here(method.node, scope);
    const args = method.args.map((argument) => scope.lowering.value(argument, scope));
    const terms = args.map(({ term }) => term);
    while (terms.length < count) terms.push(b.null());
    return result(b.call(scope.lowering.library(name, scope), method.base.term, ...terms), method, args);
  };
}

/** The literal that an expression is, or that a constant stands for. */
export function regularExpressionLiteral(
  node: ts.Expression | undefined,
  scope: Scope,
): ts.RegularExpressionLiteral | undefined {
  const inner = node && bare(node);
  if (inner === undefined || ts.isRegularExpressionLiteral(inner)) return inner;
  if (!ts.isIdentifier(inner)) return undefined;
  const declaration = symbolAt(inner, scope.lowering.program.checker)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const value = declaration.initializer && bare(declaration.initializer);
  return isConstant && value !== undefined && ts.isRegularExpressionLiteral(value) ? value : undefined;
}

/** Whether an expression is a `RegExp` that was made of a text. */
export function isMadePattern(node: ts.Expression, scope: Scope): boolean {
  return typeOf(node, scope).getSymbol()?.name === "RegExp";
}

const regex: Method = ({ node, args }, scope) => {
  const pattern = regularExpressionLiteral(args[0], scope);
  if (pattern === undefined) return undefined;
  const method = node.expression as ts.PropertyAccessExpression;
  const b = here(node, scope);
  let base = scope.lowering.value(method.expression, scope);
  const source = regularExpression(pattern, scope);
  if (scope.lowering.total) base = defined(b.call(scope.lowering.library("text", scope), base.term));
  if (method.name.text === "split")
    return result(b.call("regex.split", source, base.term), { node, receiver: method.expression, base, args });
  const replacement = args[1] && bare(args[1]);
  const global = pattern.text.slice(pattern.text.lastIndexOf("/")).includes("g");
  if (replacement === undefined || !ts.isStringLiteralLike(replacement) || !global) {
    scope.lowering.refuse(
      node,
      "this replacement",
      "write the replacement as a string, and give the expression the flag g",
    );
    return base;
  }
  const text = b.string(replacement.text.replaceAll("$&", "$0"));
  return result(b.call("regex.replace", base.term, source, text), { node, receiver: method.expression, base, args });
};

/** `text.match(pattern)` and `pattern.exec(text)`: the match and its groups, or null. */
export function matchOf(
  pattern: ts.Expression | undefined,
  text: ts.Expression | undefined,
  scope: Scope,
): Value | undefined {
  const literal = regularExpressionLiteral(pattern && bare(pattern), scope);
  if (literal === undefined || text === undefined) return undefined;
  if (/g[a-z]*$/.test(literal.text))
    scope.lowering.refuse(literal, "a match with the flag g", "leave the flag g out, or split the text");
  if (hasOptionalGroup(literal.text))
    scope.lowering.refuse(literal, "a match with a group that may be missing", "test for each of the forms apart");
  const b = here(text, scope);
  const value = scope.lowering.value(text, scope);
  const whole = scope.lowering.total ? b.call(scope.lowering.library("string", scope), value.term) : value.term;
  const term = b.call(scope.lowering.library("match", scope), regularExpression(literal, scope), whole);
  return { term, absent: value.absent || value.sentinel, sentinel: false };
}

/** Whether a group stands where a match may pass it by. */
function hasOptionalGroup(pattern: string): boolean {
  const plain = pattern.replace(/\\.|\[[^\]]*\]/g, "");
  return /\((?!\?)/.test(plain) && /\)[?*]|\)\{0|\|/.test(plain);
}

/** RE2 of a literal: no lookaround and no back-references. */
export function regularExpression(node: ts.RegularExpressionLiteral, scope: Scope): Term {
  const end = node.text.lastIndexOf("/");
  const flags = node.text.slice(end + 1).replace(/[gu]/g, "");
  const source = node.text
    .slice(1, end)
    .replaceAll("\\/", "/")
    .replace(/\(\?<([A-Za-z])/g, "(?P<$1");
  if (/\(\?<?[=!]/.test(node.text)) {
    scope.lowering.refuse(
      node,
      "a regular expression that looks around",
      "match the whole text, and test the rest apart",
    );
  }
  if (/\\[1-9]|\\k</.test(node.text)) {
    scope.lowering.refuse(node, "a back-reference", "take the parts with split and compare them");
  }
  if (/[^ims]/.test(flags)) scope.lowering.refuse(node, `the flag ${flags}`, "use the flags i, m, s and g");
  const b = here(node, scope);
  const text = flags === "" ? source : `(?${flags})${source}`;
  return text.includes("\\") && !text.includes("`") ? b.rawString(text) : b.string(text);
}

const slice: Method = (method, scope) => {
  const b = here(method.node, scope);
  const name = kindAt(method.receiver, scope) === "string" ? "slice_string" : "slice_array";
  const args = method.args.map((argument) => scope.lowering.value(argument, scope));
  const tight = name === "slice_string" ? tightSlice(method, args, b) : undefined;
  if (tight !== undefined) return result(tight, method, args);
  const [start, end] = [args[0]?.term ?? b.number("0"), args[1]?.term ?? b.call("count", method.base.term)];
  return result(b.call(scope.lowering.library(name, scope), method.base.term, start, end), method, args);
};

/** `text.slice(n)`, and `text.slice(0, -1)`: nothing needs to be clamped. */
function tightSlice(method: MethodCall, args: readonly Value[], b: ReturnType<typeof here>): Term | undefined {
  const [start, end] = method.args.map(bare);
  if (start === undefined) return undefined;
  const length = ts.isPropertyAccessExpression(start) && start.name.text === "length";
  const positive = ts.isNumericLiteral(start) || length;
  if (positive && end === undefined) return b.call("substring", method.base.term, args[0]!.term, b.number("-1"));
  if (start.getText() !== "0" || end?.getText() !== "-1") return undefined;
  const most = b.call("minus", b.call("count", method.base.term), b.number("1"));
  return b.call("substring", method.base.term, b.number("0"), most);
}

const substring: Method = (method, scope) => {
  const b = here(method.node, scope);
  const args = method.args.map((argument) => scope.lowering.value(argument, scope));
  const tight = args.length === 1 ? tightSlice(method, args, b) : undefined;
  if (tight !== undefined) return result(tight, method, args);
  const end = args[1]?.term ?? b.call("count", method.base.term);
  const start = args[0]?.term ?? b.number("0");
  return result(b.call(scope.lowering.library("substring", scope), method.base.term, start, end), method, args);
};

const join: Method = (method, scope) => {
  const b = here(method.node, scope);
  const separator = method.args[0] === undefined ? b.string(",") : scope.lowering.value(method.args[0], scope).term;
  const { checker } = scope.lowering.program;
  const element = checker.getIndexTypeOfType(checker.getTypeAtLocation(method.receiver), ts.IndexKind.Number);
  if (element !== undefined && (element.flags & ts.TypeFlags.StringLike) !== 0) {
    return result(b.call("concat", separator, method.base.term), method);
  }
  return result(b.call(scope.lowering.library("join", scope), method.base.term, separator), method);
};

const concat: Method = (method, scope) => {
  const b = here(method.node, scope);
  if (kindAt(method.receiver, scope) === "string") {
    const texts = method.args.map((argument) => textOf(argument, scope));
    return result(b.call("concat", b.string(""), b.array([method.base.term, ...texts])), method);
  }
  const term = method.args.reduce((whole, argument) => {
    const value = scope.lowering.value(argument, scope);
    const more = total(value, scope, b, nameFor(argument), b.array([]));
    return b.call("array.concat", whole, kindAt(argument, scope) === "array" ? more : b.array([more]));
  }, method.base.term);
  return result(term, method);
};

/** A replacement with `$` means parts of the match in JavaScript, and itself in Rego. */
function plainReplacement(next: Method): Method {
  return (method, scope) => {
    const replacement = method.args[1] && bare(method.args[1]);
    if (replacement !== undefined && ts.isStringLiteralLike(replacement) && replacement.text.includes("$"))
      scope.lowering.refuse(replacement, "a replacement with $", "replace by a plain text");
    return next(method, scope);
  };
}

/** The result may be missing, whatever was given. */
function missing(value: Value | undefined): Value | undefined {
  return value && { ...value, absent: true };
}

function pad(name: string): Method {
  return (method, scope) => {
    const b = here(method.node, scope);
    const args = method.args.map((argument) => scope.lowering.value(argument, scope));
    const [length, fill] = args;
    const called = scope.lowering.library(name, scope);
    return result(b.call(called, method.base.term, length!.term, fill?.term ?? b.string(" ")), method, args);
  };
}

/** `sort` and `reverse` change their list, which must be one that nobody else sees. */
function ofCopy(next: Method): Method {
  return (method, scope) => {
    const list = bare(method.receiver);
    if (ts.isIdentifier(list) || ts.isPropertyAccessExpression(list) || ts.isElementAccessExpression(list))
      scope.lowering.refuse(
        method.node,
        "changing a list in place",
        "make a new one: toSorted, toReversed, or [...list]",
      );
    return next(method, scope);
  };
}

const stringMethods = new Map<string, Method>([
  ["startsWith", simple("startswith")],
  ["endsWith", simple("endswith")],
  ["includes", simple("contains")],
  ["indexOf", simple("indexof")],
  ["split", (method, scope) => regex(method, scope) ?? simple("split")(method, scope)],
  ["slice", slice],
  ["substring", substring],
  ["toLowerCase", simple("lower")],
  ["toUpperCase", simple("upper")],
  ["trim", simple("trim_space")],
  ["replaceAll", (method, scope) => regex(method, scope) ?? plainReplacement(simple("replace"))(method, scope)],
  ["replace", (method, scope) => regex(method, scope) ?? plainReplacement(library("replace_first", 2))(method, scope)],
  ["concat", concat],
  ["toString", ({ base }) => base],
  ["trimStart", library("trim_start", 0)],
  ["trimEnd", library("trim_end", 0)],
  ["lastIndexOf", library("last_index_of_text", 1)],
  ["at", (method, scope) => missing(library("character", 1)(method, scope))],
  ["charAt", library("char_at", 1)],
  ["repeat", library("repeat", 1)],
  ["padStart", pad("pad_start")],
  ["padEnd", pad("pad_end")],
]);

const arrayMethods = new Map<string, Method>([
  ["join", join],
  ["concat", concat],
  ["slice", slice],
  ["sort", ofCopy(sort)],
  ["toSorted", sort],
  ["indexOf", library("index_of", 1)],
  ["lastIndexOf", library("last_index_of", 1)],
  ["at", (method, scope) => missing(library("at", 1)(method, scope))],
  ["reverse", ofCopy(simple("array.reverse"))],
  ["toReversed", simple("array.reverse")],
  ["flat", library("flat", 0)],
]);

export function findMethod(kind: "string" | "array", name: string): Method | undefined {
  return (kind === "string" ? stringMethods : arrayMethods).get(name);
}
