/** The corpus: small policies in TypeScript, one for each use of a construct, as modules and as texts. */
import { readdirSync, readFileSync } from "node:fs";
import type { Policy } from "@portcullis/sdk";
import type { Source } from "../../src/source/source.ts";

export interface CorpusPolicy {
  /** `array/find-index` */
  readonly name: string;
  readonly source: Source;
  readonly policy: Policy<unknown, unknown>;
}

const folder = new URL("../fixtures/typescript/", import.meta.url);

/** The policies, without the helpers that they import. */
export async function readCorpus(): Promise<readonly CorpusPolicy[]> {
  const files = corpusFiles().filter((file) => /\/[^.]+\.ts$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(new URL(file, folder).href)) as { default: Policy<unknown, unknown> };
      return { name: file.replace(/\.ts$/, ""), source: sourceOf(file), policy: module.default };
    }),
  );
}

/** What corpus policies import beside each other. */
export function corpusHelpers(): readonly Source[] {
  return corpusFiles()
    .filter((file) => !/\/[^.]+\.ts$/.test(file))
    .map(sourceOf);
}

function corpusFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[a-z]+$/.test(file))
    .sort();
}

function sourceOf(file: string): Source {
  return { name: `corpus/${file}`, text: readFileSync(new URL(file, folder), "utf8") };
}
