/** Texts: templates, and any value as JavaScript prints it. */
import ts from "typescript";
import type { Term } from "../../ast/nodes.ts";
import { bare, kindOf, mayBeNull, mayBeUndefined, typeOf } from "../facts.ts";
import { defined, type Scope, type Value } from "../lowering.ts";
import { nameFor } from "../naming.ts";
import { here } from "../place.ts";
import type { Terms } from "../terms.ts";
import { total } from "../total.ts";
import { coalesce, isCoalescing } from "./coalesce.ts";

export function template(node: ts.TemplateExpression, scope: Scope): Value {
  const b = here(node, scope);
  const percent = (text: string): string => text.replaceAll("%", "%%");
  let format = percent(node.head.text);
  const values: Term[] = [];
  for (const span of node.templateSpans) {
    const constant = constantText(span.expression, scope);
    const text = constant === undefined ? textOf(span.expression, scope) : b.string(constant);
    const literal = text.kind === "String" ? text.value : undefined;
    if (literal === undefined) values.push(text);
    // %v, whatever the type says: a file may hold a number where a string belongs.
    format += `${literal === undefined ? "%v" : percent(literal)}${percent(span.literal.text)}`;
  }
  if (values.length === 0) return defined(b.string(format.replaceAll("%%", "%")));
  return defined(b.call("sprintf", b.string(format), b.array(values)));
}

/** The text of a constant of the module that is a string literal: it reads best where it is used. */
function constantText(node: ts.Expression, scope: Scope): string | undefined {
  const inner = bare(node);
  if (!ts.isIdentifier(inner)) return undefined;
  const declaration = scope.lowering.program.checker.getSymbolAtLocation(inner)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined)
    return undefined;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const value = bare(declaration.initializer);
  return isConstant && ts.isStringLiteralLike(value) ? value.text : undefined;
}

/** A scalar as the text that `%v` makes of it. */
export function printed(term: Term, b: Terms): Term {
  return b.call("sprintf", b.string("%v"), b.array([term]));
}

/** The term that prints as JavaScript prints the value. */
export function textOf(node: ts.Expression, scope: Scope): Term {
  const b = here(node, scope);
  const inner = bare(node);
  const value = isCoalescing(inner) ? coalesce(inner, scope, b.string("undefined")) : scope.lowering.value(node, scope);
  const type = typeOf(node, scope);
  const kind = kindOf(type, scope);
  const scalar = kind === "string" || kind === "boolean" || kind === "number";
  if (scalar && (!mayBeNull(type) || kind !== "string")) {
    if (value.absent || value.sentinel)
      return total(
        value,
        scope,
        b,
        nameFor(node),
        b.string(kind === "number" && !mayBeUndefined(type) ? "NaN" : "undefined"),
      );
    return value.term;
  }
  return b.call(scope.lowering.library("string", scope), total(value, scope, b, nameFor(node)));
}
