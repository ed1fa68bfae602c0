/** `switch`: each case is a test of the subject, and `default` says that no case was met. */
import ts from "typescript";
import type { Body, Expression, Term } from "../../ast/nodes.ts";
import { extractPredicate } from "../extract.ts";
import { fork, type Scope, type Value } from "../lowering.ts";
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
  const arms: Arm[] = [];
  const seen: Term[] = [];
  let labels: Term[] = [];
  let falls = true;
  for (const clause of node.caseBlock.clauses) {
    if (ts.isCaseClause(clause)) labels.push(scope.lowering.value(clause.expression, scope).term);
    const isLast = clause === node.caseBlock.clauses.at(-1);
    if (clause.statements.length === 0 && !isLast) continue;
    seen.push(...labels);
    const test: Body = ts.isDefaultClause(clause)
      ? testOfDefault(whole, seen)
      : [b.holds(memberTest(whole.subject, labels, b))];
    labels = [];
    if (ts.isDefaultClause(clause)) {
      if (!isLast) scope.lowering.refuse(clause, "a default that is not last", "write default last");
      if (falls && isSeparating(walk)) for (const part of test) walk.sink.separators.add(part);
    }
    const end = walkClause(clause, { body: [...path.body, ...test], scope: fork(scope) }, walk, isLast);
    if (end !== undefined) arms.push({ test, end });
    falls &&= end === undefined;
  }
  if (!node.caseBlock.clauses.some(ts.isDefaultClause)) {
    const test: Body = [seen.length === 1 ? noneOf(whole, seen) : noneOfMade(whole, seen)];
    const body = [...path.body, ...test];
    if (falls) {
      if (isSeparating(walk)) for (const part of test) walk.sink.separators.add(part);
      return { scope, body };
    }
    arms.push({ test, end: { scope: fork(scope), body } });
  }
  const [only] = arms;
  if (only === undefined) return undefined;
  return arms.length === 1 && node.caseBlock.clauses.length > 1 ? only.end : meet(path, arms, name, b);
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

/** The path after a clause; undefined when it returns. */
function walkClause(clause: ts.CaseOrDefaultClause, start: Path, walk: Walk, isLast: boolean): Path | undefined {
  const statements = clause.statements.flatMap((one) => (ts.isBlock(one) ? [...one.statements] : [one]));
  const breaks = statements.at(-1)?.kind === ts.SyntaxKind.BreakStatement;
  const end = walk.statements(breaks ? statements.slice(0, -1) : statements, start, walk);
  if (end !== undefined && !breaks && !isLast) {
    const hint = "end the case with break or return";
    start.scope.lowering.refuse(clause, "falling through to the next case", hint);
  }
  return end;
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
