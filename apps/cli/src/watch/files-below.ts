/** The files below the given paths that tests are made of, as they are at this moment. */
import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { findFiles, findLibraries, UsageError } from "@portcullis/testing";
import { type Listen, listenTo } from "./folder-watcher.ts";
import { stampOf } from "./stamp.ts";

export interface FilesBelow {
  /** By absolute path; what cannot be read has its error here. */
  readonly stamps: ReadonlyMap<string, string>;
  /** Without what cannot be read. */
  readonly count: number;
}

/** Folders are listened to before they are read, so that nothing gets lost in between. */
export async function filesBelow(paths: readonly string[], listen: Listen): Promise<FilesBelow> {
  const found = new Map<string, string>();
  const errors = new Map<string, string>();
  const add = async (path: string, find: () => Promise<readonly string[]>): Promise<void> => {
    try {
      for (const file of await find()) {
        const stamp = stampOf(file);
        if (stamp !== undefined) found.set(resolve(file), stamp);
      }
    } catch (error) {
      // What cannot be read is a state, too: it may be over, or another one, the next time.
      if (!(error instanceof UsageError)) throw error;
      errors.set(resolve(path), error.message);
    }
  };
  for (const path of paths) {
    listenTo(path, listen);
    await add(path, () => testFiles(path, listen));
  }
  await add("lib", () => findLibraries(paths, listen));
  return { stamps: new Map([...errors, ...found]), count: found.size };
}

async function testFiles(path: string, onFolder: (folder: string) => void): Promise<readonly string[]> {
  // A policy that is named itself is tested with all that stands beside it.
  const isPolicy = isPolicyName(path) && (await stat(path).catch(() => undefined))?.isFile() === true;
  const options = { extensions: [".rego", ".ts", ".yaml", ".yml", ".json"], onFolder };
  const files = await findFiles([isPolicy ? dirname(path) : path], options);
  return files.filter((file) => file === path || isPolicyName(file) || file.endsWith(".rego") || isSample(file));
}

function isPolicyName(file: string): boolean {
  return /^policy\.(rego|ts)$/.test(basename(file));
}

function isSample(file: string): boolean {
  return basename(dirname(file)) === "samples" && /\.(yaml|yml|json)$/.test(file);
}
