/** Types expressions one after the other, and reports those that can never hold. */
import type { Body, Call, Expression, Ref, Term } from "../../ast/nodes.ts";
import type { Builtin } from "../../builtins/define.ts";
import * as codes from "../../diagnostics/codes/typing.ts";
import { report } from "../../diagnostics/define.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { printArguments, printType } from "../../types/print.ts";
import { keysOf } from "../../types/select.ts";
import { type Type, t } from "../../types/type.ts";
import { isDataReference, operatorName } from "../environment.ts";
import { isGenerated } from "../names/local-names.ts";
import { printReference, printTermShort } from "../names/print-reference.ts";
import { calledName } from "../terms.ts";
import { printTermType } from "./print-term-type.ts";
import { follow, startOfReference, type TypeScope, typeOf } from "./type-scope.ts";
import { fits, match } from "./unify-terms.ts";

export function checkBody(body: Body, scope: TypeScope): void {
  for (const expression of body) checkExpression(expression, scope);
}

function checkExpression(node: Expression, around: TypeScope): void {
  for (const { value } of node.with) checkClosures(value, around);
  // What `with` replaces may have any type, and so may every rule that depends on it.
  const replaces = node.with.some(({ target }) => target.kind !== "Ref" || isDataReference(target));
  const scope: TypeScope = replaces ? { ...around, replaced: true } : around;
  switch (node.kind) {
    case "TermExpression":
      checkTerm(node.term, scope);
      return;
    case "Every": {
      checkClosures(node.domain, scope);
      const inner: TypeScope = { ...scope, variables: new Map(scope.variables) };
      // OPA gives the variables of `every` no types, so a domain that is never iterated is no mistake.
      if (node.key !== undefined) inner.variables.set(node.key.name, t.any);
      inner.variables.set(node.value.name, t.any);
      checkBody(node.body, inner);
      return;
    }
    case "NotBody":
      checkBody(node.body, { ...scope, variables: new Map(scope.variables) });
      return;
    default:
      return;
  }
}

function checkTerm(term: Term, scope: TypeScope): void {
  checkClosures(term, scope);
  if (!checkReferences(term, scope) || term.kind !== "Call") return;
  if (calledName(term) === "eq" && term.args.length === 2) checkEquation(term, scope);
  else checkCall(term, scope);
}

function checkEquation(node: Call, scope: TypeScope): void {
  const [left, right] = node.args as readonly [Term, Term];
  const known = scope.variables.size;
  if (match(left, right, scope)) return;
  const before = scopeBefore(scope, known);
  const types: [string, string] = [printTermType(left, before), printTermType(right, before)];
  scope.environment.report(report(codes.matchError, node.span, types));
}

/** As it was when so many variables were known: messages show what was not known yet. Variables are only ever added. */
function scopeBefore(scope: TypeScope, known: number): TypeScope {
  return { ...scope, variables: new Map([...scope.variables].slice(0, known)) };
}

function checkCall(node: Call, scope: TypeScope): void {
  if (isDataReference(node.operator)) {
    checkFunctionCall(node, node.operator, scope);
    return;
  }
  const builtin = scope.environment.builtins.get(operatorName(node.operator));
  if (builtin === undefined) {
    for (const arg of node.args) fits(arg, t.any, scope);
    return;
  }
  const known = scope.variables.size;
  if (allFit(node.args, (index) => wantedAt(builtin, index), scope)) return;
  const before = scopeBefore(scope, known);
  const have = node.args.slice(0, builtin.args.length).map((arg) => printTermType(arg, before));
  scope.environment.report(
    report(codes.invalidArguments, node.span, [builtin.name, `(${have.join(", ")})`, printArguments(builtin)]),
  );
}

/** Each is asked for, also behind one that does not fit: the variables of all get types. */
function allFit(args: readonly Term[], wanted: (index: number) => Type, scope: TypeScope): boolean {
  let all = true;
  for (let index = 0; index < args.length; index++) if (!fits(args[index]!, wanted(index), scope)) all = false;
  return all;
}

function wantedAt(builtin: Builtin, index: number): Type {
  return builtin.args[index]?.type ?? builtin.variadic ?? builtin.result ?? t.any;
}

function checkFunctionCall(node: Call, operator: Ref, scope: TypeScope): void {
  const type = startOfReference(operator, scope)?.type;
  if (type?.kind !== "function") {
    for (const arg of node.args) fits(arg, t.any, scope);
    return;
  }
  const wanted = [...type.args, type.result ?? t.any];
  const known = scope.variables.size;
  if (allFit(node.args, (index) => wanted[index] ?? t.any, scope)) return;
  const before = scopeBefore(scope, known);
  const have = node.args.map((arg) => printTermType(arg, before));
  const shownWanted = wanted.slice(0, Math.max(type.args.length, node.args.length)).map(printType);
  scope.environment.report(
    report(codes.invalidArguments, node.span, [
      printReference(operator),
      `(${have.slice(0, shownWanted.length).join(", ")})`,
      `(${shownWanted.join(", ")})`,
    ]),
  );
}

