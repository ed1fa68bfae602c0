/** The solutions of a query as text, in the formats of `opa eval`. */
import { arrayText, indented, objectText } from "./json-text.ts";
import { type Solution, solutionsJson } from "./query.ts";
import { table } from "./table.ts";

type Format = "pretty" | "json" | "values" | "bindings" | "raw";

export function renderSolutions(solutions: readonly Solution[], format: Format): string {
  switch (format) {
    case "json":
      return `${indented(solutionsJson(solutions))}\n`;
    case "values":
      return solutions.map((each) => `${indented(arrayText(valuesOf(each)))}\n`).join("");
    case "bindings":
      return solutions.map(({ bindings }) => `${indented(objectText(bindings))}\n`).join("");
    case "raw":
      return solutions.map((each) => `${valuesOf(each).map(unquoted).join(" ")}\n`).join("");
    case "pretty":
      return pretty(solutions);
  }
}

function valuesOf({ expressions }: Solution): readonly string[] {
  return expressions.map(({ value }) => value);
}

function unquoted(json: string): string {
  return json.startsWith('"') ? (JSON.parse(json) as string) : json;
}

/** One value stands for itself; several are a table. Beside bindings, what is just true says nothing. */
function pretty(solutions: readonly Solution[]): string {
  const [first] = solutions;
  if (first === undefined) return "undefined\n";
  const [only, second] = first.expressions;
  if (solutions.length === 1 && first.bindings.size === 0 && only !== undefined && second === undefined)
    return `${indented(only.value)}\n`;
  const bound = solutions.some(({ bindings }) => bindings.size > 0);
  if (!bound && solutions.every((solution) => valuesOf(solution).every((value) => value === "true"))) return "true\n";
  const rows = solutions.map(({ bindings, expressions }) => {
    const shown = expressions.filter(({ value }) => !bound || value !== "true");
    return new Map([...shown.map(({ expression, value }) => [expression.text, value] as const), ...bindings]);
  });
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return table(
    columns,
    rows.map((row) => columns.map((column) => row.get(column) ?? "true")),
  );
}
