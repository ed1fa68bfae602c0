/** Folders of policies → the sources to compile: the policies, their tests where wanted, and the libraries near them. */
import { readFileSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve as resolvePath } from "node:path";
import type { Resolve, Source } from "@portcullis/core";
import { displayName, findFiles, readSource, unreadable } from "./files.ts";
import { resolvePackage } from "./resolve-package.ts";

export interface PolicySourcesOptions {
  /** `*_test.rego` too. */
  readonly tests?: boolean;
}

/**
 * All Rego and each `policy.ts` below the paths; a TypeScript file that is named itself counts whatever it is called.
 * Libraries come along: the nearest folder `lib` beside or above each path, where a policy's package says `data.lib`.
 */
export async function loadPolicySources(
  paths: readonly string[],
  options: PolicySourcesOptions = {},
): Promise<readonly Source[]> {
  const named = new Set(paths.map((path) => resolvePath(path)));
  const files = await findFiles(paths, { extensions: [".rego", ".ts"], except: ["samples"] });
  const chosen = files.filter((file) => named.has(resolvePath(file)) || isPolicyFile(file, options.tests === true));
  const sources = await Promise.all(chosen.map(readSource));
  if (!sources.some((source) => source.text.includes("data.lib"))) return sources;
  const seen = new Set(chosen.map((file) => resolvePath(file)));
  const libraries = (await findLibraries(paths)).filter((file) => !seen.has(resolvePath(file)));
  return [...sources, ...(await Promise.all(libraries.map(readSource)))];
}

function isPolicyFile(file: string, tests: boolean): boolean {
  const name = basename(file);
  if (name.endsWith(".rego")) return tests || !name.endsWith("_test.rego");
  return name === "policy.ts";
}

/** A policy stands a few folders below its package; further up is none of its business. */
const levels = 4;

/** Is told of each folder that libraries are looked for in, before that is done; with a name where only that counts. */
export type OnLibraryFolder = (folder: string, name?: string) => void;

/** Like `node_modules`, `lib` is looked for beside the policy and in the folders above; the nearest with Rego counts. */
export async function findLibraries(paths: readonly string[], onFolder?: OnLibraryFolder): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    let folder = resolvePath(path);
    for (let level = 0; level < levels && folder !== dirname(folder); level++, folder = dirname(folder)) {
      onFolder?.(folder, "lib");
      const libraries = await libraryFiles(join(folder, "lib"), onFolder);
      for (const file of libraries) found.add(file);
      if (libraries.length > 0) break;
    }
  }
  return [...found];
}

async function libraryFiles(folder: string, onFolder: OnLibraryFolder | undefined): Promise<readonly string[]> {
  if (!(await isFolder(folder))) return [];
  const told = onFolder === undefined ? {} : { onFolder: (path: string) => onFolder(path) };
  const files = await findFiles([folder], { extensions: [".rego"], except: ["samples"], ...told });
  return files.filter((file) => !file.endsWith("_test.rego"));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A part of the path is a file.
    return false;
  }
}

/** Imports of TypeScript policies: relative files, and packages as Node finds them. */
export const resolveImport: Resolve = (specifier, from) => {
  const file = specifier.startsWith(".") ? resolvePath(dirname(from), specifier) : resolvePackage(specifier, from);
  if (file === undefined) return undefined;
  const isBuilt = file.endsWith(".js");
  const candidates = isBuilt ? [file.replace(/\.js$/, ".ts")] : [file, `${file}.ts`, join(file, "index.ts")];
  const found = candidates.find(isFile);
  return found === undefined ? undefined : { name: displayName(found), text: readText(found) };
};

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}
