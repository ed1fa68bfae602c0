/** Arrays and objects as they are written, with spreads. */
import ts from "typescript";
import type { ObjectEntry, Term } from "../../ast/nodes.ts";
import { kindAt } from "../facts.ts";
import { defined, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total } from "../total.ts";
import { orDefault } from "./coalesce.ts";

export function array(node: ts.ArrayLiteralExpression, scope: Scope): Value {
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

export function object(node: ts.ObjectLiteralExpression, scope: Scope): Value {
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
