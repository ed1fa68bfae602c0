/** What a run of the tests read, wherever it is: libraries and imports, and imports that led nowhere. */
import { resolve as resolvePath } from "node:path";
import type { Resolve } from "@portcullis/core";
import { type Compile, resolveImport, UsageError } from "@portcullis/testing";
import { type Listen, listenTo } from "./folder-watcher.ts";
import { stampOf } from "./stamp.ts";

export class FilesRead {
  /** Stamps from when they were read, by absolute path. */
  readonly #files = new Map<string, string | undefined>();
  readonly #missing = new Map<string, Parameters<Resolve>>();

  /** The same compiler, which notes what it is given. */
  noting(compile: Compile): Compile {
    return (options) => {
      for (const { name } of options.sources) this.#note(name);
      const resolve: Resolve = (specifier, from) => {
        const question = JSON.stringify([specifier, from]);
        this.#missing.set(question, [specifier, from]);
        const source = options.resolve?.(specifier, from);
        if (source === undefined) return undefined;
        this.#missing.delete(question);
        this.#note(source.name);
        return source;
      };
      return compile({ ...options, resolve });
    };
  }

  #note(name: string): void {
    const path = resolvePath(name);
    if (!this.#files.has(path)) this.#files.set(path, stampOf(path));
  }

  /** Leaves only what is not looked for anyway. */
  forget(files: Iterable<string>): void {
    for (const file of files) this.#files.delete(file);
  }

  get files(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** What an import needs to lead somewhere may appear anywhere: one has to ask. */
  get mustAsk(): boolean {
    return this.#missing.size > 0;
  }

  listen(listen: Listen): void {
    for (const file of this.#files.keys()) listenTo(file, listen);
  }

  /** Files that are not what they were, and those that imports lead to now. */
  changed(): readonly string[] {
    const files = [...this.#files].filter(([path, stamp]) => stampOf(path) !== stamp).map(([path]) => path);
    const found = [...this.#missing.values()].flatMap(([specifier, from]) => fileOf(specifier, from) ?? []);
    return [...files, ...found];
  }
}

function fileOf(specifier: string, from: string): string | undefined {
  try {
    const source = resolveImport(specifier, from);
    return source && resolvePath(source.name);
  } catch (error) {
    // It is there, but may not be read.
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
