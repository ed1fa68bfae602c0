/** The names inside bodies and terms; declarations and assignments open locals, closures open scopes. */

import { mapList } from "../../ast/map-list.ts";
import type {
  Body,
  Call,
  Every,
  Expression,
  NotBody,
  Ref,
  SomeDeclaration,
  Term,
  TermExpression,
  Var,
  With,
} from "../../ast/nodes.ts";
import { callWith, refWith, statementWith } from "../../ast/with-parts.ts";
import * as codes from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../source/span.ts";
import { operatorName } from "../environment.ts";
import { declaredNames, mentionedNames, negatedTerm, patternNames } from "../names/declared-names.ts";
import { globalTerm } from "../names/globals.ts";
import { isGenerated } from "../names/local-names.ts";
import { addLocal, findLocal, innerScope, isHidden, type Occurrence, type Scope } from "../names/scope.ts";
import { termVariables } from "../safety/variables.ts";
import { calledName, equality, mapSubterms, truth, variable } from "../terms.ts";
import { termKindName } from "./term-kind-name.ts";

function fail(scope: Scope, diagnostic: Diagnostic): void {
  scope.context.failed = true;
  scope.context.environment.report(diagnostic);
}

function isBuiltinName(node: Term, scope: Scope): boolean {
  return (node.kind === "Var" || node.kind === "Ref") && scope.context.environment.builtins.has(operatorName(node));
}

function globalOf(name: string, scope: Scope) {
  return isHidden(scope, name) ? undefined : scope.context.globals.get(name);
}

export function resolveBody(expressions: Body, scope: Scope): Body {
  const declared = declaredNames(expressions, false);
  // What the body itself names is shared with its closures, wherever these stand.
  mentionedNames(
    expressions,
    (name) => {
      if (declared.has(name) || isGenerated(name) || name === "input" || name === "data") return;
      if (findLocal(scope, name) === undefined && globalOf(name, scope) === undefined) {
        addLocal(scope, name, "seen", expressions[0]!.span);
      }
    },
    (value) => isBuiltinName(value, scope),
  );
  const resolved: Expression[] = [];
  for (const each of expressions) {
    const result = expression(each, scope);
    if (result !== undefined) resolved.push(result);
  }
  return resolved.length === 0 ? [truth(expressions[0]!.span)] : resolved;
}

function expression(node: Expression, scope: Scope): Expression | undefined {
  switch (node.kind) {
    case "SomeDeclaration":
      return someDeclaration(node, scope);
    case "Every":
      return every(node, scope);
    case "NotBody":
      return notBody(node, scope);
    case "TermExpression":
      return calledName(node.term) === "assign" ? assignment(node, scope) : plain(node, scope);
  }
}

function plain(node: TermExpression, scope: Scope): TermExpression {
  const resolved = resolveTerm(node.term, scope);
  const withs = modifiers(node.with, scope);
  return resolved === node.term && withs === node.with ? node : statementWith(node, resolved, withs);
}

function assignment(node: TermExpression, scope: Scope): TermExpression {
  const { term: assigned } = node;
  if (assigned.kind !== "Call" || assigned.args.length !== 2) return plain(node, scope);
  if (node.negated) {
    fail(scope, report(codes.assignmentNegated, node.span, []));
    return node;
  }
  const [left, right] = assigned.args as readonly [Term, Term];
  // The right-hand side first: in `x := x` the second x is an earlier one.
  const value = resolveTerm(right, scope);
  const withs = modifiers(node.with, scope);
  return statementWith(node, callWith(assigned, assigned.operator, [pattern(left, scope), value]), withs);
}

function pattern(node: Term, scope: Scope): Term {
  switch (node.kind) {
    case "Var":
      return isGenerated(node.name) ? node : declare(node.name, "assigned", node.span, scope);
    case "Array":
      return mapSubterms(node, (element) => pattern(element, scope));
    case "Object": {
      const entries = node.entries.map(({ key, value }) => ({
        key: resolveTerm(key, scope),
        value: pattern(value, scope),
      }));
      return { ...node, entries };
    }
    default:
      fail(scope, report(codes.cannotAssign, node.span, [termKindName(node)]));
      return node;
  }
}

