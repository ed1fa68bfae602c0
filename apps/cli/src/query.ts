/** A query whose expressions keep their values: each is bound to a name that nobody writes. */
import { parseQuery, positionAt, type RegoVersion } from "@portcullis/core";
import { arrayText, membersOf, objectText } from "./json-text.ts";

export interface Query {
  /** With the bindings of the values. */
  readonly text: string;
  readonly expressions: readonly QueryExpression[];
}

interface QueryExpression {
  readonly text: string;
  readonly row: number;
  readonly col: number;
  /** What its value is bound to; absent where it can only be true. */
  readonly binding?: string;
}

/** One of the ways to make a query true. All values are JSON text: their numbers keep their digits. */
export interface Solution {
  readonly expressions: readonly { readonly expression: QueryExpression; readonly value: string }[];
  readonly bindings: ReadonlyMap<string, string>;
}

const prefix = "portcullis_value_";

/** Undefined when it cannot be read: the compiler says why. */
export function valuedQuery(text: string, regoVersion: RegoVersion): Query | undefined {
  const source = { name: "query", text };
  const { body } = parseQuery(source, { regoVersion });
  if (body === undefined) return undefined;
  const lines: string[] = [];
  const expressions: QueryExpression[] = [];
  for (const expression of body) {
    const { start, end } = expression.span;
    const own = text.slice(start, end);
    const { line: row, column: col } = positionAt(source, start);
    const binding = hasValue(expression) ? `${prefix}${expressions.length}` : undefined;
    lines.push(binding === undefined ? own : `${binding} := ${own}`);
    // Among several, one that is false ends the query; alone, false is its value.
    if (binding !== undefined && body.length > 1) lines.push(`${binding} != false`);
    if (expression.kind === "SomeDeclaration" && expression.symbols[0]?.kind === "Var") continue;
    expressions.push({ text: own, row, col, ...(binding === undefined ? {} : { binding }) });
  }
  return { text: lines.join("\n"), expressions };
}

type Expression = NonNullable<ReturnType<typeof parseQuery>["body"]>[number];

function hasValue(expression: Expression): boolean {
  if (expression.kind !== "TermExpression" || expression.negated) return false;
  const { term } = expression;
  if (term.kind !== "Call") return true;
  const { operator } = term;
  return !(operator.kind === "Var" && (operator.name === "assign" || operator.name === "eq"));
}

/** A query that only compiles as it stands, such as one that calls with a place for the result. */
export function withoutValues(query: Query, text: string): Query {
  return { text, expressions: query.expressions.map(({ text, row, col }) => ({ text, row, col })) };
}

export function solutionOf(result: string, { expressions }: Query): Solution {
  const members = membersOf(result);
  const textOf = ({ binding }: QueryExpression): string =>
    binding === undefined ? "true" : (members.get(binding) ?? "true");
  return {
    expressions: expressions.map((expression) => ({ expression, value: textOf(expression) })),
    bindings: new Map([...members].filter(([name]) => !name.startsWith(prefix))),
  };
}

/** As `opa eval` writes them. */
export function solutionsJson(solutions: readonly Solution[]): string {
  if (solutions.length === 0) return "{}";
  const results = solutions.map(({ expressions, bindings }) => {
    const values = expressions.map(({ expression: { text, row, col }, value }) =>
      objectText([
        ["value", value],
        ["text", JSON.stringify(text)],
        ["location", JSON.stringify({ row, col })],
      ]),
    );
    const all: [string, string][] = [["expressions", arrayText(values)]];
    if (bindings.size > 0) all.push(["bindings", objectText(bindings)]);
    return objectText(all);
  });
  return objectText([["result", arrayText(results)]]);
}
