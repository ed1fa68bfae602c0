/** Runs the command line as a person does, without a process: what it printed and its exit code. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../src/run.ts";

export interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function portcullis(argv: readonly string[], stdin = ""): Promise<Output> {
  let stdout = "";
  let stderr = "";
  const code = await run(argv, {
    color: false,
    isTerminal: false,
    onInterrupt: () => () => {},
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    stdin: async () => new TextEncoder().encode(stdin),
  });
  return { code, stdout, stderr };
}

/** A new folder with these files; the paths of messages are shown below `<folder>`. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "portcullis-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Exit code and all that was printed, with the folder's name taken out. */
export function shown({ code, stdout, stderr }: Output, folder: string): string {
  return `${`${stderr}${stdout}`.replaceAll(folder, "<folder>").replaceAll("\0", "␀").trimEnd()}\nexit code ${code}`;
}