/** False when a reference leads nowhere. */
function checkReferences(term: Term, scope: TypeScope): boolean {
  switch (term.kind) {
    case "Ref":
      return (
        term.terms.every((part, index) => index === 0 || checkReferences(part, scope)) && checkReference(term, scope)
      );
    case "Array":
    case "Set":
      return term.elements.every((element) => checkReferences(element, scope));
    case "Object":
      return term.entries.every(({ key, value }) => checkReferences(key, scope) && checkReferences(value, scope));
    case "Call":
      return term.args.every((arg) => checkReferences(arg, scope));
    default:
      return true;
  }
}

function checkReference(node: Ref, scope: TypeScope): boolean {
  const start = startOfReference(node, scope);
  if (start === undefined) return true;
  if (start.type.kind === "function") {
    scope.environment.report(
      report(codes.functionReference, node.span, [
        printReference({ ...node, terms: node.terms.slice(0, start.length) }),
      ]),
    );
    return false;
  }
  // `some x in 1` is just never true, in OPA too. Only it makes references into what is written as a scalar.
  const [head, key] = node.terms;
  if (isScalar(start.type) && (head!.kind !== "Var" || [head!, key!].every(isGeneratedVariable))) return true;
  learnKeys(node, start, scope);
  const followed = follow(node, start, scope);
  if ("type" in followed) return true;
  const { at, from } = followed;
  scope.environment.report(
    report(codes.undefinedReference, node.span, [
      shownReference(node),
      `${printTermShort(node.terms[at]!)} in ${printType(from)}`,
      suggestion(node.terms[at]!, from),
    ]),
  );
  return false;
}

/** The keys that there are; of a Kubernetes object, which has many, the one that was meant. */
function suggestion(key: Term, from: Type): string | undefined {
  const objects = (from.kind === "any" ? from.of : [from]).filter((type) => type.kind === "object");
  if (objects.some(({ name }) => name !== undefined)) {
    const names = objects.flatMap(({ properties }) => properties.map((property) => String(property.key)));
    return key.kind === "String" ? didYouMean(key.value, names) : undefined;
  }
  if (from.kind !== "object" || from.rest !== undefined) return undefined;
  return `want (one of): ${from.properties.map((property) => JSON.stringify(property.key)).join(", ")}`;
}

function isScalar(type: Type): boolean {
  return type.kind === "number" || type.kind === "string" || type.kind === "boolean" || type.kind === "null";
}

function isGeneratedVariable(term: Term): boolean {
  return term.kind === "Var" && isGenerated(term.name);
}

/** A head that was taken out is shown as it was written. */
function shownReference(node: Ref): string {
  const [head] = node.terms;
  if (head === undefined || !isGeneratedVariable(head)) return printReference(node);
  const { source, start, end } = head.span;
  const written = source.text.slice(start, end).replace(/\s+/g, " ");
  return written + printReference(node).slice(printReference({ ...node, terms: [head] }).length);
}

/** A key that has no type yet is one of those that there are. */
function learnKeys(node: Ref, start: { readonly type: Type; readonly length: number }, scope: TypeScope): void {
  for (let index = start.length; index < node.terms.length; index++) {
    const key = node.terms[index]!;
    if (typeOf(key, scope) !== undefined) continue;
    const before = follow({ ...node, terms: node.terms.slice(0, index) }, start, scope);
    fits(key, ("type" in before ? keysOf(before.type) : undefined) ?? t.any, scope);
  }
}

/** Bodies of comprehensions see the types around them; what they learn of their own variables types the result. */
function checkClosures(term: Term, scope: TypeScope): void {
  switch (term.kind) {
    case "ArrayComprehension":
    case "SetComprehension":
    case "ObjectComprehension":
      checkBody(term.body, scope);
      return;
    case "Ref":
      for (const part of term.terms) checkClosures(part, scope);
      return;
    case "Array":
    case "Set":
      for (const element of term.elements) checkClosures(element, scope);
      return;
    case "Object":
      for (const { key, value } of term.entries) {
        checkClosures(key, scope);
        checkClosures(value, scope);
      }
      return;
    case "Call":
      for (const arg of term.args) checkClosures(arg, scope);
      return;
    default:
      return;
  }
}
