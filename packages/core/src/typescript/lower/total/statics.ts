/** JavaScript's own functions where no type is trusted: each one call of the library. */
import ts from "typescript";
import type { Term } from "../../../ast/nodes.ts";
import type { Scope } from "../../lowering.ts";
import { nameFor } from "../../naming.ts";
import { here } from "../../place.ts";
import { total } from "../../total.ts";
import { arrayOf, objectOfEntries } from "../literal.ts";
import { staticMethod } from "../standard.ts";
import { libraryCall, receiverKind, termOf } from "./library-call.ts";

type Static = (node: ts.CallExpression, scope: Scope) => Term | undefined;

function library(name: string): Static {
  return (node, scope) => {
    const [argument] = node.arguments;
    return argument && libraryCall(name, [termOf(argument, scope)], node, scope);
  };
}

/** As the tight form has it, whose parts are defined. */
function tight(name: string): Static {
  return (node, scope) => {
    const value = staticMethod(name, node, scope);
    return value && total(value, scope, here(node, scope), nameFor(node));
  };
}

/** A table that the source writes is walked in its order. */
function keyed(name: string, tightName: string): Static {
  return (node, scope) => {
    const [argument] = node.arguments;
    if (argument === undefined) return undefined;
    return ts.isIdentifier(argument) && isTable(argument, scope)
      ? tight(tightName)(node, scope)
      : library(name)(node, scope);
  };
}

/** A constant of a module or an enum: no input has made it. */
function isTable(node: ts.Identifier, scope: Scope): boolean {
  const symbol = scope.lowering.program.checker.getSymbolAtLocation(node);
  return symbol !== undefined && !scope.environment.has(symbol);
}

const extreme =
  (name: string): Static =>
  (node, scope) =>
    libraryCall(name, [arrayOf(node, node.arguments, scope)], node, scope);

export const totalStatics: ReadonlyMap<string, Static> = new Map<string, Static>([
  ["Object.keys", keyed("keys", "Object.keys")],
  ["Object.values", keyed("values", "Object.values")],
  ["Object.entries", keyed("entries", "Object.entries")],
  [
    "Object.fromEntries",
    (node, scope) => {
      const [argument] = node.arguments;
      if (argument === undefined) return undefined;
      const pairs = libraryCall("pairs_of", [termOf(argument, scope)], node, scope);
      return objectOfEntries(pairs, scope, here(node, scope));
    },
  ],
  ["Object.freeze", (node, scope) => node.arguments[0] && termOf(node.arguments[0], scope)],
  ["Object.assign", tight("Object.assign")],
  [
    "Array.from",
    (node, scope) => {
      const [argument] = node.arguments;
      return argument && receiverKind(argument, scope) === undefined && node.arguments.length === 1
        ? libraryCall("items", [termOf(argument, scope)], node, scope)
        : tight("Array.from")(node, scope);
    },
  ],
  ["JSON.stringify", tight("JSON.stringify")],
  ["Math.abs", library("abs")],
  ["Math.ceil", library("ceil")],
  ["Math.floor", library("floor")],
  ["Math.trunc", library("trunc")],
  ["Math.round", library("round")],
  ["Math.sign", library("sign")],
  ["Math.max", extreme("max")],
  ["Math.min", extreme("min")],
  ["Number.parseInt", library("parse_int")],
  ["Number.parseFloat", library("parse_float")],
]);

/** `String(x)` and its like. */
export const totalGlobals: ReadonlyMap<string, string> = new Map([
  ["String", "string"],
  ["Number", "number"],
  ["parseInt", "parse_int"],
  ["parseFloat", "parse_float"],
]);
