/** `object.field` and `list[index]`. */
import ts from "typescript";
import type { Term } from "../../ast/nodes.ts";
import { bare, kindAt, mayBeUndefined, typeOf } from "../facts.ts";
import { defined, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total } from "../total.ts";
import { keyTerm } from "./literal.ts";

export function property(node: ts.PropertyAccessExpression, scope: Scope): Value {
  const b = here(node, scope);
  const constant = enumValue(node, scope);
  if (constant !== undefined)
    return defined(typeof constant === "string" ? b.string(constant) : b.number(`${constant}`));
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

/** The text or number that a member of an enum is. */
export function enumValue(node: ts.PropertyAccessExpression, scope: Scope): string | number | undefined {
  const { checker } = scope.lowering.program;
  const declaration = checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  return declaration !== undefined && ts.isEnumMember(declaration) ? checker.getConstantValue(declaration) : undefined;
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

export function element(node: ts.ElementAccessExpression, scope: Scope): Value {
  const b = here(node, scope);
  const base = scope.lowering.value(node.expression, scope);
  const key = scope.lowering.value(node.argumentExpression, scope);
  const kind = kindAt(node.expression, scope);
  if (kind === "string") {
    const characters = b.call("split", base.term, b.string(""));
    return { term: b.ref(characters, key.term), absent: true, sentinel: false };
  }
  const named = kind === "object" ? keyTerm(node.argumentExpression, key.term, scope) : key.term;
  const value = member(base, named, node, scope);
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
