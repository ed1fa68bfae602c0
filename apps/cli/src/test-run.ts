/** One run of the tests: samples and Rego tests, as many of them as there are policies that compile. */
import type { Diagnostic, RegoVersion } from "@portcullis/core";
import {
  type Compile,
  Coverage,
  type CoverageReport,
  policyFolders,
  runSamples,
  type SampleResult,
  usageError,
} from "@portcullis/testing";
import { type RegoTestResult, runRegoTests } from "@portcullis/testing/rego-tests";
import { diagnosticsOf } from "./diagnostics-of.ts";
import { exitCode } from "./io.ts";

export interface TestResult {
  /** The policy's folder, or the file of Rego tests. */
  readonly group: string;
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly failure?: string;
}

export interface TestRun {
  readonly results: readonly TestResult[];
  /** What kept policies from being tested. */
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage?: CoverageReport;
}

export interface TestRunOptions {
  /** Of all tests, those whose group and name it fits. */
  readonly wanted?: RegExp | undefined;
  readonly coverage?: boolean | undefined;
  readonly regoVersion?: RegoVersion | undefined;
  readonly compile?: Compile | undefined;
}

/** Throws a UsageError where there is nothing to test, nor anything that keeps it from being tested. */
export async function runTests(
  paths: readonly string[],
  { wanted, coverage: isCovered, regoVersion, compile }: TestRunOptions,
): Promise<TestRun> {
  const results: TestResult[] = [];
  const diagnostics: Diagnostic[] = [];
  // A policy that does not compile, or fails, must not hide the verdicts of the others.
  const collect = async (run: () => Promise<readonly TestResult[]>): Promise<void> => {
    try {
      results.push(...(await run()));
    } catch (error) {
      diagnostics.push(...(await diagnosticsOf(error)));
    }
  };
  const coverage = isCovered === true ? new Coverage() : undefined;
  const options = { coverage, regoVersion, compile };
  for (const folder of await policyFolders(paths))
    await collect(async () => (await runSamples(folder, options)).map((result) => sampleResult(folder, result)));
  await collect(async () => (await runRegoTests(paths, options)).map(regoResult));
  const chosen = results.filter(({ group, name }) => wanted === undefined || wanted.test(`${group} ${name}`));
  if (chosen.length === 0 && diagnostics.length === 0)
    throw usageError(
      `there is no test in ${paths.join(", ")}`,
      "tests are samples/ beside a policy.rego or policy.ts, and rules test_… in *_test.rego",
    );
  return {
    results: chosen,
    diagnostics: distinct(diagnostics),
    ...(coverage === undefined ? {} : { coverage: coverage.report() }),
  };
}

/** A policy is compiled for its samples and beside Rego tests: what is wrong with it is found twice. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message, span } = diagnostic;
    const key = JSON.stringify([code, message, span?.source.name, span?.start, span?.end]);
    if (!known.has(key)) known.set(key, diagnostic);
  }
  return [...known.values()];
}

export function exitCodeOf({ results, diagnostics }: TestRun): number {
  if (diagnostics.length > 0) return exitCode.failed;
  return results.some(({ outcome }) => outcome === "failed") ? exitCode.violations : exitCode.passed;
}

function sampleResult(folder: string, { sample, failure }: SampleResult): TestResult {
  const outcome = failure === undefined ? "passed" : "failed";
  return { group: folder, name: sample.name, outcome, ...(failure === undefined ? {} : { failure }) };
}

function regoResult({ file, name, outcome, failure }: RegoTestResult): TestResult {
  return { group: file, name, outcome, ...(failure === undefined ? {} : { failure }) };
}
