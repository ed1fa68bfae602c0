/** `switch`: each case is a test of the subject, and `default` says that no case was met. */
import ts from "typescript";
import type { Body, Expression, Term } from "../../ast/nodes.ts";
import { extractPredicate } from "../extract.ts";
import { bare } from "../facts.ts";
import { fails, holds, not } from "../guard.ts";
import { type Condition, fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import { type Arm, meet } from "./meet.ts";
import { isSeparating, type Path, type Walk } from "./walk.ts";

interface Switch {
  readonly subject: Value;
  readonly name: string;
  readonly scope: Scope;
  readonly b: Terms;
}

export function walkSwitch(node: ts.SwitchStatement, path: Path, walk: Walk): Path | undefined {
  const whole = openSwitch(node, path.scope);
  const { scope, name, b } = whole;
  const cases = casesOf(node, whole);
  const walked = cases.map(({ test, first }) => {
    const start = { body: [...path.body, ...test], scope: fork(scope) };
    return { test, end: walkClauses(node.caseBlock.clauses, first, start, { ...walk, inSwitch: true }) };
  });
  const arms = walked.flatMap(({ test, end }): Arm[] => (end === undefined ? [] : [{ test, end }]));
  const none = cases.some(({ isDefault }) => isDefault) ? undefined : testOfNone(whole, cases);
  const falls = arms.length === 0;
  if (isSeparating(walk) && falls)
    for (const part of none ?? cases.find(({ isDefault }) => isDefault)?.test ?? []) walk.sink.separators.add(part);
  if (none !== undefined) {
    const end = { scope: falls ? scope : fork(scope), body: [...path.body, ...none] };
    if (falls) return end;
    arms.push({ test: none, end });
  }
  const [only] = arms;
  if (only === undefined) return undefined;
  if (arms.length === 1 && cases.length > 1) return only.end;
  const left = walked.filter(({ end }) => end === undefined).map(({ test }) => test);
  const stays = left.map((test) => not(test, name, scope, b));
  return meet(path, arms, name, b, stays);
}

/** One or more labels with the clause that they lead to. */
interface Case {
  readonly test: Body;
  readonly labels: readonly Term[];
  readonly isDefault: boolean;
  readonly first: number;
}

function casesOf(node: ts.SwitchStatement, whole: Switch): readonly Case[] {
  const { clauses } = node.caseBlock;
  const { scope, b } = whole;
  const isOfConditions = bare(node.expression).kind === ts.SyntaxKind.TrueKeyword;
  const found: Omit<Case, "test">[] = [];
  let labels: ts.Expression[] = [];
  let isDefault = false;
  const written: (readonly ts.Expression[])[] = [];
  for (const [first, clause] of clauses.entries()) {
    if (ts.isCaseClause(clause)) labels.push(clause.expression);
    else isDefault = true;
    if (clause.statements.length === 0 && first < clauses.length - 1) continue;
    const terms = isOfConditions ? [] : labels.map((label) => constantLabel(label, scope));
    found.push({ labels: isDefault ? [] : terms, isDefault, first });
    written.push(labels);
    labels = [];
    isDefault = false;
  }
  if (isOfConditions) return conditionCases(found, written, whole);
  const all = found.flatMap((one) => one.labels);
  return found.map((one) => {
    const test = one.isDefault ? testOfDefault(whole, all) : [b.holds(memberTest(whole.subject, one.labels, b))];
    return { ...one, test };
  });
}

/** `switch (true)`: the first condition that holds. */
function conditionCases(
  found: readonly Omit<Case, "test">[],
  written: readonly (readonly ts.Expression[])[],
  { scope, name, b }: Switch,
): readonly Case[] {
  const conditions = written.map((labels): Condition => {
    const parts = labels.map((label) => conditionOfLabel(label, scope));
    return parts.length === 1 ? parts[0]! : { kind: "or", conditions: parts };
  });
  return found.map((one, index) => {
    const others = one.isDefault ? conditions.filter((_, other) => other !== index) : conditions.slice(0, index);
    const before = others.flatMap((condition) => fails(condition, name, scope, b));
    if (one.isDefault && index < found.length - 1)
      scope.lowering.refuse(written[0]![0] ?? scope.unit.file, "a default before conditions", "write default last");
    return { ...one, test: one.isDefault ? before : [...before, ...holds(conditions[index]!, name, scope, b)] };
  });
}

/** `switch (true)` asks whether a label is true, not whether it is truthy. */
function conditionOfLabel(label: ts.Expression, scope: Scope): Condition {
  if (!scope.lowering.total) return scope.lowering.condition(label, scope);
  const b = here(label, scope);
  const same = b.call("equal", scope.lowering.value(label, scope).term, b.boolean(true));
  return { kind: "body", body: [b.holds(same)], safe: true };
}

/** Labels that are constants differ from each other, so that their order says nothing. */
function constantLabel(label: ts.Expression, scope: Scope): Term {
  const { term } = scope.lowering.value(label, scope);
  const isName = ts.isIdentifier(label) || ts.isPropertyAccessExpression(label);
  const type = scope.lowering.program.checker.getTypeAtLocation(label);
  const isConstant = type.isLiteral() || (type.flags & unit) !== 0;
  if (!isConstant || (isName && term.kind === "Call"))
    scope.lowering.refuse(label, "a case that is no constant", "write if and else if");
  return term;
}

const unit = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.BooleanLiteral | ts.TypeFlags.EnumLiteral;

/** That no case was met. */
function testOfNone(whole: Switch, cases: readonly Case[]): Body {
  const labels = cases.flatMap((one) => one.labels);
  if (labels.length === 0) return cases.map(({ test }) => not(test, whole.name, whole.scope, whole.b));
  return [labels.length === 1 ? noneOf(whole, labels) : noneOfMade(whole, labels)];
}

/** The subject; total where a case asks whether it is undefined. */
function openSwitch(node: ts.SwitchStatement, scope: Scope): Switch {
  const b = here(node.expression, scope);
  const name = nameFor(node.expression);
  const read = scope.lowering.value(node.expression, scope);
  const asksForNothing = node.caseBlock.clauses.some(
    (clause) => ts.isCaseClause(clause) && clause.expression.getText() === "undefined",
  );
  const subject: Value = asksForNothing
    ? { term: total(read, scope, b, name), absent: false, sentinel: read.absent || read.sentinel }
    : read;
  return { subject, name, scope, b };
}

/** The path after a clause, and after those that it falls through to; undefined when it leaves. */
function walkClauses(
  clauses: readonly ts.CaseOrDefaultClause[],
  first: number,
  start: Path,
  walk: Walk,
): Path | undefined {
  let path: Path | undefined = start;
  for (const clause of clauses.slice(first)) {
    const statements = clause.statements.flatMap((one) => (ts.isBlock(one) ? [...one.statements] : [one]));
    const last = statements.at(-1);
    const breaks = last !== undefined && ts.isBreakStatement(last) && last.label === undefined;
    path = walk.statements(breaks ? statements.slice(0, -1) : statements, path, walk);
    if (path === undefined || breaks) return path;
  }
  return path;
}

function testOfDefault(whole: Switch, seen: readonly Term[]): Body {
  if (seen.length === 0) return [];
  return [whole.subject.absent && seen.length > 1 ? noneOfMade(whole, seen) : noneOf(whole, seen)];
}

function noneOf({ subject, b }: Switch, seen: readonly Term[]): Expression {
  return b.negate(b.holds(memberTest(subject, seen, b)));
}

/** As a rule of its own, which is false even where the subject is undefined. */
function noneOfMade({ subject, name, scope, b }: Switch, seen: readonly Term[]): Expression {
  const body = [b.holds(memberTest(subject, seen, b))];
  return b.negate(b.holds(extractPredicate(name, [{ body }], scope, b)));
}

function memberTest(subject: Value, labels: readonly Term[], b: Terms): Term {
  return labels.length === 1
    ? b.call("equal", subject.term, labels[0]!)
    : b.call("internal.member_2", subject.term, b.set(labels));
}
