/** Runs the tests, and again whenever one of the files changes that they are made of. */
import { type Compile, CompileCache, type CompileCounts, displayName, findFiles } from "@portcullis/testing";
import pc from "picocolors";
import { diagnosticsOf } from "../diagnostics-of.ts";
import type { Io } from "../io.ts";
import { count } from "../render.ts";
import { exitCodeOf, type TestRun } from "../test-run.ts";
import { Changes } from "./changes.ts";
import { FilesRead } from "./files-read.ts";

export interface WatchedTests {
  readonly run: (compile: Compile) => Promise<TestRun>;
  readonly print: (run: TestRun) => Promise<void>;
  /** Prints what is said between runs. */
  readonly tell: (text: string) => void;
  /** Begin each run with an empty screen. */
  readonly clear: boolean;
}

/** Until Ctrl-C; what the last run comes to is the exit code. In the middle of a run Ctrl-C ends the process as ever. */
export async function watchTests(paths: readonly string[], tests: WatchedTests, io: Io): Promise<number> {
  // Paths may come and go later, but one that is not there now is a slip.
  await findFiles(paths, { extensions: [] });
  const colors = pc.createColors(io.color);
  const cache = new CompileCache();
  const changes = new Changes(paths);
  try {
    await changes.begin();
    for (;;) {
      const read = new FilesRead();
      const before = cache.counts();
      const run = await tests.run(read.noting(cache.compile)).catch(failedRun);
      await tests.print(run);
      const { files, isDeaf } = await changes.follow(read);
      const reused = reusedText(before, cache.counts());
      const how = isDeaf ? ", looking at them each second" : "";
      tests.tell(colors.dim(`watching ${paths.join(", ")} (${count(files, "file")}${how}); ${reused}; Ctrl-C to stop`));
      const changed = await untilInterrupted(io, (signal) => changes.next(signal));
      if (changed.length === 0) {
        // The prompt shall not stand behind the terminal's ^C.
        if (io.isTerminal) io.stdout("\n");
        return exitCodeOf(run);
      }
      if (tests.clear) io.stdout(clearScreen);
      tests.tell(`${tests.clear ? "" : "\n"}${colors.dim(changedText(changed))}`);
    }
  } finally {
    changes.close();
  }
}

/** What was printed before stays in the terminal's scrollback. */
const clearScreen = "\u001b[2J\u001b[H";

async function failedRun(error: unknown): Promise<TestRun> {
  return { results: [], diagnostics: await diagnosticsOf(error) };
}

function reusedText(before: CompileCounts, after: CompileCounts): string {
  const reused = after.reused - before.reused;
  const compiled = after.compiled - before.compiled;
  if (compiled + reused === 0) return "nothing was compiled";
  return `${reused} of ${count(compiled + reused, "compile")} reused`;
}

function changedText([first = "", ...others]: readonly string[]): string {
  const more = others.length === 0 ? "" : `, and ${count(others.length, "other")}`;
  return `${displayName(first)} changed${more}`;
}

async function untilInterrupted<Result>(io: Io, wait: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const interruption = new AbortController();
  const release = io.onInterrupt(() => interruption.abort());
  try {
    return await wait(interruption.signal);
  } finally {
    release();
  }
}
