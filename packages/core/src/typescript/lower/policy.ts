/** The rule `violation`: one definition for each `yield`. */
import ts from "typescript";
import type { Body, ObjectEntry, Rule, Term } from "../../ast/nodes.ts";
import { commentsAbove } from "../comments.ts";
import { bare, typeOf } from "../facts.ts";
import type { FunctionNode, Scope, Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { pruneBody } from "../prune.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import { bindPattern, declare } from "./pattern.ts";
import { walkStatements } from "./statement.ts";
import type { Path, Sink } from "./walk.ts";

const roots = {
  object: ["input", "review", "object"],
  parameters: ["input", "parameters"],
  review: ["input", "review"],
  inventory: ["data", "inventory"],
} as const;

/** Lowers the generator; the rules go before those that were made for its conditions. */
export function lowerViolations(node: FunctionNode, scope: Scope): void {
  bindContext(node, scope);
  const own: Rule[] = [];
  const sink: Sink = {
    yields: (path, value, many, statement) => {
      const made = many ? each(path, value) : one(path, value);
      own.push(made);
      scope.unit.comments.set(made, commentsAbove(statement));
    },
    returns: (_path, value) => {
      if (value !== undefined) scope.lowering.refuse(value, "the value of a generator's return", "yield it");
    },
    separators: new Set(),
    predicate: false,
  };
  if (node.body === undefined || !ts.isBlock(node.body)) return;
  walkStatements(node.body.statements, { body: [], scope }, sink);
  scope.unit.rules.unshift(...own);
}

function bindContext(node: FunctionNode, scope: Scope): void {
  const parameter = node.parameters[0];
  if (parameter === undefined) return;
  if (!ts.isObjectBindingPattern(parameter.name)) {
    scope.lowering.refuse(parameter, "the context as one name", "take it apart: *violations({ object, parameters })");
    return;
  }
  for (const element of parameter.name.elements) {
    const name = (element.propertyName ?? element.name).getText();
    const path = roots[name as keyof typeof roots];
    if (path === undefined) continue;
    const b = here(element, scope);
    const [first, ...rest] = path;
    bindPattern(element.name, () => ({ term: b.path(first, ...rest), absent: false, sentinel: false }), scope);
  }
}

function rule(key: Term, body: Body, b: Terms): Rule {
  const guards = pruneBody(body, [key]);
  return b.rule(
    { name: "violation", contains: true, assign: false, key },
    guards.length === 0 ? [b.holds(b.boolean(true))] : guards,
  );
}

function one(path: Path, node: ts.Expression): Rule {
  const { scope } = path;
  const b = here(node, scope);
  const literal = bare(node);
  if (!ts.isObjectLiteralExpression(literal)) {
    const value = scope.lowering.value(node, scope);
    return rule(value.term, path.body, b);
  }
  const body = [...path.body];
  const entries: ObjectEntry[] = [];
  const optional: ObjectEntry[] = [];
  for (const property of literal.properties) {
    if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) {
      const value = scope.lowering.value(node, scope);
      return rule(value.term, path.body, b);
    }
    const name = property.name.getText();
    const expression = ts.isPropertyAssignment(property) ? property.initializer : property.name;
    const value = scope.lowering.total
      ? totalJson(expression, scope)
      : asJson(expression, scope.lowering.value(expression, scope), scope);
    const entry = { key: b.string(name), value: total(value, scope, b, nameFor(expression)) };
    if (value.absent || value.sentinel) optional.push(entry);
    else entries.push(name === "msg" ? named(entry, body, scope, b) : entry);
  }
  if (optional.length === 0) return rule(b.object(entries), body, b);
  const whole = b.call(scope.lowering.library("compact", scope), b.object([...entries, ...optional]));
  return rule(whole, body, b);
}

/** What no type vouches for, as JSON has it. */
function totalJson(node: ts.Expression, scope: Scope): Value {
  const { term } = scope.lowering.value(node, scope);
  if (term.kind === "String") return { term, absent: false, sentinel: false };
  const b = here(node, scope);
  return { term: b.call(scope.lowering.library("json_value", scope), term), absent: false, sentinel: true };
}

/** In a list, JSON has null for undefined. */
function asJson(node: ts.Expression, value: Value, scope: Scope): Value {
  const { checker } = scope.lowering.program;
  const holes = (type: ts.Type): boolean => {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    const members = element?.isUnion() ? element.types : element === undefined ? [] : [element];
    return members.some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0);
  };
  const inner = bare(node);
  const nested = ts.isObjectLiteralExpression(inner) ? inner.properties : [];
  for (const part of nested) {
    if (ts.isPropertyAssignment(part) && holes(typeOf(part.initializer, scope)))
      scope.lowering.refuse(
        part,
        "a list inside details that may hold undefined",
        "filter it, or put null: item ?? null",
      );
  }
  if (!holes(typeOf(inner, scope))) return value;
  return { ...value, term: here(node, scope).call(scope.lowering.library("json", scope), value.term) };
}

/** `msg := sprintf(…)` reads better than a call inside the head. */
function named(entry: ObjectEntry, body: Body[number][], scope: Scope, b: Terms): ObjectEntry {
  if (entry.value.kind !== "Call") return entry;
  const inner = { ...scope, locals: new Set(scope.locals), loose: new Set(scope.loose) };
  const name = declare("msg", undefined, inner);
  body.push(b.assign(name, entry.value));
  return { ...entry, value: b.variable(name) };
}

function each(path: Path, node: ts.Expression): Rule {
  const b = here(node, path.scope);
  const values: Value = path.scope.lowering.value(node, path.scope);
  const name = declare("violation_found", undefined, path.scope);
  return rule(b.variable(name), [...path.body, b.some(values.term, name)], b);
}
