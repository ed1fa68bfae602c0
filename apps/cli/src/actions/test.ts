/** `portcullis test`: samples and Rego tests, each with its verdict. */
import { usageError } from "@portcullis/testing";
import type { TestOptions } from "../commands/test.ts";
import type { Io } from "../io.ts";
import { regoVersionOf } from "../rego-version.ts";
import { diagnosticsJson, renderDiagnostics } from "../render.ts";
import { renderTestRun } from "../render-test-run.ts";
import { exitCodeOf, runTests, type TestRun } from "../test-run.ts";

export async function test(paths: readonly string[], options: TestOptions, io: Io): Promise<number> {
  const wanted = options.run === undefined ? undefined : patternOf(options.run);
  const { coverage, format } = options;
  const regoVersion = regoVersionOf(options);
  if (options.watch === true) {
    const { watchTests } = await import("../watch/watch-tests.ts");
    return watchTests(
      paths,
      {
        run: (compile) => runTests(paths, { wanted, coverage, regoVersion, compile }),
        print: (run) => (format === "json" ? printLine(run, io) : print(run, options, io)),
        tell: (text) => (format === "json" ? io.stderr : io.stdout)(`${text}\n`),
        clear: io.isTerminal && format === "text",
      },
      io,
    );
  }
  const run = await runTests(paths, { wanted, coverage, regoVersion });
  await print(run, options, io);
  return exitCodeOf(run);
}

async function print(run: TestRun, options: TestOptions, io: Io): Promise<void> {
  io.stderr(await renderDiagnostics(run.diagnostics, io));
  if (run.results.length === 0) return;
  io.stdout(options.format === "json" ? `${JSON.stringify(jsonOf(run), null, 2)}\n` : renderTestRun(run, options, io));
}

/** A document in a line, for who reads run by run; there is no exit code that says what could not be tested. */
async function printLine(run: TestRun, io: Io): Promise<void> {
  io.stderr(await renderDiagnostics(run.diagnostics, io));
  io.stdout(`${JSON.stringify({ ...jsonOf(run), diagnostics: await diagnosticsJson(run.diagnostics) })}\n`);
}

function jsonOf({ results, coverage }: TestRun) {
  return { results, ...(coverage === undefined ? {} : { coverage }) };
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw usageError(`--run ${text} is not a regular expression`);
  }
}
