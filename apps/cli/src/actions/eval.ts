/** `portcullis eval`: a query over policies, data and input. */
import { type CompileResult, compile, type Source } from "@portcullis/core";
import { readDocuments } from "@portcullis/gatekeeper";
import { hostBuiltins, load } from "@portcullis/runtime";
import { compiledModule, jsonText, loadPolicySources, resolveImport } from "@portcullis/testing";
import type { EvalOptions } from "../commands/eval.ts";
import { loadData, onlyDocument, readDocument } from "../data-files.ts";
import { exitCode, type Io } from "../io.ts";
import { compilerOptions } from "./policy-options.ts";

/** What the value of a query of one expression is bound to; a name that nobody writes. */
const valueName = "portcullis_value_of_query";

interface Solution {
  readonly value: unknown;
  readonly bindings: Readonly<Record<string, unknown>>;
}

export async function evaluate(query: string, options: EvalOptions, io: Io): Promise<number> {
  const paths = options.data ?? [];
  const policies = paths.filter((path) => !/\.(json|ya?ml)$/.test(path));
  const sources = policies.length === 0 ? [] : await loadPolicySources(policies);
  const data = await loadData(paths.filter((path) => !/\.(rego|ts)$/.test(path)));
  const input = await readInput(options, io);
  const result = await compileQuery(query, sources, data, options);
  const wasm = compiledModule(result);
  const policy = await load(wasm, { builtins: hostBuiltins, ...(data === undefined ? {} : { data }) });
  const results = policy.evaluate(input === undefined ? undefined : new TextEncoder().encode(jsonText(input)));
  const solutions = (results as readonly Readonly<Record<string, unknown>>[]).map(solutionOf);
  io.stdout(print(solutions, query, options.format));
  return options.fail && solutions.length === 0 ? exitCode.violations : exitCode.passed;
}

/** A query that is one term has a value; one of several expressions has only bindings. */
async function compileQuery(
  query: string,
  sources: readonly Source[],
  data: unknown,
  options: EvalOptions,
): Promise<CompileResult> {
  const base = {
    sources,
    resolve: resolveImport,
    ...compilerOptions(options),
    ...(data === undefined ? {} : { data }),
  };
  const valued = await compile({ ...base, query: `${valueName} := ${query}` });
  return valued.wasm === undefined ? compile({ ...base, query }) : valued;
}

async function readInput(options: EvalOptions, io: Io): Promise<unknown> {
  if (options.input !== undefined) return readDocument(options.input);
  if (options.stdinInput === undefined) return undefined;
  const text = Buffer.from(await io.stdin()).toString("utf8");
  return onlyDocument(readDocuments({ name: "stdin", text }, { expandLists: false }), "standard input").value;
}

function solutionOf(result: Readonly<Record<string, unknown>>): Solution {
  const { [valueName]: value = true, ...bindings } = result;
  return { value, bindings };
}

function print(solutions: readonly Solution[], query: string, format: EvalOptions["format"]): string {
  if (format === "raw")
    return solutions.map(({ value }) => `${typeof value === "string" ? value : jsonText(value)}\n`).join("");
  return `${JSON.stringify(printed(solutions, query, format), null, 2) ?? "undefined"}\n`;
}

function printed(solutions: readonly Solution[], query: string, format: EvalOptions["format"]): unknown {
  if (format === "values") return solutions.map(({ value }) => value);
  if (format === "bindings") return solutions.map(({ bindings }) => bindings);
  if (format === "json") {
    if (solutions.length === 0) return {};
    const result = solutions.map(({ value, bindings }) => {
      const expressions = [{ value, text: query, location: { row: 1, col: 1 } }];
      return Object.keys(bindings).length === 0 ? { expressions } : { expressions, bindings };
    });
    return { result };
  }
  const shown = solutions.map(({ value, bindings }) => (Object.keys(bindings).length === 0 ? value : bindings));
  return shown.length > 1 ? shown : shown[0];
}
