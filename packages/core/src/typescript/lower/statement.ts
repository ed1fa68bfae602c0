/** Walks a function's statements with the guards that hold there, and tells a sink of every way out. */
import ts from "typescript";
import type { Body, Expression } from "../../ast/nodes.ts";
import { commentsAbove } from "../comments.ts";
import { extractPredicate, extractValue } from "../extract.ts";
import { bare } from "../facts.ts";
import { fails, holds, not } from "../guard.ts";
import { fork, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total } from "../total.ts";
import { accumulate, accumulatedIn, type Loop } from "./accumulate.ts";
import { declareOne } from "./declaration.ts";
import { openLoop } from "./loop.ts";
import { type Narrowed, narrow } from "./narrow.ts";
import { declare } from "./pattern.ts";

/** A place in a function: what holds there, and what its names mean. */
export interface Path {
  readonly body: Body;
  readonly scope: Scope;
}

export interface Sink {
  /** `yield value`, or `yield* values` when `each`. */
  readonly yields: (path: Path, node: ts.Expression, each: boolean, statement: ts.Node) => void;
  readonly returns: (path: Path, node: ts.Expression | undefined, loops: readonly Loop[]) => void;
  /** What only keeps a path apart from an earlier return: an `else` chain says so already. */
  readonly separators: Set<Expression>;
  /** True needs no keeping apart: a predicate. */
  readonly predicate: boolean;
}

export interface Walk {
  readonly sink: Sink;
  readonly loops: readonly Loop[];
}

/** The path after the statements; undefined when none falls through. */
export function walkStatements(statements: readonly ts.Statement[], start: Path, walk: Walk): Path | undefined {
  let path: Path | undefined = start;
  for (const statement of statements) {
    if (path === undefined) return undefined;
    path = walkStatement(statement, path, walk);
  }
  return path;
}

function walkStatement(node: ts.Statement, path: Path, walk: Walk): Path | undefined {
  if (ts.isBlock(node)) return walkStatements(node.statements, path, walk);
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.reduce<Path>(
      ({ body, scope }, one) => ({ scope, body: [...body, ...declareOne(one, scope)] }),
      path,
    );
  if (ts.isIfStatement(node)) return walkIf(node, path, walk);
  if (ts.isForOfStatement(node)) return walkForOf(node, path, walk);
  if (ts.isSwitchStatement(node)) return walkSwitch(node, path, walk);
  if (ts.isExpressionStatement(node)) return walkExpression(node, path, walk);
  if (ts.isReturnStatement(node)) {
    leaveLoops(node, path, walk);
    returnValue(node.expression, path, walk);
    return undefined;
  }
  if (ts.isContinueStatement(node) && node.label === undefined) return undefined;
  if (ts.isBreakStatement(node) && node.label === undefined) return walkBreak(node, path, walk);
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isEmptyStatement(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node)
  )
    return path;
  const [construct, hint] = refusals.get(node.kind) ?? [
    "this statement",
    "see docs/typescript-subset.md for what a policy may use",
  ];
  path.scope.lowering.refuse(node, construct, hint);
  return path;
}

/** `return c ? a : b` leaves in two ways. */
function returnValue(node: ts.Expression | undefined, path: Path, walk: Walk): void {
  const result = node && bare(node);
  if (result === undefined || !ts.isConditionalExpression(result) || walk.loops.length > 0 || walk.sink.predicate) {
    walk.sink.returns(path, node, walk.loops);
    return;
  }
  const { yes, no, yesScope, noScope } = bothWays(result.condition, nameFor(result.condition), path.scope);
  returnValue(result.whenTrue, { body: [...path.body, ...yes], scope: yesScope }, walk);
  for (const part of no) walk.sink.separators.add(part);
  returnValue(result.whenFalse, { body: [...path.body, ...no], scope: noScope }, walk);
}

const bounded = "a policy must end: walk an array with for…of";
const refusals = new Map<ts.SyntaxKind, readonly [string, string]>([
  [ts.SyntaxKind.WhileStatement, ["a while loop", bounded]],
  [ts.SyntaxKind.DoStatement, ["a do loop", bounded]],
  [ts.SyntaxKind.ForStatement, ["a counting loop", "walk the array with for (const [index, item] of items.entries())"]],
  [ts.SyntaxKind.ForInStatement, ["for…in", "walk Object.keys(object) with for…of"]],
  [ts.SyntaxKind.TryStatement, ["try", "test the value before it is used: nothing throws in a compiled policy"]],
  [ts.SyntaxKind.ThrowStatement, ["throw", "yield a violation that says what is wrong"]],
  [ts.SyntaxKind.ClassDeclaration, ["a class", "write functions of plain objects"]],
]);

