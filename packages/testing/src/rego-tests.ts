/** Rego's own tests: rules `test_…` in files `*_test.rego`, each true or failed, as `opa test` runs them. */
import {
  compile as compileAnew,
  compilerBuiltins,
  hasTestCases,
  type Module,
  parse,
  type Source,
  testCase,
} from "@portcullis/core";
import { load, type Policy } from "@portcullis/runtime";
import { compiledModule } from "./compiled.ts";
import type { EvaluatorOptions } from "./evaluator.ts";
import { loadPolicySources, resolveImport } from "./policy-sources.ts";
import { TestCases } from "./test-cases.ts";
import { UsageError } from "./usage-error.ts";

export interface RegoTestResult {
  readonly file: string;
  /** `data.app.authz.test_allow` */
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly failure?: string;
}

interface RegoTest {
  readonly file: string;
  readonly name: string;
  readonly entrypoint: string;
  readonly skipped: boolean;
  /** It holds when it does for each of its cases: `test_sum[note] if …`. */
  readonly hasCases: boolean;
}

/** In the order of the files and their rules. */
export async function runRegoTests(
  paths: readonly string[],
  { coverage, regoVersion = "v1", compile = compileAnew }: EvaluatorOptions = {},
): Promise<readonly RegoTestResult[]> {
  const sources = await loadPolicySources(paths, { tests: true });
  const tests = sources
    .filter(({ name }) => name.endsWith("_test.rego"))
    .flatMap((source) => testsOf({ regoVersion, ...source }));
  const entrypoints = [...new Set(tests.filter(({ skipped }) => !skipped).map(({ entrypoint }) => entrypoint))];
  if (entrypoints.length === 0) return tests.map(({ file, name }) => ({ file, name, outcome: "skipped" }));
  const result = await compile({
    sources,
    regoVersion,
    entrypoints,
    resolve: resolveImport,
    coverage: coverage !== undefined,
    testCases: true,
  });
  const cases = new TestCases();
  const builtins = { ...compilerBuiltins, ...coverage?.run(result).builtins, [testCase]: cases.begin };
  const policy = await load(compiledModule(result), { builtins });
  return tests.map((test) => runTest(test, policy, cases));
}

function testsOf(source: Source): readonly RegoTest[] {
  const { module, diagnostics } = parse(source);
  if (module === undefined) throw new UsageError(diagnostics);
  const names = new Set(module.rules.map(ruleName).filter((name) => /^(todo_)?test_/.test(name)));
  const path = packagePath(module);
  return [...names].map((name) => ({
    file: source.name,
    name: ["data", ...path, name].join("."),
    entrypoint: [...path, name].join("/"),
    skipped: name.startsWith("todo_"),
    hasCases: module.rules.some((rule) => ruleName(rule) === name && hasTestCases(rule)),
  }));
}

function ruleName({ head }: Module["rules"][number]): string {
  const [first] = head.reference.terms;
  return first?.kind === "Var" && head.args === undefined ? first.name : "";
}

function packagePath(module: Module): readonly string[] {
  return module.package.path.terms.slice(1).map((term) => (term.kind === "String" ? term.value : ""));
}

function runTest(
  { file, name, entrypoint, skipped, hasCases }: RegoTest,
  policy: Policy,
  cases: TestCases,
): RegoTestResult {
  if (skipped) return { file, name, outcome: "skipped" };
  cases.clear();
  try {
    const [first] = policy.evaluate(undefined, entrypoint) as readonly { readonly result?: unknown }[];
    if (hasCases && first !== undefined) {
      const failure = cases.failure(first.result);
      return { file, name, ...(failure === undefined ? { outcome: "passed" } : { outcome: "failed", failure }) };
    }
    if (first?.result === true) return { file, name, outcome: "passed" };
    const value = first === undefined ? "undefined" : JSON.stringify(first.result);
    return { file, name, outcome: "failed", failure: `the test is ${value}, not true` };
  } catch (error) {
    return { file, name, outcome: "failed", failure: error instanceof Error ? error.message : String(error) };
  }
}
