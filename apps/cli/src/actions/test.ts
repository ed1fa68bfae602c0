/** `portcullis test`: samples and Rego tests, each with its verdict. */
import type { Diagnostic } from "@portcullis/core";
import {
  Coverage,
  type CoverageReport,
  policyFolders,
  runSamples,
  type SampleResult,
  UsageError,
  usageError,
} from "@portcullis/testing";
import { type RegoTestResult, runRegoTests } from "@portcullis/testing/rego-tests";
import pc from "picocolors";
import type { TestOptions } from "../commands/test.ts";
import { exitCode, type Io } from "../io.ts";
import { count, renderDiagnostics } from "../render.ts";

interface Result {
  readonly group: string;
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly failure?: string;
}

export async function test(paths: readonly string[], options: TestOptions, io: Io): Promise<number> {
  const wanted = options.run === undefined ? undefined : patternOf(options.run);
  const results: Result[] = [];
  const diagnostics: Diagnostic[] = [];
  // A policy that does not compile must not hide the verdicts of the others.
  const collect = async (run: () => Promise<readonly Result[]>): Promise<void> => {
    try {
      results.push(...(await run()));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      diagnostics.push(...error.diagnostics);
    }
  };
  const coverage = options.coverage === true ? new Coverage() : undefined;
  for (const folder of await policyFolders(paths))
    await collect(async () => (await runSamples(folder, coverage)).map((result) => sampleResult(folder, result)));
  await collect(async () => (await runRegoTests(paths, coverage)).map(regoResult));
  const chosen = results.filter(({ group, name }) => wanted === undefined || wanted.test(`${group} ${name}`));
  io.stderr(await renderDiagnostics(diagnostics, io));
  if (chosen.length === 0 && diagnostics.length > 0) return exitCode.failed;
  if (chosen.length === 0)
    throw usageError(
      `there is no test in ${paths.join(", ")}`,
      "tests are samples/ beside a policy.rego or policy.ts, and rules test_… in *_test.rego",
    );
  const report = coverage === undefined ? {} : { coverage: coverage.report() };
  io.stdout(
    options.format === "json"
      ? `${JSON.stringify({ results: chosen, ...report }, null, 2)}\n`
      : resultsText(chosen, options, io) + (coverage === undefined ? "" : coverageText(coverage.report())),
  );
  if (diagnostics.length > 0) return exitCode.failed;
  return chosen.some(({ outcome }) => outcome === "failed") ? exitCode.violations : exitCode.passed;
}

/** Each file's share, and its lines that no test reaches. */
function coverageText({ files, coverage, covered_lines, not_covered_lines }: CoverageReport): string {
  const lines = Object.entries(files).map(([name, file]) => {
    const missed = file.not_covered.map(({ start, end }) =>
      start.row === end.row ? start.row : `${start.row}-${end.row}`,
    );
    const rest = missed.length === 0 ? "" : `  not reached: ${missed.join(", ")}`;
    return `  ${`${file.coverage.toFixed(1)}%`.padStart(6)}  ${name}${rest}`;
  });
  const total = `coverage: ${coverage.toFixed(1)}% of ${count(covered_lines + not_covered_lines, "line")}`;
  return `${[total, ...lines].join("\n")}\n`;
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw usageError(`--run ${text} is not a regular expression`);
  }
}

function sampleResult(folder: string, { sample, failure }: SampleResult): Result {
  const outcome = failure === undefined ? "passed" : "failed";
  return { group: folder, name: sample.name, outcome, ...(failure === undefined ? {} : { failure }) };
}

function regoResult({ file, name, outcome, failure }: RegoTestResult): Result {
  return { group: file, name, outcome, ...(failure === undefined ? {} : { failure }) };
}

function resultsText(results: readonly Result[], options: TestOptions, io: Io): string {
  const colors = pc.createColors(io.color);
  const signs = { passed: colors.green("PASS"), failed: colors.red("FAIL"), skipped: colors.yellow("SKIP") };
  const lines: string[] = [];
  let group: string | undefined;
  for (const result of results) {
    if (result.outcome === "passed" && options.verbose !== true) continue;
    if (result.group !== group) lines.push(colors.bold((group = result.group)));
    lines.push(`  ${signs[result.outcome]} ${result.name}`);
    if (result.failure !== undefined) lines.push(...result.failure.split("\n").map((line) => `       ${line}`));
  }
  const number = (outcome: Result["outcome"]): number => results.filter((result) => result.outcome === outcome).length;
  const skipped = number("skipped") === 0 ? "" : `, ${number("skipped")} skipped`;
  lines.push(
    ...(lines.length > 0 ? [""] : []),
    `${count(results.length, "test")}: ${number("passed")} passed, ${number("failed")} failed${skipped}`,
  );
  const failed = results.find(({ outcome }) => outcome === "failed");
  if (failed !== undefined) lines.push(colors.dim(`next: run one alone, as with --run '${failed.name}$'`));
  return `${lines.join("\n")}\n`;
}