function walkIf(node: ts.IfStatement, path: Path, walk: Walk): Path | undefined {
  const b = here(node.expression, path.scope);
  const name = nameFor(node.expression);
  const { scope } = path;
  const {
    yes: yesTest,
    no: noTest,
    yesScope,
    noScope,
  } = narrow(node.expression, scope) ?? bothWays(node.expression, name, scope);
  const said = commentsAbove(node);
  for (const test of [yesTest, noTest])
    if (test[0] !== undefined && said.length > 0) scope.unit.comments.set(test[0], said);
  const yes = walkStatement(node.thenStatement, { body: [...path.body, ...yesTest], scope: yesScope }, walk);
  const noStart = { body: [...path.body, ...noTest], scope: noScope };
  const no = node.elseStatement === undefined ? noStart : walkStatement(node.elseStatement, noStart, walk);
  if (yes === undefined && no === undefined) return undefined;
  const separates = walk.loops.length === 0 || (walk.sink.predicate && returnsTrue(node.thenStatement));
  if (yes === undefined) {
    if (separates && !(walk.sink.predicate && !returnsTrue(node.thenStatement)))
      for (const part of noTest) walk.sink.separators.add(part);
    return no;
  }
  if (no === undefined) {
    if (walk.loops.length === 0 && !walk.sink.predicate) for (const part of yesTest) walk.sink.separators.add(part);
    return yes;
  }
  return meet(
    path,
    [
      { test: yesTest, end: yes },
      { test: noTest, end: no },
    ],
    name,
    b,
  );
}

function bothWays(node: ts.Expression, name: string, scope: Scope): Narrowed {
  const b = here(node, scope);
  const [yesScope, noScope] = [fork(scope), fork(scope)];
  const yes = holds(scope.lowering.condition(node, yesScope), name, yesScope, b);
  const no = fails(scope.lowering.condition(node, noScope), name, noScope, b);
  return { yes, no, yesScope, noScope };
}

function returnsTrue(node: ts.Statement): boolean {
  const last = ts.isBlock(node) ? node.statements.at(-1) : node;
  return last !== undefined && ts.isReturnStatement(last) && last.expression?.kind === ts.SyntaxKind.TrueKeyword;
}

interface Arm {
  readonly test: Body;
  readonly end: Path;
}

/** Where branches come together: what they kept out stays out, and what they changed is chosen by the condition. */
function meet(path: Path, arms: readonly Arm[], name: string, b: ReturnType<typeof here>): Path {
  const extra = arms.map(({ test, end }) => end.body.slice(path.body.length + test.length));
  const scope = path.scope;
  for (const [symbol, binding] of scope.environment) {
    if (binding.mutable !== true || arms.every(({ end }) => end.scope.environment.get(symbol) === binding)) continue;
    const chain = arms.map(({ test, end }) => {
      const value = end.scope.environment.get(symbol)!.value(end.scope);
      return { body: test, value: total(value, end.scope, b, symbol.name) };
    });
    const sentinel = arms.some(({ end }) => {
      const value = end.scope.environment.get(symbol)!.value(end.scope);
      return value.absent || value.sentinel;
    });
    const last = chain.length - 1;
    const whole = chain.map((one, index) => (index === last ? { ...one, body: [] } : one));
    const value: Value = {
      term: extractValue(nameFor(symbol.valueDeclaration!), whole, scope, b),
      absent: false,
      sentinel,
    };
    scope.environment.set(symbol, { value: () => value, mutable: true });
  }
  if (extra.every((part) => part.every(isAssignment))) return path;
  const alternatives = arms.map(({ test }, index) => ({ body: [...test, ...extra[index]!] }));
  return { scope, body: [...path.body, b.holds(extractPredicate(name, alternatives, scope, b))] };
}

function isAssignment(part: Expression): boolean {
  return (
    part.kind === "TermExpression" &&
    part.term.kind === "Call" &&
    part.term.operator.kind === "Var" &&
    part.term.operator.name === "assign"
  );
}

