/** Paths that a user names → the files they stand for. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import type { Source } from "@portcullis/core";
import { usageError } from "./usage-error.ts";

export interface FindOptions {
  /** With the dot: `.yaml`. A file that is named itself needs none of them. */
  readonly extensions: readonly string[];
  /** Names of folders below the given ones that are not entered. */
  readonly except?: readonly string[];
  /** Is told of each folder before it is read: what changes in it from then on is not among the files. */
  readonly onFolder?: (folder: string) => void;
}

const neverEntered: ReadonlySet<string> = new Set(["node_modules", "dist", "build", "coverage"]);

/** Sorted within each path, so that every machine reports in the same order. */
export async function findFiles(paths: readonly string[], options: FindOptions): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const information = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (information instanceof Error) throw unreadable(path, information);
    if (!information.isDirectory()) found.add(path);
    else for (const file of await filesBelow(path, options)) found.add(file);
  }
  return [...found];
}

async function filesBelow(folder: string, options: FindOptions): Promise<readonly string[]> {
  options.onFolder?.(folder);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(folder, error);
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name.startsWith(".") || neverEntered.has(entry.name) || options.except?.includes(entry.name)) continue;
      found.push(...(await filesBelow(path, options)));
    } else if (options.extensions.includes(extname(entry.name))) found.push(path);
  }
  return found;
}

/** Bytes that are not UTF-8 become U+FFFD, which every reader of ours refuses with its place. */
export async function readSource(path: string): Promise<Source> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  return { name: displayName(path), text: bytes.toString("utf8").replace(/^\uFEFF/, "") };
}

/** Many files, some at a time: a process may only have so many open. */
export async function readSources(paths: readonly string[]): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (let at = 0; at < paths.length; at += filesAtOnce)
    sources.push(...(await Promise.all(paths.slice(at, at + filesAtOnce).map(readSource))));
  return sources;
}

const filesAtOnce = 64;

/** As messages show a path: relative to where the user stands, with forward slashes. */
export function displayName(path: string): string {
  const fromHere = relative(process.cwd(), path);
  const name = fromHere.startsWith("..") || fromHere === "" ? path : fromHere;
  return sep === "/" ? name : name.split(sep).join("/");
}

/** What the file system said, as a mistake of whoever named the path. */
export function unreadable(path: string, error: NodeJS.ErrnoException): Error {
  const name = displayName(path);
  if (error.code === "ENOENT") return usageError(`there is no file or folder ${name}`);
  if (error.code === "EISDIR") return usageError(`${name} is a folder`, `name a file in it`);
  if (error.code === "EACCES") return usageError(`${name} may not be read: permission denied`);
  return usageError(`${basename(path)} cannot be read: ${error.message}`);
}
