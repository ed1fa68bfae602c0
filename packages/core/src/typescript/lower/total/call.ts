/** Calls where no type is trusted: methods and JavaScript's own functions, for receivers and arguments of any kind. */
import ts from "typescript";
import type { Term } from "../../../ast/nodes.ts";
import { bare, kindAt, symbolAt } from "../../facts.ts";
import { type Condition, defined, type Scope, type Value } from "../../lowering.ts";
import { nameFor } from "../../naming.ts";
import { here } from "../../place.ts";
import { total, undefinedTerm } from "../../total.ts";
import { every, type MethodCall, some } from "../array-methods.ts";
import { inlinedCondition, specialCondition, valueMethods } from "../call.ts";
import { foreignCondition } from "../foreign.ts";
import { findMethod, isMadePattern, matchOf, regularExpression, regularExpressionLiteral } from "../methods.ts";
import { conditionAsValue } from "../operator.ts";
import { libraryCall, receiverKind, termOf, test } from "./library-call.ts";
import { totalMethods } from "./methods.ts";
import { totalGlobals, totalStatics } from "./statics.ts";

/** The value of a call; undefined for functions of the policy, whose arguments are defined anyway. */
export function totalCall(node: ts.CallExpression, scope: Scope): Term | undefined {
  const callee = bare(node.expression);
  if (ts.isPropertyAccessExpression(callee)) {
    const term = methodTerm(node, callee, scope);
    if (term !== undefined) return isOptional(node) ? whenThere(callee.expression, term, node, scope) : term;
  }
  if (totalCallCondition(node, scope, true) !== undefined) return conditionAsValue(node, scope).term;
  const [argument] = node.arguments;
  if (!ts.isIdentifier(callee) || argument === undefined) return undefined;
  const name = totalGlobals.get(callee.text);
  return name === undefined ? undefined : libraryCall(name, [termOf(argument, scope)], node, scope);
}

/** A call that is asked only whether it holds; undefined for any other. `own`: without functions of the policy. */
export function totalCallCondition(node: ts.CallExpression, scope: Scope, own = false): Condition | undefined {
  const callee = bare(node.expression);
  const [argument] = node.arguments;
  if (ts.isIdentifier(callee) && argument !== undefined) {
    if (callee.text === "Boolean") return scope.lowering.condition(argument, scope);
    if (callee.text === "isNaN") {
      const number = libraryCall("number", [termOf(argument, scope)], node, scope);
      return test(libraryCall("is_nan", [number], node, scope), node, scope);
    }
  }
  if (ts.isPropertyAccessExpression(callee)) return methodCondition(node, callee, scope);
  const foreign = foreignCondition(symbolAt(callee, scope.lowering.program.checker), node, scope);
  if (foreign !== undefined || own) return foreign;
  return inlinedCondition(node, scope);
}

/** Whether `?.` stands before the call, so that nothing may come of it. */
function isOptional(node: ts.CallExpression): boolean {
  return (node.flags & ts.NodeFlags.OptionalChain) !== 0;
}

function whenThere(receiver: ts.Expression, term: Term, node: ts.Node, scope: Scope): Term {
  return libraryCall("when_there", [termOf(receiver, scope), term], node, scope);
}

const textTests = new Map([
  ["startsWith", "starts_with"],
  ["endsWith", "ends_with"],
  ["includes", "includes"],
]);

function methodCondition(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  scope: Scope,
): Condition | undefined {
  const condition = receiverCondition(node, callee, scope) ?? staticCondition(node, callee, scope);
  if (condition === undefined || !isOptional(node)) return condition;
  const b = here(node, scope);
  const missing = b.call("equal", whenThere(callee.expression, b.boolean(true), node, scope), b.boolean(true));
  return { kind: "and", conditions: [test(missing, node, scope), condition] };
}

