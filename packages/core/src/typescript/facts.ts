/** What the type checker knows of an expression: may it be undefined, and which of JavaScript's kinds is it. */
import ts from "typescript";
import type { Scope } from "./lowering.ts";

export type Kind = "boolean" | "string" | "number" | "array" | "set" | "map" | "object" | "mixed";

export function typeOf(node: ts.Node, scope: Scope): ts.Type {
  return scope.lowering.program.checker.getTypeAtLocation(node);
}

/** What a name stands for: through imports, what was imported. */
export function symbolAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const found = checker.getSymbolAtLocation(node);
  return found && imported(found, checker);
}

/** The symbol that an imported name stands for; any other symbol itself. */
export function imported(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function members(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Void;

export function mayBeUndefined(type: ts.Type): boolean {
  return members(type).some((member) => (member.flags & (nothing | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0);
}

export function mayBeNull(type: ts.Type): boolean {
  return members(type).some(
    (member) => (member.flags & (ts.TypeFlags.Null | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0,
  );
}

/** The kind of all members but undefined and null. */
export function kindOf(type: ts.Type, scope: Scope): Kind {
  const kinds = new Set(
    members(type)
      .filter((member) => (member.flags & (nothing | ts.TypeFlags.Null)) === 0)
      .map((member) => kindOfOne(member, scope)),
  );
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : "mixed";
}

function kindOfOne(type: ts.Type, scope: Scope): Kind {
  if (type.flags & ts.TypeFlags.BooleanLike) return "boolean";
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.NumberLike) return "number";
  const { checker } = scope.lowering.program;
  if (checker.isArrayType(type) || checker.isTupleType(type)) return "array";
  const name = type.getSymbol()?.name;
  if (name === "Set" || name === "ReadonlySet") return "set";
  if (name === "Map" || name === "ReadonlyMap") return "map";
  if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return "object";
  return "mixed";
}

export function kindAt(node: ts.Node, scope: Scope): Kind {
  return kindOf(typeOf(node, scope), scope);
}

/** The expression without parentheses, `as`, `satisfies` and `!`. */
export function bare(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}
