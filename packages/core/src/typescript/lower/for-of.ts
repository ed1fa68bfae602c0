/** `for…of`: what its body yields, gathers and returns, all of it without an order of steps. */
import ts from "typescript";
import type { Body, Expression } from "../../ast/nodes.ts";
import { commentsAbove } from "../comments.ts";
import { bare, kindAt } from "../facts.ts";
import { not } from "../guard.ts";
import { fork, type Scope } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import type { Terms } from "../terms.ts";
import { accumulate, accumulatedIn, type Loop } from "./accumulate.ts";
import { refuseOrder } from "./exit.ts";
import { openCounting, openLoop, walkedOf } from "./loop.ts";
import { bindVariable, declare, inlineFunction } from "./pattern.ts";
import { isSeparating, type Path, type Walk } from "./walk.ts";

/** A counting loop over the indexes of a list; undefined for any other. */
export function walkCounting(node: ts.ForStatement, path: Path, walk: Walk): Path | undefined {
  const inner = fork(path.scope);
  const binding = openCounting(node, inner);
  if (binding !== undefined) return walkLoop({ ...partsOf(node), walked: node.condition!, binding, inner }, path, walk);
  path.scope.lowering.refuse(
    node,
    "a counting loop",
    "walk the list: for (const [index, item] of items.entries()), or for (let i = 0; i < items.length; i++)",
  );
  return path;
}

export function walkForOf(node: ts.ForOfStatement, path: Path, walk: Walk): Path | undefined {
  const { scope } = path;
  const inner = fork(scope);
  const declaration = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations[0] : undefined;
  if (declaration === undefined || node.awaitModifier !== undefined) {
    scope.lowering.refuse(node, "this loop", "write for (const item of items)");
    return path;
  }
  const binding = openLoop(node, declaration.name, inner);
  return walkLoop({ ...partsOf(node), walked: node.expression, binding, inner }, path, walk);
}

/** `items.forEach((item, index) => { … })`: a loop that a return goes on with. */
export function walkForEach(node: ts.ExpressionStatement, path: Path, walk: Walk): Path | undefined {
  const call = bare(node.expression);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const callback = inlineFunction(call.arguments[0]);
  if (call.expression.name.text !== "forEach" || callback?.body === undefined) return undefined;
  const walked = call.expression.expression;
  if (kindAt(walked, path.scope) !== "array") return undefined;
  const inner = fork(path.scope);
  const [item, index] = callback.parameters;
  const list = walkedOf("list", walked, inner);
  const position = index && bindVariable(index.name, "index", inner);
  const name = item === undefined ? declare("item", undefined, inner) : bindVariable(item.name, "item", inner);
  const binding = [here(walked, inner).some(list, name, position)];
  const parts = { statement: callback.body, at: node, walked, binding, inner };
  return walkLoop(parts, path, { ...walk, returnsTo: walk.loops.length + 1 });
}

interface LoopParts {
  /** What is done with each element. */
  readonly statement: ts.Statement | ts.Expression;
  /** What comments stand above. */
  readonly at: ts.Node;
  readonly label?: string;
  readonly walked: ts.Expression;
  readonly binding: Body;
  /** Has the names that the loop binds. */
  readonly inner: Scope;
}

function partsOf(node: ts.ForOfStatement | ts.ForStatement): Pick<LoopParts, "statement" | "at" | "label"> {
  const label = ts.isLabeledStatement(node.parent) ? { label: node.parent.label.text } : {};
  return { statement: node.statement, at: node, ...label };
}

function walkLoop({ statement, at, label, walked, binding, inner }: LoopParts, path: Path, walk: Walk): Path {
  const { scope } = path;
  const b = here(walked, scope);
  if (binding[0] !== undefined) scope.unit.comments.set(binding[0], commentsAbove(at));
  const loop: Loop = {
    start: path.body.length,
    before: scope,
    exits: [],
    entries: [],
    yielded: false,
    ...(label !== undefined && { label }),
    changes: accumulatedIn(statement, scope),
  };
  hideChanged(loop, inner);
  const start = { body: [...path.body, ...binding], scope: inner };
  const within = { ...walk, loops: [...walk.loops, loop], inSwitch: false };
  if (ts.isExpression(statement)) walk.expression(statement, start, within);
  else walk.statements([statement], start, within);
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
    const guard = not(exit.body, nameFor(walked), scope, b);
    if (isSeparating(walk)) walk.sink.separators.add(guard);
    body = [...body, guard];
  }
  return { scope, body };
}

/** What a loop has gathered gets the variable's name. */
function nameResult(symbol: ts.Symbol, body: Expression[], scope: Scope, b: Terms): Expression[] {
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
