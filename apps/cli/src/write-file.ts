/** Writes a file whole or not at all: to a temporary name beside it, then renamed. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { usageError } from "@portcullis/testing/usage-error";

export async function writeOutput(path: string, content: Uint8Array | string, option = "-o"): Promise<void> {
  const temporary = `${path}.${process.pid}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw usageError(
      `${path} cannot be written: ${reason(error as NodeJS.ErrnoException)}`,
      `choose another place with ${option}`,
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "a part of its path is a file",
};

function reason(error: NodeJS.ErrnoException): string {
  return reasons[error.code ?? ""] ?? error.message;
}