function walkForOf(node: ts.ForOfStatement, path: Path, walk: Walk): Path | undefined {
  const { scope } = path;
  const b = here(node.expression, scope);
  const inner = fork(scope);
  const declaration = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations[0] : undefined;
  if (declaration === undefined || node.awaitModifier !== undefined) {
    scope.lowering.refuse(node, "this loop", "write for (const item of items)");
    return path;
  }
  const binding = openLoop(node, declaration.name, inner);
  if (binding[0] !== undefined) scope.unit.comments.set(binding[0], commentsAbove(node));
  const loop: Loop = {
    start: path.body.length,
    before: scope,
    exits: [],
    entries: [],
    yielded: false,
    changes: accumulatedIn(node.statement, scope),
  };
  hideChanged(loop, inner);
  walkStatement(
    node.statement,
    { body: [...path.body, ...binding], scope: inner },
    { sink: walk.sink, loops: [...walk.loops, loop] },
  );
  refuseOrder(loop, walk, scope);
  accumulate(loop, scope, b);
  let body = [...path.body];
  if (walk.loops.length === 0) for (const { symbol } of loop.entries) body = nameResult(symbol, body, scope, b);
  for (const exit of loop.exits) {
    if (loop.yielded) {
      scope.lowering.refuse(
        exit.node,
        "leaving a loop that has yielded",
        "use continue, or find the element first with items.find(…)",
      );
      break;
    }
    if (walk.sink.predicate && exit.holds) continue;
    const guard = not(exit.body, nameFor(node.expression), scope, b);
    if (!walk.sink.predicate && walk.loops.length === 0) walk.sink.separators.add(guard);
    body = [...body, guard];
  }
  return { scope, body };
}

/** What a loop has gathered gets the variable's name. */
function nameResult(symbol: ts.Symbol, body: Expression[], scope: Scope, b: ReturnType<typeof here>): Expression[] {
  const value = scope.environment.get(symbol)!.value(scope);
  if (value.absent || value.sentinel || value.term.kind === "Var") return body;
  const type = scope.lowering.program.checker.getTypeOfSymbol(symbol);
  const name = declare(symbol.name, type, scope);
  scope.environment.set(symbol, {
    value: () => ({ term: b.variable(name), absent: false, sentinel: false }),
    mutable: true,
  });
  return [...body, b.assign(name, value.term)];
}

function leaveLoops(node: ts.ReturnStatement, path: Path, walk: Walk): void {
  const holdsTrue = node.expression?.kind === ts.SyntaxKind.TrueKeyword;
  for (const loop of walk.loops) loop.exits.push({ node, body: path.body.slice(loop.start), holds: holdsTrue });
}

/** `break` after a found element only ends the search, unless what the loop gathers depends on order. */
function walkBreak(node: ts.BreakStatement, path: Path, walk: Walk): undefined {
  const loop = walk.loops.at(-1);
  if (loop === undefined) path.scope.lowering.refuse(node, "break", "end the case with return");
  else loop.breaks = node;
  return undefined;
}

/** Rego's loops have no order of steps: what depends on it is refused. */
function refuseOrder(loop: Loop, walk: Walk, scope: Scope): void {
  if (loop.breaks !== undefined && (loop.yielded || loop.exits.length > 0 || loop.entries.length > 1)) {
    scope.lowering.refuse(loop.breaks, "break", "use continue, or items.some(…) and items.find(…)");
  }
  const [first, ...more] = loop.exits;
  if (first === undefined) return;
  const text = (exit: typeof first): string => exit.node.expression?.getText() ?? "";
  const different = more.find((exit) => text(exit) !== text(first) || !isLiteralResult(exit.node));
  if (different !== undefined) {
    scope.lowering.refuse(
      different.node,
      "a second way out of a loop",
      "return one value from a loop, or use items.find(…)",
    );
  }
  if (walk.sink.predicate && !isLiteralResult(first.node)) {
    scope.lowering.refuse(first.node, "returning a condition from a loop", "write if (condition) return true;");
  }
}

function isLiteralResult(node: ts.ReturnStatement): boolean {
  const result = node.expression;
  if (result === undefined) return true;
  const inner = bare(result);
  return (
    ts.isLiteralExpression(inner) ||
    inner.kind === ts.SyntaxKind.TrueKeyword ||
    inner.kind === ts.SyntaxKind.FalseKeyword
  );
}

/** Inside a loop, a variable that the loop changes has a value for each step, which Rego cannot name. */
function hideChanged(loop: Loop, inner: Scope): void {
  for (const { symbol, node } of loop.changes) {
    if (symbol === undefined || !loop.before.environment.has(symbol)) continue;
    inner.environment.set(symbol, {
      value: (use) => {
        use.lowering.refuse(
          node,
          `${symbol.name}, which the loop reads and changes,`,
          "gather first, and look at the result after the loop",
        );
        return { term: here(node, use).null(), absent: false, sentinel: false };
      },
    });
  }
}