function receiverCondition(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  scope: Scope,
): Condition | undefined {
  const [argument] = node.arguments;
  if (argument === undefined) return undefined;
  const name = callee.name.text;
  const b = here(node, scope);
  const pattern = name === "test" ? regularExpressionLiteral(callee.expression, scope) : undefined;
  if (pattern !== undefined) {
    if (/g[a-z]*$/.test(pattern.text)) return specialCondition(node, scope);
    const text = libraryCall("string", [termOf(argument, scope)], node, scope);
    return test(b.call("regex.match", regularExpression(pattern, scope), text), node, scope);
  }
  if (name === "test" && isMadePattern(callee.expression, scope)) {
    const [made, text] = [callee.expression, argument].map((part) =>
      libraryCall("string", [termOf(part, scope)], node, scope),
    );
    return test(b.call("regex.match", made!, text!), node, scope);
  }
  const kind = kindAt(callee.expression, scope);
  if (name === "has" && kind === "set")
    return test(
      libraryCall("member", [termOf(callee.expression, scope), termOf(argument, scope)], node, scope),
      node,
      scope,
    );
  if (name === "has" && kind === "map") {
    const keys = b.call("object.keys", termOf(callee.expression, scope));
    return test(b.call("internal.member_2", termOf(argument, scope), keys), node, scope);
  }
  if (kind === "array" && name === "some") return some(walked(node, callee, scope), scope);
  if (kind === "array" && name === "every") return every(walked(node, callee, scope), scope);
  const library = textTests.get(name);
  const has = kind === "string" || (kind === "array" && name === "includes");
  if (library === undefined || !has) return undefined;
  const args = [termOf(callee.expression, scope), termOf(argument, scope)];
  return test(libraryCall(library, args, node, scope), node, scope);
}

/** A method over the elements of an array; of what is none, over none. */
function walked(node: ts.CallExpression, callee: ts.PropertyAccessExpression, scope: Scope): MethodCall {
  const list = libraryCall("list", [termOf(callee.expression, scope)], node, scope);
  return { node, receiver: callee.expression, base: defined(list), args: node.arguments };
}

function staticCondition(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  scope: Scope,
): Condition | undefined {
  const receiver = bare(callee.expression);
  const [argument, second] = node.arguments;
  if (!ts.isIdentifier(receiver) || argument === undefined) return undefined;
  const b = here(node, scope);
  const value = (): Term => termOf(argument, scope);
  switch (`${receiver.text}.${callee.name.text}`) {
    case "Array.isArray":
      return test(b.call("is_array", value()), node, scope);
    case "Number.isInteger":
      return test(libraryCall("is_integer", [value()], node, scope), node, scope);
    case "Number.isNaN":
      return test(libraryCall("is_nan", [value()], node, scope), node, scope);
    case "Object.hasOwn":
      return second && test(libraryCall("has_key", [value(), termOf(second, scope)], node, scope), node, scope);
    default:
      return undefined;
  }
}

function methodTerm(node: ts.CallExpression, callee: ts.PropertyAccessExpression, scope: Scope): Term | undefined {
  const receiver = bare(callee.expression);
  const name = callee.name.text;
  const known = ts.isIdentifier(receiver) ? totalStatics.get(`${receiver.text}.${name}`) : undefined;
  if (known !== undefined) return known(node, scope);
  const whole = (value: Value | undefined): Term | undefined =>
    value && total(value, scope, here(node, scope), nameFor(node));
  if (name === "exec") return whole(matchOf(receiver, node.arguments[0], scope));
  const kind = kindAt(callee.expression, scope);
  if (kind === "map" && name === "get") {
    const b = here(node, scope);
    const key = b.array([termOf(node.arguments[0]!, scope)]);
    return b.call("object.get", termOf(callee.expression, scope), key, undefinedTerm(scope, b));
  }
  if (receiverKind(callee.expression, scope) !== undefined) return undefined;
  if (name === "toString" && (kind === "string" || kind === "number"))
    return libraryCall("string", [termOf(callee.expression, scope)], node, scope);
  if (kind !== "string" && kind !== "array") return undefined;
  if (kind === "string" && name === "match") return whole(matchOf(node.arguments[0], callee.expression, scope));
  const callback = kind === "array" ? valueMethods.get(name) : undefined;
  if (callback !== undefined) return whole(callback(walked(node, callee, scope), scope));
  const base = (): Value => ({ term: termOf(callee.expression, scope), absent: false, sentinel: false });
  if (kind === "string" && regularExpressionLiteral(node.arguments[0], scope) !== undefined)
    return whole(
      findMethod("string", name)?.({ node, receiver: callee.expression, base: base(), args: node.arguments }, scope),
    );
  if (kind === "array" && (name === "sort" || name === "toSorted"))
    return whole(findMethod("array", name)!(walked(node, callee, scope), scope));
  // What tight forms refuse, the others refuse as well.
  if (findMethod(kind, name) === undefined) return undefined;
  return totalMethods.get(name)?.(base().term, node, scope);
}
