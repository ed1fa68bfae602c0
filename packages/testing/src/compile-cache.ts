/** Remembers what was compiled by the content of everything that went into it, imports too. */
import { createHash } from "node:crypto";
import { type CompileOptions, type CompileResult, compile, type Resolve, type Source } from "@portcullis/core";
import { contentText } from "./content-text.ts";

export type Compile = typeof compile;

export interface CompileCacheOptions {
  /** How many results are kept, at least one; the one that was not used for longest goes. */
  readonly limit?: number;
}

export interface CompileCounts {
  readonly compiled: number;
  readonly reused: number;
}

/** What a compilation asked for, and the hash of what it was given. */
interface Question {
  readonly specifier: string;
  readonly from: string;
  readonly answer: string;
}

interface Entry {
  readonly key: string;
  readonly questions: readonly Question[];
  readonly result: CompileResult;
}

/** A result takes some 0.2 MB, and a run over more policies than are kept would find none of them again. */
const defaultLimit = 500;

export class CompileCache {
  readonly #limit: number;
  /** In the order of their last use. */
  readonly #entries = new Set<Entry>();
  readonly #running = new Map<string, Promise<Entry>>();
  #compiled = 0;
  #reused = 0;

  constructor({ limit = defaultLimit }: CompileCacheOptions = {}) {
    if (!(limit >= 1)) throw new RangeError(`a cache must have room for one result, and not for ${limit}`);
    this.#limit = limit;
  }

  /** As core's `compile`; who is given the same result as others must not change it. Errors are results, too. */
  readonly compile: Compile = async (options) => {
    const { resolve, ...others } = options;
    const text = contentText(others);
    // What cannot be compared is compiled.
    if (text === undefined) return this.#count("compiled", await compile(options));
    const key = hashOf(text);
    for (;;) {
      const known = [...this.#entries].find((entry) => entry.key === key && fits(entry, resolve));
      if (known !== undefined) return this.#count("reused", this.#use(known));
      const running = this.#running.get(key);
      if (running === undefined) break;
      const made = await running.catch(() => undefined);
      if (made !== undefined && fits(made, resolve)) return this.#count("reused", this.#use(made));
    }
    const running = this.#compile(key, options).finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return this.#count("compiled", (await running).result);
  };

  counts(): CompileCounts {
    return { compiled: this.#compiled, reused: this.#reused };
  }

  #count(kind: "compiled" | "reused", result: CompileResult): CompileResult {
    if (kind === "compiled") this.#compiled++;
    else this.#reused++;
    return result;
  }

  async #compile(key: string, options: CompileOptions): Promise<Entry> {
    const questions = new Map<string, Question & { readonly source: Source | undefined }>();
    // One answer to each question, even if a file changes meanwhile: it is the one that is written down.
    const resolve: Resolve = (specifier, from) => {
      const id = JSON.stringify([specifier, from]);
      const known = questions.get(id);
      if (known !== undefined) return known.source;
      const source = options.resolve?.(specifier, from);
      questions.set(id, { specifier, from, answer: answerOf(source), source });
      return source;
    };
    const result = Object.freeze(await compile({ ...options, resolve }));
    const asked = [...questions.values()].map(({ source: _, ...question }) => question);
    const entry = { key, questions: asked, result };
    this.#use(entry);
    return entry;
  }

  /** The entry is the latest used now, and there is room for it. */
  #use(entry: Entry): CompileResult {
    this.#entries.delete(entry);
    this.#entries.add(entry);
    for (const oldest of this.#entries) {
      if (this.#entries.size <= this.#limit) break;
      this.#entries.delete(oldest);
    }
    return entry.result;
  }
}

/** In the order in which they were asked: the next question of a compilation depends on the answers before. */
function fits({ questions }: Entry, resolve: Resolve | undefined): boolean {
  return questions.every(({ specifier, from, answer }) => answerOf(resolve?.(specifier, from)) === answer);
}

function answerOf(source: Source | undefined): string {
  const { name, text, language, regoVersion } = source ?? {};
  return source === undefined ? "nothing" : hashOf(contentText([name, text, language, regoVersion])!);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
