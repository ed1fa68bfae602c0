/** Finds out which files changed since a run of the tests began, and waits for that. */
import { setTimeout as pause } from "node:timers/promises";
import { type FilesBelow, filesBelow } from "./files-below.ts";
import type { FilesRead } from "./files-read.ts";
import { FolderWatcher } from "./folder-watcher.ts";

/** Editors write twice, and version control writes many files: what follows within this time belongs together. */
const together = 100;

export class Changes {
  readonly #paths: readonly string[];
  readonly #watcher = new FolderWatcher();
  #below: FilesBelow = { stamps: new Map(), count: 0 };
  #read: FilesRead | undefined;

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /** Changes count from now on. */
  async begin(): Promise<void> {
    this.#below = await this.#look();
  }

  /** The files whose changes count, when this is what the run read that began last. */
  async follow(read: FilesRead): Promise<{ readonly files: number; readonly isDeaf: boolean }> {
    read.forget(this.#below.stamps.keys());
    this.#read = read;
    // Nobody listened to the files that were read just now for the first time.
    if (this.#since(await this.#look()).length > 0) this.#watcher.hint();
    return { files: this.#below.count + read.files.length, isDeaf: this.#watcher.isDeaf };
  }

  /** Files that changed, at least one; none when `signal` is aborted. Other changes count from then on. */
  async next(signal: AbortSignal): Promise<readonly string[]> {
    for (;;) {
      await this.#watcher.hinted(this.#read?.mustAsk === true, signal);
      await pause(together, undefined, { signal }).catch(() => {});
      if (signal.aborted) return [];
      const below = await this.#look();
      const changed = this.#since(below);
      if (changed.length === 0) continue;
      this.#below = below;
      return changed;
    }
  }

  close(): void {
    this.#watcher.close();
  }

  #look(): Promise<FilesBelow> {
    return this.#watcher.listenWhile((listen) => {
      this.#read?.listen(listen);
      return filesBelow(this.#paths, listen);
    });
  }

  #since({ stamps: now }: FilesBelow): readonly string[] {
    const { stamps: before } = this.#below;
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
      (file) => before.get(file) !== now.get(file),
    );
    return [...new Set([...changed, ...(this.#read?.changed() ?? [])])];
  }
}
