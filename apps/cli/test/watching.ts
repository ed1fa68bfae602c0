/** `portcullis test --watch` as a person uses it: changes files, waits for what is printed, presses Ctrl-C. */
import { mkdir, mkdtemp, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../src/run.ts";

export interface Watching {
  /** What was printed since the last time, as soon as the text is part of it and the tests wait for changes. */
  readonly until: (text: string) => Promise<string>;
  readonly stdout: () => string;
  /** Presses Ctrl-C; the exit code. */
  readonly stop: () => Promise<number>;
}

export interface WatchingOptions {
  readonly isTerminal?: boolean;
  /** Is called with what is printed, before anything else happens. */
  readonly onOutput?: (text: string) => void;
}

const waits = "Ctrl-C to stop\n";

/** A run of the tests takes a second; this is for machines that have other things to do. */
const deadline = 25_000;

/** Paths below the folder are shown below `<folder>`. */
export function watching(folder: string, argv: readonly string[], options: WatchingOptions = {}): Watching {
  let all = "";
  let stdout = "";
  let mark = 0;
  let interrupt = (): void => {};
  let look = (): void => {};
  const print = (text: string): void => {
    all += text;
    options.onOutput?.(text);
    look();
  };
  const code = run(["test", "--watch", ...argv], {
    color: false,
    isTerminal: options.isTerminal === true,
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {
        interrupt = () => {};
      };
    },
    stdout: (text) => {
      stdout += text;
      print(text);
    },
    stderr: print,
    stdin: async () => new Uint8Array(),
  });
  // A test that fails leaves nobody behind who listens to its folder.
  onTestFinished(() => interrupt());
  const until = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`there is no ${JSON.stringify(text)} in ${JSON.stringify(all.slice(mark))}`));
      }, deadline);
      look = () => {
        const found = all.indexOf(text, mark);
        const end = found === -1 ? -1 : all.indexOf(waits, found);
        if (end === -1) return;
        clearTimeout(timer);
        look = () => {};
        const printed = all.slice(mark, end + waits.length);
        mark = end + waits.length;
        resolve(printed.replaceAll(folder, "<folder>").trimEnd());
      };
      look();
    });
  const stop = (): Promise<number> => {
    interrupt();
    return code;
  };
  return { until, stdout: () => stdout, stop };
}

/** Writes a file as editors do: all of it at once, in the place of what was there. */
export async function save(path: string, text: string): Promise<void> {
  const aside = join(await mkdtemp(join(tmpdir(), "portcullis-save-")), basename(path));
  await writeFile(aside, text);
  await mkdir(dirname(path), { recursive: true });
  await rename(aside, path);
}
