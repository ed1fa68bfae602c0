/** Statements that go one of two ways: `if`, and the return of a choice. */
import ts from "typescript";
import { commentsAbove } from "../comments.ts";
import { bare } from "../facts.ts";
import { fails, holds } from "../guard.ts";
import { fork, type Scope } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { meet } from "./meet.ts";
import { type Narrowed, narrow } from "./narrow.ts";
import { isSeparating, type Path, type Walk } from "./walk.ts";

export function walkIf(node: ts.IfStatement, path: Path, walk: Walk): Path | undefined {
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
  const yes = walk.statements([node.thenStatement], { body: [...path.body, ...yesTest], scope: yesScope }, walk);
  const noStart = { body: [...path.body, ...noTest], scope: noScope };
  const no = node.elseStatement === undefined ? noStart : walk.statements([node.elseStatement], noStart, walk);
  if (yes === undefined && no === undefined) return undefined;
  const separates = walk.loops.length === 0 || (walk.sink.predicate && returnsTrue(node.thenStatement));
  if (yes === undefined) {
    if (separates && !(walk.sink.predicate && !returnsTrue(node.thenStatement)))
      for (const part of noTest) walk.sink.separators.add(part);
    return no;
  }
  if (no === undefined) {
    if (isSeparating(walk)) for (const part of yesTest) walk.sink.separators.add(part);
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

/** `return c ? a : b` leaves in two ways. */
export function returnValue(node: ts.Expression | undefined, path: Path, walk: Walk): void {
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