function declare(name: string, occurrence: Occurrence, span: Span, scope: Scope): Var {
  const known = scope.locals.get(name);
  if (known === undefined) return variable(addLocal(scope, name, occurrence, span).name, span);
  const mistakes = {
    argument: codes.argumentRedeclared,
    seen: codes.alreadyReferenced,
    assigned: codes.alreadyAssigned,
    declared: codes.alreadyDeclared,
  };
  fail(scope, report(mistakes[known.occurrence], span, [name]));
  return variable(known.name, span);
}

function someDeclaration(node: SomeDeclaration, scope: Scope): Expression | undefined {
  const [first] = node.symbols;
  if (first.kind === "Call") return membership(node, first, scope);
  for (const symbol of node.symbols as readonly Var[]) {
    if (isGenerated(symbol.name)) fail(scope, report(codes.declaredUnused, symbol.span, ["_"]));
    else declare(symbol.name, "declared", node.span, scope);
  }
  return undefined;
}

/** `some k, v in xs` is `v = xs[k]` with fresh k and v. */
function membership(node: SomeDeclaration, call: Call, scope: Scope): Expression {
  const patterns = call.args.slice(0, -1);
  const declared = new Set<string>();
  for (const each of patterns) patternNames(each, (name) => void declared.add(name));
  const container = call.args.at(-1)!;
  let clashes = false;
  mentionedNames(
    [{ kind: "TermExpression", negated: false, term: container, with: [], span: node.span }],
    (name) => {
      if (!declared.has(name) || isGenerated(name)) return;
      clashes = true;
      fail(scope, report(codes.assignedBefore, node.span, [name]));
    },
    (value) => isBuiltinName(value, scope),
  );
  if (clashes) return node;
  const domain = resolveTerm(container, scope);
  const withs = modifiers(node.with, scope);
  for (const name of declared) if (!isGenerated(name)) declare(name, "declared", node.span, scope);
  const resolved = patterns.map((each) => resolveTerm(each, scope));
  const value = resolved.at(-1)!;
  const key = resolved.length === 2 ? resolved[0]! : variable(scope.context.names.fresh(), value.span);
  const terms = domain.kind === "Ref" ? [...domain.terms, key] : [domain, key];
  return equality(value, { kind: "Ref", terms, span: container.span }, node.span, withs);
}

function every(node: Every, scope: Scope): Every {
  const domain = resolveTerm(node.domain, scope);
  const withs = modifiers(node.with, scope);
  const hidden = new Set(declaredNames(node.body, true));
  if (node.key !== undefined) hidden.add(node.key.name);
  hidden.add(node.value.name);
  const inner = innerScope(scope, hidden);
  const bind = (bound: Var) =>
    isGenerated(bound.name) ? bound : declare(bound.name, "declared", node.body[0]!.span, inner);
  const key = node.key === undefined ? {} : { key: bind(node.key) };
  const value = bind(node.value);
  const resolved = resolveBody(node.body, inner);
  reportUnused(inner);
  return { ...node, ...key, value, domain, body: resolved, with: withs };
}

function notBody(node: NotBody, scope: Scope): NotBody {
  const negated = negatedTerm(node);
  if (negated !== undefined && calledName(negated) === "assign") {
    fail(scope, report(codes.assignmentNegated, node.span, []));
    return node;
  }
  const inner = innerScope(scope, declaredNames(node.body, true));
  const resolved = resolveBody(node.body, inner);
  reportUnused(inner);
  const { spelling: _, ...rest } = node;
  const needs = negated === undefined ? {} : { needs: [...neededVariables(resolved)] };
  return { ...rest, ...needs, body: resolved, with: modifiers(node.with, scope) };
}

function neededVariables([only]: Body): ReadonlySet<string> {
  return only?.kind === "TermExpression" ? termVariables(only.term, new Set()) : new Set();
}

function modifiers(withs: readonly With[], scope: Scope): readonly With[] {
  if (withs.length === 0) return withs;
  scope.context.features.withs = true;
  return withs.map((node) => ({ ...node, target: target(node.target, scope), value: withValue(node.value, scope) }));
}

/** A target names a document or a function, never a local: `input` stays the document even where it is shadowed. */
function target(node: Ref | Var, scope: Scope): Ref | Var {
  const head = node.kind === "Var" ? node : node.terms[0];
  if (head?.kind !== "Var") return node;
  const global = scope.context.globals.get(head.name);
  if (global?.importedBy !== undefined) scope.context.used.add(global.importedBy);
  const root = global === undefined ? head : globalTerm(global, head.span);
  if (node.kind === "Var") return root;
  const rest = node.terms.slice(1).map((part) => resolveTerm(part, scope));
  return { ...node, terms: [...(root.kind === "Ref" ? root.terms : [root]), ...rest] };
}