function walkSwitch(node: ts.SwitchStatement, path: Path, walk: Walk): Path | undefined {
  const { scope } = path;
  const b = here(node.expression, scope);
  const name = nameFor(node.expression);
  const read = scope.lowering.value(node.expression, scope);
  const asksForNothing = node.caseBlock.clauses.some(
    (clause) => ts.isCaseClause(clause) && clause.expression.getText() === "undefined",
  );
  const subject: Value = asksForNothing
    ? { term: total(read, scope, b, name), absent: false, sentinel: read.absent || read.sentinel }
    : read;
  const arms: Arm[] = [];
  const seen: Value["term"][] = [];
  let labels: Value["term"][] = [];
  let falls = true;
  const hasDefault = node.caseBlock.clauses.some(ts.isDefaultClause);
  const noneOf = (): Body => (seen.length === 0 ? [] : [b.negate(b.holds(memberTest(subject, seen, b)))]);
  const whole = (): Body =>
    subject.absent && seen.length > 1
      ? [not([b.holds(memberTest(subject, seen, b))], name, { ...scope }, b)]
      : noneOf();
  for (const [index, clause] of node.caseBlock.clauses.entries()) {
    if (ts.isCaseClause(clause)) labels.push(scope.lowering.value(clause.expression, scope).term);
    const last = index === node.caseBlock.clauses.length - 1;
    if (clause.statements.length === 0 && !last) continue;
    if (ts.isDefaultClause(clause) && !last)
      scope.lowering.refuse(clause, "a default that is not last", "write default last");
    seen.push(...labels);
    const test: Body = ts.isDefaultClause(clause)
      ? subject.absent && seen.length > 1
        ? [b.negate(b.holds(extractPredicate(name, [{ body: [b.holds(memberTest(subject, seen, b))] }], scope, b)))]
        : whole()
      : [b.holds(memberTest(subject, labels, b))];
    labels = [];
    if (ts.isDefaultClause(clause) && falls && walk.loops.length === 0 && !walk.sink.predicate)
      for (const part of test) walk.sink.separators.add(part);
    const inner = fork(scope);
    const statements = clause.statements.flatMap((one) => (ts.isBlock(one) ? [...one.statements] : [one]));
    const broken = statements.at(-1)?.kind === ts.SyntaxKind.BreakStatement;
    const end = walkStatements(
      broken ? statements.slice(0, -1) : statements,
      { body: [...path.body, ...test], scope: inner },
      walk,
    );
    if (end !== undefined && !broken && !last)
      scope.lowering.refuse(clause, "falling through to the next case", "end the case with break or return");
    if (end !== undefined) arms.push({ test, end });
    falls &&= end === undefined;
  }
  if (!hasDefault) {
    const rest = [
      b.negate(b.holds(extractPredicate(name, [{ body: [b.holds(memberTest(subject, seen, b))] }], scope, b))),
    ];
    const test: Body = seen.length === 1 ? noneOf() : rest;
    if (falls) {
      if (walk.loops.length === 0 && !walk.sink.predicate) for (const part of test) walk.sink.separators.add(part);
      return { scope, body: [...path.body, ...test] };
    }
    arms.push({ test, end: { scope: fork(scope), body: [...path.body, ...test] } });
  }
  const count = node.caseBlock.clauses.length;
  if (arms.length === 0) return undefined;
  return arms.length === 1 && count > 1
    ? { scope: arms[0]!.end.scope, body: arms[0]!.end.body }
    : meet(path, arms, name, b);
}

function memberTest(subject: Value, labels: readonly Value["term"][], b: ReturnType<typeof here>): Value["term"] {
  return labels.length === 1
    ? b.call("equal", subject.term, labels[0]!)
    : b.call("internal.member_2", subject.term, b.set(labels));
}

function walkExpression(node: ts.ExpressionStatement, path: Path, walk: Walk): Path {
  const inner = bare(node.expression);
  if (ts.isYieldExpression(inner) && inner.expression !== undefined) {
    for (const loop of walk.loops) loop.yielded = true;
    walk.sink.yields(path, inner.expression, inner.asteriskToken !== undefined, node);
    return path;
  }
  const change = accumulatedIn(node, path.scope)[0];
  if (change === undefined) {
    path.scope.lowering.refuse(
      node,
      "a statement that changes nothing",
      "yield a violation, or change a local variable",
    );
    return path;
  }
  if (change.symbol === undefined || !path.scope.environment.has(change.symbol)) {
    path.scope.lowering.refuse(
      node,
      "changing what the function did not make",
      "build a new value: { ...object, field }, [...items, item]",
    );
    return path;
  }
  const symbol = change.symbol;
  const outer = walk.loops.find(({ before }) => before.environment.has(symbol));
  if (outer !== undefined) {
    outer.entries.push({ ...change, symbol, body: path.body.slice(outer.start), scope: path.scope });
    return path;
  }
  const loop: Loop = {
    start: path.body.length,
    before: path.scope,
    exits: [],
    entries: [{ ...change, symbol, body: [], scope: path.scope }],
    yielded: false,
    changes: [],
  };
  accumulate(loop, path.scope, here(node, path.scope));
  return path;
}
