#!/usr/bin/env node
/** The process: arguments and streams in, exit code out. */
import module from "node:module";
import { setFlagsFromString } from "node:v8";
import type { Io } from "./io.ts";

// Node 22 and later keep what they compiled; that must be asked for before anything else is loaded.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
// The V8 of Node 20 optimises so early that most commands are over before it pays: now it waits four times as long. Later
// versions wait by themselves.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=270000");
const { run } = await import("./run.ts");
const { exitCode } = await import("./io.ts");
const { version } = await import("./version.ts");

const color =
  process.env.NO_COLOR === undefined && (process.stdout.isTTY === true || process.env.FORCE_COLOR !== undefined);

// `portcullis … | head` closes the pipe early: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const io: Io = {
  color,
  isTerminal: process.stdout.isTTY === true && process.env.TERM !== "dumb",
  onInterrupt: (listener) => {
    process.on("SIGINT", listener);
    return () => process.off("SIGINT", listener);
  },
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
};

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  // Node would print the line that threw, and the lines of our bundle are half a megabyte long.
  const stack = error instanceof Error ? error.stack : String(error);
  io.stderr(
    `error: this is a mistake in portcullis ${version}, not in what it was given: please report it\n${stack}\n`,
  );
  process.exitCode = exitCode.failed;
}
