/** Walks a function's statements with the guards that hold there, and tells a sink of every way out. */
import ts from "typescript";
import { bare } from "../facts.ts";
import { here } from "../place.ts";
import { accumulate, accumulatedIn, type Loop } from "./accumulate.ts";
import { returnValue, walkIf } from "./branch.ts";
import { declareOne } from "./declaration.ts";
import { endStep, leaveLoops, walkBreak, walkContinue } from "./exit.ts";
import { walkCounting, walkForEach, walkForOf } from "./for-of.ts";
import { walkSwitch } from "./switch.ts";
import type { Path, Sink, Walk } from "./walk.ts";

/** The path after the statements; undefined when none falls through. */
export function walkStatements(statements: readonly ts.Statement[], start: Path, sink: Sink): Path | undefined {
  return walkAll(statements, start, opening(sink));
}

/** The ways out of a function that is one expression. */
export function walkResult(node: ts.Expression, start: Path, sink: Sink): void {
  returnValue(node, start, opening(sink));
}

function opening(sink: Sink): Walk {
  return {
    sink,
    loops: [],
    inSwitch: false,
    expression: (node, path, walk) => walkChange(node, path, walk),
    statements: walkAll,
  };
}

function walkAll(statements: readonly ts.Statement[], start: Path, walk: Walk): Path | undefined {
  let path: Path | undefined = start;
  for (const statement of statements) {
    if (path === undefined) return undefined;
    path = walkStatement(statement, path, walk);
  }
  return path;
}

function walkStatement(node: ts.Statement, path: Path, walk: Walk): Path | undefined {
  if (ts.isBlock(node)) return walkAll(node.statements, path, walk);
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.reduce<Path>(
      ({ body, scope }, one) => ({ scope, body: [...body, ...declareOne(one, scope)] }),
      path,
    );
  if (ts.isIfStatement(node)) return walkIf(node, path, walk);
  if (ts.isForOfStatement(node)) return walkForOf(node, path, walk);
  if (ts.isSwitchStatement(node)) return walkSwitch(node, path, walk);
  if (ts.isExpressionStatement(node)) return walkForEach(node, path, walk) ?? walkExpression(node, path, walk);
  if (ts.isReturnStatement(node)) {
    if (walk.returnsTo !== undefined) {
      endStep(node, path, walk);
      return undefined;
    }
    leaveLoops(node, path, walk);
    returnValue(node.expression, path, walk);
    return undefined;
  }
  if (ts.isForStatement(node)) return walkCounting(node, path, walk);
  if (ts.isLabeledStatement(node)) return walkStatement(node.statement, path, walk);
  if (ts.isContinueStatement(node)) return walkContinue(node, path, walk);
  if (ts.isBreakStatement(node) && node.label === undefined) return walkBreak(node, path, walk);
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isEmptyStatement(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
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

const bounded = "a policy must end: walk an array with for…of";
const refusals = new Map<ts.SyntaxKind, readonly [string, string]>([
  [ts.SyntaxKind.WhileStatement, ["a while loop", bounded]],
  [ts.SyntaxKind.DoStatement, ["a do loop", bounded]],
  [ts.SyntaxKind.BreakStatement, ["a break with a label", "write the inner loop as a function that returns"]],
  [ts.SyntaxKind.ForInStatement, ["for…in", "walk Object.keys(object) with for…of"]],
  [ts.SyntaxKind.TryStatement, ["try", "test the value before it is used: nothing throws in a compiled policy"]],
  [ts.SyntaxKind.ThrowStatement, ["throw", "yield a violation that says what is wrong"]],
  [ts.SyntaxKind.ClassDeclaration, ["a class", "write functions of plain objects"]],
]);

/** Changes of a list or object, which every name of it sees. */
const inPlace: ReadonlySet<string> = new Set(["push", "add", "put"]);

/** Whether a variable holds a list or object that was made for it, so that nothing else has it. */
function isMade(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const made = bare(declaration.initializer);
  return (
    ts.isArrayLiteralExpression(made) ||
    ts.isObjectLiteralExpression(made) ||
    ts.isNewExpression(made) ||
    ts.isCallExpression(made)
  );
}

function walkExpression(node: ts.ExpressionStatement, path: Path, walk: Walk): Path {
  const inner = bare(node.expression);
  if (ts.isYieldExpression(inner) && inner.expression !== undefined) {
    for (const loop of walk.loops) loop.yielded = true;
    walk.sink.yields(path, inner.expression, inner.asteriskToken !== undefined, node);
    return path;
  }
  return walkChange(inner, path, walk, node);
}

/** An expression that changes a variable. */
function walkChange(expression: ts.Expression, path: Path, walk: Walk, node: ts.Node = expression): Path {
  const inner = bare(expression);
  const change = accumulatedIn(expression, path.scope)[0];
  if (change === undefined) {
    if (ts.isObjectLiteralExpression(inner)) {
      path.scope.lowering.refuse(node, "an object that nobody takes", "write yield { msg: … }");
      return path;
    }
    const isEach = ts.isCallExpression(inner) && /\.forEach$/.test(inner.expression.getText());
    path.scope.lowering.refuse(
      node,
      isEach ? "forEach" : "a statement that changes nothing",
      isEach
        ? "give it a function that is written in place, or write for (const item of items) { … }"
        : "yield a violation, or change a local variable",
    );
    return path;
  }
  if (
    change.symbol === undefined ||
    !path.scope.environment.has(change.symbol) ||
    (inPlace.has(change.kind) && !isMade(change.symbol))
  ) {
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
