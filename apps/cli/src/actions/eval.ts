/** `portcullis eval`: a query over policies, data and input. */
import { type CompileResult, compile, compilerBuiltins, type Source } from "@portcullis/core";
import { readDocuments } from "@portcullis/gatekeeper";
import { load, PolicyError } from "@portcullis/runtime";
import { compiledModule, loadPolicySources, resolveImport, UsageError, usageError } from "@portcullis/testing/sources";
import type { EvalOptions } from "../commands/eval.ts";
import { documentText, loadData, readDocumentText } from "../data-files.ts";
import { exitCode, type Io } from "../io.ts";
import { itemsOf } from "../json-text.ts";
import { type Query, type Solution, solutionOf, valuedQuery, withoutValues } from "../query.ts";
import { regoVersionOf } from "../rego-version.ts";
import { diagnosticsJson } from "../render.ts";
import { renderSolutions } from "../render-solutions.ts";
import { compilerOptions } from "./policy-options.ts";

export async function evaluate(query: string, options: EvalOptions, io: Io): Promise<number> {
  try {
    const solutions = await solve(query, options, io);
    io.stdout(renderSolutions(solutions, options.format));
    const defined = solutions.length > 0;
    return (options.fail && !defined) || (options.failDefined && defined) ? exitCode.violations : exitCode.passed;
  } catch (error) {
    const errors = options.format === "json" ? await errorsOf(error) : undefined;
    if (errors === undefined) throw error;
    io.stdout(`${JSON.stringify({ errors }, null, 2)}\n`);
    return exitCode.failed;
  }
}

async function solve(text: string, options: EvalOptions, io: Io): Promise<readonly Solution[]> {
  const paths = options.data ?? [];
  const policies = paths.filter((path) => !/\.(json|ya?ml)$/.test(path));
  const sources = policies.length === 0 ? [] : await loadPolicySources(policies);
  const dataPaths = paths.filter((path) => !/\.(rego|ts)$/.test(path));
  const data = await loadData(dataPaths, { every: true });
  const input = await readInput(options, io);
  const { query, result } = await compileQuery(text, sources, options);
  const encoder = new TextEncoder();
  const policy = await load(compiledModule(result), {
    builtins: compilerBuiltins,
    print: (line) => io.stderr(`${line}\n`),
    ...(options.now === undefined ? {} : { clock: fixedClock(options.now) }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(data === undefined ? {} : { data: encoder.encode(data) }),
  });
  const results = policy.evaluateJson(input === undefined ? undefined : encoder.encode(input));
  return itemsOf(results).map((each) => solutionOf(each, query));
}

/** Of RFC 3339, in nanoseconds, as policies read times themselves. */
function fixedClock(time: string): () => bigint {
  const [whole, fraction = "", zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(time)?.slice(1) ?? [];
  const milliseconds = Date.parse(`${whole}${zone}`);
  if (Number.isNaN(milliseconds)) throw usageError(`--now ${time} is no time`, "write it as 2026-01-31T09:30:00Z");
  const nanoseconds = BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, "0"));
  return () => nanoseconds;
}

async function compileQuery(
  text: string,
  sources: readonly Source[],
  options: EvalOptions,
): Promise<{ readonly query: Query; readonly result: CompileResult }> {
  const common = { sources, resolve: resolveImport, print: true, ...(await compilerOptions(options)) };
  const query = valuedQuery(text, regoVersionOf(options));
  if (query === undefined)
    return { query: { text, expressions: [] }, result: await compile({ ...common, query: text }) };
  const valued = await compile({ ...common, query: query.text });
  if (valued.wasm !== undefined) return { query, result: valued };
  return { query: withoutValues(query, text), result: await compile({ ...common, query: text }) };
}

async function readInput(options: EvalOptions, io: Io): Promise<string | undefined> {
  if (options.input !== undefined) return readDocumentText(options.input);
  if (options.stdinInput === undefined) return undefined;
  const source = { name: "stdin", text: Buffer.from(await io.stdin()).toString("utf8") };
  // As in OPA: a pipe that carries nothing is no mistake of who wrote the command.
  if (source.text.trim() === "") return "null";
  return documentText(source, readDocuments(source, { expandLists: false }), "standard input");
}

/** In the form of OPA's; undefined for a bug of ours. */
async function errorsOf(error: unknown): Promise<readonly unknown[] | undefined> {
  if (error instanceof UsageError) return diagnosticsJson(error.diagnostics);
  if (!(error instanceof PolicyError)) return undefined;
  const { code, text: message, place } = error;
  const location = place === undefined ? {} : { location: { file: place.file, row: place.row, col: place.column } };
  return [{ message, code, ...location }];
}
