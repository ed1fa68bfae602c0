/** `portcullis test`: samples and Rego tests, each with its verdict. */
import { usageError } from "@portcullis/testing";
import type { TestOptions } from "../commands/test.ts";
import type { Io } from "../io.ts";
import { renderDiagnostics } from "../render.ts";
import { renderTestRun } from "../render-test-run.ts";
import { exitCodeOf, runTests, type TestRun } from "../test-run.ts";

export async function test(paths: readonly string[], options: TestOptions, io: Io): Promise<number> {
  const wanted = options.run === undefined ? undefined : patternOf(options.run);
  const run = await runTests(paths, { wanted, coverage: options.coverage });
  await print(run, options, io);
  return exitCodeOf(run);
}

async function print(run: TestRun, options: TestOptions, io: Io): Promise<void> {
  const { results, diagnostics, coverage } = run;
  io.stderr(await renderDiagnostics(diagnostics, io));
  if (results.length === 0) return;
  const json = (): string =>
    `${JSON.stringify({ results, ...(coverage === undefined ? {} : { coverage }) }, null, 2)}\n`;
  io.stdout(options.format === "json" ? json() : renderTestRun(run, options, io));
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw usageError(`--run ${text} is not a regular expression`);
  }
}
