/** Names of other files that are no TypeScript: rules and functions of Rego modules, and the values of JSON files. */
import type ts from "typescript";
import type { Term } from "../../ast/nodes.ts";
import { extractValue } from "../extract.ts";
import { kindAt, mayBeUndefined, typeOf } from "../facts.ts";
import { type Condition, defined, type Scope, type Value } from "../lowering.ts";
import { snakeCase } from "../names.ts";
import { here } from "../place.ts";
import type { Terms } from "../terms.ts";

/** The value of a rule of a Rego module, or of a JSON file; undefined for any other name. */
export function foreignValue(symbol: ts.Symbol, node: ts.Identifier, scope: Scope): Value | undefined {
  const source = sourceOf(symbol, scope);
  if (source?.name.endsWith(".json")) return jsonValue(source.text, node, scope);
  const name = source && scope.lowering.regoName(source, symbol.name, scope);
  if (name === undefined) return undefined;
  const [first, ...rest] = name.split(".");
  const absent = mayBeUndefined(typeOf(node, scope));
  return { term: here(node, scope).path(first!, ...rest), absent, sentinel: false };
}

function sourceOf(symbol: ts.Symbol, scope: Scope) {
  const file = symbol.valueDeclaration?.getSourceFile();
  const source = file && scope.lowering.program.sourceOf(file);
  return source !== undefined && /\.(rego|json)$/.test(source.name) ? source : undefined;
}

function jsonValue(text: string, node: ts.Identifier, scope: Scope): Value {
  const b = here(node, scope);
  const value = jsonTerm(readJson(text), b);
  return defined(extractValue(snakeCase(node.text), [{ body: [], value }], scope, b));
}

/** The checker has said already what is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function jsonTerm(value: unknown, b: Terms): Term {
  if (Array.isArray(value)) return b.array(value.map((item) => jsonTerm(item, b)));
  if (value === null) return b.null();
  if (typeof value === "boolean") return b.boolean(value);
  if (typeof value === "number") return b.number(String(value));
  if (typeof value === "string") return b.string(value);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return b.object(entries.map(([key, inner]) => ({ key: b.string(key), value: jsonTerm(inner, b) })));
}

/** A call of a Rego function: undefined where an argument is, as Rego has it. */
export function foreignCall(symbol: ts.Symbol | undefined, node: ts.CallExpression, scope: Scope): Value | undefined {
  const source = symbol && sourceOf(symbol, scope);
  const name = source && scope.lowering.regoName(source, symbol!.name, scope);
  if (name === undefined) return undefined;
  const values = node.arguments.map((argument) => scope.lowering.value(argument, scope));
  const missing = values.some((value) => value.absent || value.sentinel);
  const term = here(node, scope).call(name, ...values.map((value) => value.term));
  return { term, absent: missing || mayBeUndefined(typeOf(node, scope)), sentinel: false };
}

/** A Rego function that is true or undefined, asked whether it holds. */
export function foreignCondition(
  symbol: ts.Symbol | undefined,
  node: ts.CallExpression,
  scope: Scope,
): Condition | undefined {
  if (kindAt(node, scope) !== "boolean" || mayBeUndefined(typeOf(node, scope))) return undefined;
  const value = foreignCall(symbol, node, scope);
  return value && { kind: "body", body: [here(node, scope).holds(value.term)], safe: !value.absent };
}
