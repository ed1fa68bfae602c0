/** Functions: a predicate's definitions, a value's `else` chain, a generator's set of yields. */
import ts from "typescript";
import type { Body, Expression, Term } from "../../ast/nodes.ts";
import { type Alternative, definitions } from "../extract.ts";
import { mayBeUndefined, typeOf } from "../facts.ts";
import { holds } from "../guard.ts";
import {
  type Branch,
  defined,
  type FunctionNode,
  fork,
  type LoweredFunction,
  type Scope,
  type Unit,
} from "../lowering.ts";
import { freshName, snakeCase } from "../names.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { pruneBody } from "../prune.ts";
import { total, undefinedTerm } from "../total.ts";
import type { Loop } from "./accumulate.ts";
import { bindPattern, declare } from "./pattern.ts";
import { walkResult, walkStatements } from "./statement.ts";
import type { Path, Sink } from "./walk.ts";

/** The ways out of a body whose parameters are bound; in order, and each apart from those before. */
export function branchesOf(node: FunctionNode, scope: Scope): readonly Branch[] {
  return walkFunction(node, scope, isBoolean(node, scope)).branches;
}

interface Walked {
  readonly branches: readonly Branch[];
  readonly yields: readonly { readonly path: Path; readonly node: ts.Expression; readonly each: boolean }[];
  readonly falls: boolean;
  readonly separators: ReadonlySet<Expression>;
}

function walkFunction(node: FunctionNode, scope: Scope, predicate: boolean): Walked {
  const branches: Branch[] = [];
  const yields: { path: Path; node: ts.Expression; each: boolean }[] = [];
  const sink: Sink = {
    yields: (path, expression, each) => yields.push({ path, node: expression, each }),
    returns: (path, expression, loops: readonly Loop[]) =>
      branches.push({
        body: path.body,
        result: expression,
        scope: path.scope,
        beforeLoop: loops[0]?.start ?? path.body.length,
        inLoop: loops.length > 0,
      }),
    separators: new Set(),
    predicate,
  };
  const body = node.body;
  if (body === undefined) return { branches, yields, falls: true, separators: sink.separators };
  if (!ts.isBlock(body)) {
    walkResult(body, { body: [], scope }, sink);
    return { branches, yields, falls: false, separators: sink.separators };
  }
  const end = walkStatements(body.statements, { body: [], scope }, sink);
  return { branches, yields, falls: end !== undefined, separators: sink.separators };
}

/** The set of what a generator yields, its parameters bound already. */
export function yieldsOf(node: FunctionNode, scope: Scope): Term {
  const b = here(node.name ?? node, scope);
  const { yields, branches } = walkFunction(node, scope, false);
  for (const { result } of branches)
    if (result) scope.lowering.refuse(result, "the value of a generator's return", "return nothing from a generator");
  const sets = yields.map(yieldedSet);
  return sets.length === 0 ? b.set([]) : sets.reduce((left, right) => b.call("or", left, right));
}

/** Lowers a function of a module into rules of its unit. */
export function lowerFunction(node: FunctionNode, wanted: string, outer: Scope): LoweredFunction {
  const unit: Unit = outer.unit;
  const name = freshName(snakeCase(wanted), unit.names);
  unit.names.add(name);
  const scope: Scope = { ...outer, environment: new Map(), locals: new Set(), loose: new Set() };
  const parameters = node.parameters.map((parameter) => bindParameter(parameter, scope));
  const b = here(node.name ?? node, scope);
  const refused = refusedKind(node);
  if (refused !== undefined) scope.lowering.refuse(node, refused[0], refused[1]);
  if (node.asteriskToken !== undefined) {
    const value = yieldsOf(node, scope);
    unit.rules.push(...definitions(name, parameters, "first", [{ body: [], value }], b));
    return { unit, name, shape: "set", absent: false, sentinel: false };
  }
  const at = unit.rules.length;
  const lowered = isBoolean(node, scope)
    ? predicate(node, name, parameters, scope)
    : valueFunction(node, name, parameters, scope);
  // The function stands before the rules that were made for its conditions.
  const made = unit.rules.splice(at, unit.rules.length - at);
  const own = made.filter(
    (rule) =>
      rule.head.reference.terms[0]!.kind === "Var" && (rule.head.reference.terms[0] as { name: string }).name === name,
  );
  unit.rules.push(...own, ...made.filter((rule) => !own.includes(rule)));
  return lowered;
}

function refusedKind(node: FunctionNode): readonly [string, string] | undefined {
  const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  return isAsync
    ? ["an async function", "a policy is a pure function of the object: pass what it needs as parameters"]
    : undefined;
}

