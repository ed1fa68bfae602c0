/** Rego text → plan → result, for tests of planning: parsed, analysed, planned, verified and interpreted for real. */
import { analyse } from "../src/analysis/analyse.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { Policy } from "../src/ir/policy.ts";
import { verifyPolicy } from "../src/ir/verify.ts";
import { plan, queryEntrypoint } from "../src/plan/plan.ts";
import { parseModule, parseQuery } from "../src/rego/parser.ts";
import { interpret } from "./interpreter.ts";

export interface Documents {
  readonly input?: unknown;
  readonly data?: unknown;
}

/** The bindings of each solution of a query. */
export function solutions(modules: string | readonly string[], query: string, documents: Documents = {}): unknown {
  return interpret(planText(modules, { query }), queryEntrypoint, documents);
}

/** The value of the query `x = <term>`, undefined when it has none. */
export function valueOfTerm(modules: string | readonly string[], term: string, documents: Documents = {}): unknown {
  const rows = solutions(modules, `x = ${term}`, documents) as { readonly x: unknown }[];
  if (rows.length > 1) throw new Error(`${rows.length} solutions`);
  return rows[0]?.x;
}

export function planText(
  modules: string | readonly string[],
  options: {
    readonly query?: string;
    readonly entrypoints?: readonly string[];
    readonly optimise?: false | readonly string[];
  },
): Policy {
  const texts = typeof modules === "string" ? [modules] : modules;
  const parsed = texts.map((text, index) => parseModule({ name: `policy${index}.rego`, text }));
  const query = options.query === undefined ? undefined : parseQuery({ name: "query", text: options.query });
  refuseErrors([...parsed, ...(query === undefined ? [] : [query])]);
  const analysis = analyse(
    parsed.map(({ module }) => module!),
    query === undefined ? {} : { query: query.body! },
  );
  refuseErrors([analysis]);
  const planned = plan({
    ...analysis,
    entrypoints: options.entrypoints ?? [],
    ...(options.optimise === undefined ? {} : { optimise: options.optimise }),
  });
  refuseErrors([planned]);
  verifyPolicy(planned.policy!);
  return planned.policy!;
}

function refuseErrors(stages: readonly { readonly diagnostics: readonly Diagnostic[] }[]): void {
  const errors = stages.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join("\n"));
}
