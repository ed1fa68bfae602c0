/** Methods of texts and arrays where no type is trusted: each one call of the library. */
import type ts from "typescript";
import type { Term } from "../../../ast/nodes.ts";
import { bare } from "../../facts.ts";
import type { Scope } from "../../lowering.ts";
import { here } from "../../place.ts";
import { undefinedTerm } from "../../total.ts";
import { arrayOf } from "../literal.ts";
import { findMethod } from "../methods.ts";
import { libraryCall, termOf } from "./library-call.ts";

type Method = (base: Term, node: ts.CallExpression, scope: Scope) => Term;

/** A function of the library with the receiver and as many arguments as it takes. */
function library(name: string, count: number): Method {
  return (base, node, scope) => libraryCall(name, [base, ...argumentTerms(node, count, scope)], node, scope);
}

function argumentTerms(node: ts.CallExpression, count: number, scope: Scope): Term[] {
  return Array.from({ length: count }, (_, index) => {
    const argument = node.arguments[index];
    return argument === undefined ? undefinedTerm(scope, here(node, scope)) : termOf(argument, scope);
  });
}

/** A builtin of the text, and of what its arguments print as. */
function ofText(builtin: string, count = 0): Method {
  return (base, node, scope) => {
    const text = libraryCall("text", [base], node, scope);
    const args = argumentTerms(node, count, scope).map((term) => libraryCall("string", [term], node, scope));
    return here(node, scope).call(builtin, text, ...args);
  };
}

function ofTextIn(name: string, count = 0): Method {
  return (base, node, scope) => {
    const text = libraryCall("text", [base], node, scope);
    const args = argumentTerms(node, count, scope).map((term) => libraryCall("string", [term], node, scope));
    return libraryCall(name, [text, ...args], node, scope);
  };
}

function ofList(builtin: string): Method {
  return (base, node, scope) => here(node, scope).call(builtin, libraryCall("list", [base], node, scope));
}

/** With the refusals that the tight form has, such as of a replacement with `$`. */
function refusing(name: string, next: Method): Method {
  return (base, node, scope) => {
    const receiver = (bare(node.expression) as ts.PropertyAccessExpression).expression;
    const value = { term: base, absent: false, sentinel: false };
    findMethod("string", name)!({ node, receiver, base: value, args: node.arguments }, scope);
    return next(base, node, scope);
  };
}

/** `reverse` changes its list, which must be one that nobody else sees: the tight form says so. */
const reverse: Method = (base, node, scope) => {
  const receiver = (bare(node.expression) as ts.PropertyAccessExpression).expression;
  const list = { term: libraryCall("list", [base], node, scope), absent: false, sentinel: false };
  return findMethod("array", "reverse")!({ node, receiver, base: list, args: [] }, scope)!.term;
};

export const totalMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["indexOf", library("index_of", 1)],
  ["lastIndexOf", library("last_index_of", 1)],
  ["split", library("split_text", 1)],
  ["slice", library("slice", 2)],
  ["substring", library("part", 2)],
  ["at", library("at", 1)],
  ["charAt", library("char_at", 1)],
  ["repeat", library("repeat", 1)],
  ["padStart", library("pad_start", 2)],
  ["padEnd", library("pad_end", 2)],
  ["join", library("join", 1)],
  ["flat", library("flat", 0)],
  ["toLowerCase", ofText("lower")],
  ["toUpperCase", ofText("upper")],
  ["trim", ofText("trim_space")],
  ["trimStart", ofTextIn("trim_start")],
  ["trimEnd", ofTextIn("trim_end")],
  ["replaceAll", refusing("replaceAll", ofText("replace", 2))],
  ["replace", refusing("replace", ofTextIn("replace_first", 2))],
  ["toReversed", ofList("array.reverse")],
  ["reverse", reverse],
  ["concat", (base, node, scope) => libraryCall("concat", [base, arrayOf(node, node.arguments, scope)], node, scope)],
]);