function bindParameter(parameter: ts.ParameterDeclaration, scope: Scope): string {
  const { name } = parameter;
  const type = typeOf(name, scope);
  const variable = declare(ts.isIdentifier(name) ? name.text : "options", type, scope);
  const term = here(name, scope).variable(variable);
  const sentinel = scope.lowering.total || (mayBeUndefined(type) && parameter.initializer === undefined);
  bindPattern(name, () => ({ term, absent: false, sentinel }), scope);
  return variable;
}

function isBoolean(node: FunctionNode, scope: Scope): boolean {
  // What should be a boolean may be any value.
  if (scope.lowering.total) return false;
  const { checker } = scope.lowering.program;
  const signature = checker.getSignatureFromDeclaration(node);
  if (signature === undefined || node.asteriskToken !== undefined) return false;
  const type = checker.getReturnTypeOfSignature(signature);
  return (type.flags & ts.TypeFlags.BooleanLike) !== 0;
}

function predicate(node: FunctionNode, name: string, parameters: readonly string[], scope: Scope): LoweredFunction {
  const b = here(node.name ?? node, scope);
  const alternatives: Alternative[] = [];
  const { branches, separators } = walkFunction(node, scope, true);
  for (const { body, result, scope: inner } of branches) {
    if (result === undefined) continue;
    const test = inner.lowering.condition(result, inner);
    if (test.kind === "constant" && !test.value) continue;
    const guards = body.filter((part) => !separators.has(part));
    const parts = test.kind === "or" ? test.conditions : [test];
    for (const part of parts) {
      const end = fork(inner);
      const whole = pruneBody([...guards, ...holds(part, `${name}_${nameFor(result)}`, end, here(result, end))], []);
      alternatives.push({ body: whole });
    }
  }
  if (alternatives.length === 0) alternatives.push({ body: [b.holds(b.boolean(false))] });
  scope.unit.rules.push(...definitions(name, parameters, "any", alternatives, b));
  return { unit: scope.unit, name, shape: "predicate", absent: false, sentinel: false };
}

function valueFunction(node: FunctionNode, name: string, parameters: readonly string[], scope: Scope): LoweredFunction {
  const b = here(node.name ?? node, scope);
  const { branches, separators, falls } = walkFunction(node, scope, false);
  const isTotal = scope.lowering.total;
  const returned = branches.flatMap((branch) => {
    if (branch.result === undefined || isUndefinedName(branch.result))
      return isTotal ? [{ branch, value: defined(undefinedTerm(scope, b)) }] : [];
    return [{ branch, value: branch.scope.lowering.value(branch.result, branch.scope) }];
  });
  const exclusive =
    returned.slice(0, -1).some(({ value }) => value.absent) ||
    (returned.length !== branches.length && lastIsValue(branches));
  const alternatives = returned.map(({ branch, value }) => {
    const at = here(branch.result ?? node, branch.scope);
    const guards = exclusive ? branch.body : branch.body.filter((part) => !separators.has(part));
    if (!branch.inLoop) return { body: pruneBody(guards, [value.term]), value: value.term };
    const outside = branch.body.slice(0, branch.beforeLoop).filter((part) => exclusive || !separators.has(part));
    const inside = branch.body.slice(branch.beforeLoop);
    const whole = total(value, branch.scope, at, name);
    const first = at.ref(at.arrayOf(whole, pruneBody(inside, [whole])), at.number("0"));
    return { body: pruneBody(outside, [first]), value: first };
  });
  if (isTotal) alternatives.push({ body: [], value: undefinedTerm(scope, b) });
  if (alternatives.length === 0) alternatives.push({ body: [b.holds(b.boolean(false))], value: b.null() });
  const rules = exclusive
    ? alternatives.flatMap((one) => definitions(name, parameters, "first", [one], b))
    : definitions(name, parameters, "first", alternatives, b);
  scope.unit.rules.push(...rules);
  const absent =
    (falls && !isTotal) ||
    returned.length !== branches.length ||
    returned.some(({ value, branch }) => value.absent || (!isTotal && branch.inLoop && branches.at(-1) === branch));
  const sentinel = isTotal || returned.some(({ value }) => value.sentinel);
  return { unit: scope.unit, name, shape: parameters.length === 0 ? "rule" : "value", absent, sentinel };
}

function lastIsValue(branches: readonly Branch[]): boolean {
  const firstHole = branches.findIndex(({ result }) => result === undefined || isUndefinedName(result));
  return firstHole >= 0 && firstHole < branches.length - 1;
}

function isUndefinedName(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === "undefined";
}

function yieldedSet({ path, node, each }: Walked["yields"][number]): Term {
  const b = here(node, path.scope);
  const value = path.scope.lowering.value(node, path.scope);
  if (!each) {
    const body: Body = pruneBody(path.body, [value.term]);
    return body.length === 0 ? b.set([value.term]) : b.setOf(value.term, body);
  }
  const item = declare("each", undefined, path.scope);
  return b.setOf(b.variable(item), [...pruneBody(path.body, [value.term]), b.some(value.term, item)]);
}
