/** Values: which construct of TypeScript is lowered by what, and names. */
import ts from "typescript";
import { bare, mayBeUndefined, typeOf } from "../facts.ts";
import { defined, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import { total, undefinedTerm } from "../total.ts";
import { array, object } from "./literal.ts";
import { element, property } from "./member.ts";
import { binary, conditional, prefix } from "./operator.ts";
import { template } from "./template.ts";

type Lower = (node: never, scope: Scope) => Value;

export function lowerValue(node: ts.Expression, scope: Scope): Value {
  const inner = bare(node);
  const lower = table.get(inner.kind) as ((node: ts.Expression, scope: Scope) => Value) | undefined;
  if (lower !== undefined) return lower(inner, scope);
  const [construct, hint] = refusals.get(inner.kind) ?? [
    "this expression",
    "see docs/typescript-subset.md for what a policy may use",
  ];
  scope.lowering.refuse(inner, construct, hint);
  return defined(here(inner, scope).null());
}

const refusals = new Map<ts.SyntaxKind, readonly [string, string]>([
  [
    ts.SyntaxKind.AwaitExpression,
    ["await", "a policy is a pure function of the object: pass what it needs as parameters"],
  ],
  [ts.SyntaxKind.ClassExpression, ["a class", "write functions of plain objects"]],
  [ts.SyntaxKind.ThisKeyword, ["this", "pass the object as an argument"]],
  [
    ts.SyntaxKind.DeleteExpression,
    ["delete", "build a new object without the field: const { field, ...rest } = object"],
  ],
  [ts.SyntaxKind.ArrowFunction, ["a function as a value", "call it, or pass it to an array method"]],
  [ts.SyntaxKind.FunctionExpression, ["a function as a value", "call it, or pass it to an array method"]],
  [ts.SyntaxKind.TaggedTemplateExpression, ["a tagged template", "call a function"]],
  [ts.SyntaxKind.RegularExpressionLiteral, ["a regular expression as a value", "call .test(text) on it"]],
  [
    ts.SyntaxKind.PostfixUnaryExpression,
    ["changing a variable inside an expression", "make it a statement of its own"],
  ],
  [ts.SyntaxKind.YieldExpression, ["the value of yield", "use yield as a statement"]],
]);

function identifier(node: ts.Identifier, scope: Scope): Value {
  const b = here(node, scope);
  if (node.text === "undefined") return { term: undefinedTerm(scope, b), absent: false, sentinel: true };
  const { checker } = scope.lowering.program;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const binding = symbol && scope.environment.get(symbol);
  if (binding !== undefined) return narrowed(binding.value(scope), node, scope);
  const constant = symbol && scope.lowering.moduleConstant(symbol, node, scope);
  if (constant !== undefined) return constant;
  scope.lowering.refuse(node, node.text, "use constants, parameters and functions of the policy and its imports");
  return defined(b.null());
}

/** The checker may know by now that a value is there. */
function narrowed(value: Value, node: ts.Node, scope: Scope): Value {
  if (value.term.kind === "Call" || (!value.absent && !value.sentinel)) return value;
  return mayBeUndefined(typeOf(node, scope)) ? value : { ...value, absent: false, sentinel: false };
}

const call: Lower = (node: ts.CallExpression | ts.NewExpression, scope) => scope.lowering.call(node, scope);

const table = new Map<ts.SyntaxKind, Lower>([
  [ts.SyntaxKind.StringLiteral, (node: ts.StringLiteral, scope) => defined(here(node, scope).string(node.text))],
  [
    ts.SyntaxKind.NoSubstitutionTemplateLiteral,
    (node: ts.NoSubstitutionTemplateLiteral, scope) => defined(here(node, scope).string(node.text)),
  ],
  [ts.SyntaxKind.NumericLiteral, (node: ts.NumericLiteral, scope) => defined(here(node, scope).number(node.text))],
  [ts.SyntaxKind.TrueKeyword, (node: ts.Node, scope) => defined(here(node, scope).boolean(true))],
  [ts.SyntaxKind.FalseKeyword, (node: ts.Node, scope) => defined(here(node, scope).boolean(false))],
  [ts.SyntaxKind.NullKeyword, (node: ts.Node, scope) => defined(here(node, scope).null())],
  [ts.SyntaxKind.Identifier, identifier],
  [ts.SyntaxKind.PropertyAccessExpression, property],
  [ts.SyntaxKind.ElementAccessExpression, element],
  [ts.SyntaxKind.TemplateExpression, template],
  [ts.SyntaxKind.BinaryExpression, binary],
  [ts.SyntaxKind.ConditionalExpression, conditional],
  [ts.SyntaxKind.ArrayLiteralExpression, array],
  [ts.SyntaxKind.ObjectLiteralExpression, object],
  [ts.SyntaxKind.PrefixUnaryExpression, prefix],
  [ts.SyntaxKind.CallExpression, call],
  [ts.SyntaxKind.NewExpression, call],
  [
    ts.SyntaxKind.TypeOfExpression,
    (node: ts.TypeOfExpression, scope) => {
      const b = here(node, scope);
      const value = total(scope.lowering.value(node.expression, scope), scope, b, nameFor(node.expression));
      return defined(b.call(scope.lowering.library("typeof", scope), value));
    },
  ],
]);