/** A builtin's name as a value is that function. */
function withValue(node: Term, scope: Scope): Term {
  if (node.kind !== "Var" && node.kind !== "Ref") return resolveTerm(node, scope);
  const head = node.kind === "Var" ? node : node.terms[0];
  if (head?.kind !== "Var" || !isBuiltinName(node, scope) || findLocal(scope, head.name) !== undefined)
    return resolveTerm(node, scope);
  return globalOf(head.name, scope) === undefined ? node : resolveTerm(node, scope);
}

function name(node: Var, scope: Scope): Ref | Var {
  if (isGenerated(node.name)) return node;
  const local = findLocal(scope, node.name);
  if (local !== undefined) {
    local.uses++;
    return variable(local.name, node.span);
  }
  const global = globalOf(node.name, scope);
  if (global !== undefined) {
    if (global.importedBy !== undefined) scope.context.used.add(global.importedBy);
    return globalTerm(global, node.span);
  }
  if (node.name === "input" || node.name === "data") return node;
  return variable(addLocal(scope, node.name, "seen", node.span).name, node.span);
}

function reference(node: Ref, scope: Scope): Ref {
  const terms = mapList(node.terms, (part) =>
    part.kind === "String" ? part : part.kind === "Var" ? name(part, scope) : resolveTerm(part, scope),
  );
  const head = terms[0]!;
  if (node.terms[0]!.kind === "Var" && head.kind === "Ref") return refWith(node, [...head.terms, ...terms.slice(1)]);
  return terms === node.terms ? node : refWith(node, terms);
}

function operator(node: Call, scope: Scope): Ref | Var {
  const { operator: called } = node;
  const head = called.kind === "Var" ? called : called.terms[0];
  if (head?.kind !== "Var" || (called.kind === "Var" && (head.name === "eq" || head.name === "assign"))) return called;
  const local = findLocal(scope, head.name);
  if (local !== undefined && local.occurrence !== "seen") {
    fail(scope, report(codes.functionShadowed, node.span, [operatorName(called)]));
    return called;
  }
  const global = globalOf(head.name, scope);
  if (global === undefined) {
    if (called.kind === "Var") scope.context.features.prints ||= called.name === "print";
    else scope.context.features.metadata ||= head.name === "rego";
    return called;
  }
  if (global.importedBy !== undefined) scope.context.used.add(global.importedBy);
  const root = globalTerm(global, head.span);
  if (called.kind === "Var") return root;
  return refWith(called, [...(root.kind === "Ref" ? root.terms : [root]), ...called.terms.slice(1)]);
}

export function resolveTerm(node: Term, scope: Scope): Term {
  switch (node.kind) {
    case "Null":
    case "Boolean":
    case "Number":
    case "String":
      return node;
    case "Var":
      return name(node, scope);
    case "Ref":
      return reference(node, scope);
    case "Call": {
      const called = operator(node, scope);
      const args = mapList(node.args, (arg) => resolveTerm(arg, scope));
      return called === node.operator && args === node.args ? node : callWith(node, called, args);
    }
    case "TemplateString":
      scope.context.features.templates = true;
      return {
        ...node,
        parts: node.parts.map((part) =>
          part.kind === "String" ? part : part.kind === "TermExpression" ? plain(part, scope) : part,
        ),
      };
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension": {
      const inner = innerScope(scope, declaredNames(node.body, true));
      const resolved = resolveBody(node.body, inner);
      const result =
        node.kind === "ObjectComprehension"
          ? { ...node, key: resolveTerm(node.key, inner), value: resolveTerm(node.value, inner), body: resolved }
          : { ...node, term: resolveTerm(node.term, inner), body: resolved };
      reportUnused(inner);
      return result;
    }
    default:
      return mapSubterms(node, (part) => resolveTerm(part, scope));
  }
}

export function reportUnused(scope: Scope): void {
  if (scope.context.failed) return;
  for (const [original, local] of scope.locals) {
    if (local.uses > 0) continue;
    if (local.occurrence === "declared") fail(scope, report(codes.declaredUnused, local.span, [original]));
    if (local.occurrence === "assigned" && scope.context.environment.strict) {
      fail(scope, report(codes.assignedUnused, local.span, [original]));
    }
  }
}
