/** The ways out of a loop, `return` and `break`: Rego's loops have no order of steps, so what depends on it is refused. */
import ts from "typescript";
import { bare } from "../facts.ts";
import type { Scope } from "../lowering.ts";
import type { Loop } from "./accumulate.ts";
import type { Path, Walk } from "./walk.ts";

export function leaveLoops(node: ts.ReturnStatement, path: Path, walk: Walk): void {
  const holdsTrue = node.expression?.kind === ts.SyntaxKind.TrueKeyword;
  for (const loop of walk.loops) loop.exits.push({ node, body: path.body.slice(loop.start), holds: holdsTrue });
}

/** A return from the callback of `forEach`: the loops inside of it are left, and the next step begins. */
export function endStep(node: ts.ReturnStatement, path: Path, walk: Walk): void {
  for (const loop of walk.loops.slice(walk.returnsTo))
    loop.exits.push({ node, body: path.body.slice(loop.start), holds: false });
}

/** `continue` of an outer loop leaves those inside of it. */
export function walkContinue(node: ts.ContinueStatement, path: Path, walk: Walk): undefined {
  const label = node.label?.text;
  if (label === undefined) return undefined;
  const outer = walk.loops.findIndex((loop) => loop.label === label);
  for (const loop of walk.loops.slice(outer + 1))
    loop.exits.push({ node, body: path.body.slice(loop.start), holds: false });
  return undefined;
}

/** `break` after a found element only ends the search, unless what the loop gathers depends on order. */
export function walkBreak(node: ts.BreakStatement, path: Path, walk: Walk): undefined {
  const loop = walk.loops.at(-1);
  if (walk.inSwitch)
    path.scope.lowering.refuse(node, "a break inside of a case", "end the case with the break, after if and else");
  else if (loop === undefined) path.scope.lowering.refuse(node, "break", "end the case with return");
  else loop.breaks = node;
  return undefined;
}

export function refuseOrder(loop: Loop, walk: Walk, scope: Scope): void {
  if (loop.breaks !== undefined && (loop.yielded || loop.exits.length > 0 || loop.entries.length > 1)) {
    scope.lowering.refuse(loop.breaks, "break", "use continue, or items.some(…) and items.find(…)");
  }
  const [first, ...more] = loop.exits;
  if (first === undefined) return;
  const text = (exit: typeof first): string =>
    ts.isReturnStatement(exit.node) ? (exit.node.expression?.getText() ?? "") : "continue";
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

function isLiteralResult(node: ts.ReturnStatement | ts.ContinueStatement): boolean {
  const result = ts.isReturnStatement(node) ? node.expression : undefined;
  if (result === undefined) return true;
  const inner = bare(result);
  return (
    ts.isLiteralExpression(inner) ||
    inner.kind === ts.SyntaxKind.TrueKeyword ||
    inner.kind === ts.SyntaxKind.FalseKeyword
  );
}
