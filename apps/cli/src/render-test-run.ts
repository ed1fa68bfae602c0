/** The verdicts of a run of tests, for people. */
import type { CoverageReport } from "@portcullis/testing";
import pc from "picocolors";
import type { Io } from "./io.ts";
import { count } from "./render.ts";
import type { TestResult, TestRun } from "./test-run.ts";

export interface RenderOptions {
  /** The tests that passed, too. */
  readonly verbose?: boolean;
}

export function renderTestRun({ results, coverage }: TestRun, options: RenderOptions, io: Io): string {
  return resultsText(results, options, io) + (coverage === undefined ? "" : coverageText(coverage));
}

function resultsText(results: readonly TestResult[], options: RenderOptions, io: Io): string {
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
  const number = (outcome: TestResult["outcome"]): number =>
    results.filter((result) => result.outcome === outcome).length;
  const skipped = number("skipped") === 0 ? "" : `, ${number("skipped")} skipped`;
  lines.push(
    ...(lines.length > 0 ? [""] : []),
    `${count(results.length, "test")}: ${number("passed")} passed, ${number("failed")} failed${skipped}`,
  );
  const failed = results.find(({ outcome }) => outcome === "failed");
  if (failed !== undefined) lines.push(colors.dim(`next: run one alone, as with --run '${failed.name}$'`));
  return `${lines.join("\n")}\n`;
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
