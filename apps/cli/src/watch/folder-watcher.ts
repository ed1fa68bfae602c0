/**
 * Listens to folders and says that something may have changed, never what. Each folder is listened to by itself: on
 * Linux Node 20 loses files from its recursive watch when they are replaced, and folders that come back.
 */
import { existsSync, type FSWatcher, watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/** Listens to what happens in a folder; with a name, only to what happens to that. */
export type Listen = (folder: string, name?: string) => void;

/** Errors of the folder itself: that it is there again, or may be read, the folder above it tells. */
const folderErrors = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM"]);

/** How often one has to look where nothing tells. */
const lookAgain = 1000;

export class FolderWatcher {
  readonly #watchers = new Map<string, FSWatcher>();
  #mayHaveChanged = false;
  #wake: (() => void) | undefined;
  #isRefused = false;

  /** Whether something may happen that the system does not tell: it has only so much room for who listens. */
  get isDeaf(): boolean {
    return this.#isRefused || this.#watchers.size === 0;
  }

  /** Listens from now on to those folders that `look` names, and to no others. */
  async listenWhile<Result>(look: (listen: Listen) => Promise<Result>): Promise<Result> {
    const named = new Set<string>();
    this.#isRefused = false;
    const result = await look((folder, name) => {
      const key = JSON.stringify([resolve(folder), name]);
      named.add(key);
      if (!this.#watchers.has(key)) this.#listen(key, resolve(folder), name);
    });
    for (const key of this.#watchers.keys()) if (!named.has(key)) this.#stop(key);
    return result;
  }

  #listen(key: string, folder: string, name: string | undefined): void {
    try {
      const watcher = watch(folder, (event, changed) => {
        // This may be the folder itself, that was moved or deleted: whatever has its name then is another.
        if (event === "rename" && changed === basename(folder)) this.#stop(key);
        else if (name !== undefined && changed !== null && changed !== name) return;
        this.hint();
      });
      watcher.on("error", () => {
        this.#stop(key);
        this.hint();
      });
      this.#watchers.set(key, watcher);
    } catch (error) {
      if (!folderErrors.has((error as NodeJS.ErrnoException).code ?? "")) this.#isRefused = true;
    }
  }

  #stop(key: string): void {
    this.#watchers.get(key)?.close();
    this.#watchers.delete(key);
  }

  hint(): void {
    this.#mayHaveChanged = true;
    this.#wake?.();
  }

  /** Until something may have changed since the last time, or `signal` is aborted; with `often`, not for long. */
  async hinted(often: boolean, signal: AbortSignal): Promise<void> {
    if (!this.#mayHaveChanged && !signal.aborted)
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener("abort", done);
          resolve();
        };
        const timer = often || this.isDeaf ? setTimeout(done, lookAgain) : undefined;
        signal.addEventListener("abort", done);
        this.#wake = done;
      });
    this.#wake = undefined;
    this.#mayHaveChanged = false;
  }

  close(): void {
    for (const key of this.#watchers.keys()) this.#stop(key);
  }
}

/** Listens to a file or folder that may not be there, nor the folder that it was in. */
export function listenTo(path: string, listen: Listen): void {
  let name = resolve(path);
  while (!existsSync(dirname(name)) && name !== dirname(name)) name = dirname(name);
  listen(dirname(name), basename(name));
}
