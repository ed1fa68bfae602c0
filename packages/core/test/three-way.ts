/** Runs a TypeScript policy three ways: as JavaScript, as WASM, and as the emitted Rego, parsed and compiled again. */
import { loadSync } from "@portcullis/runtime";
import type { Policy } from "@portcullis/sdk";
import { compile } from "../src/compile.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { Source } from "../src/source/source.ts";

export interface Input {
  readonly review: Record<string, unknown>;
  readonly parameters?: unknown;
}

export interface ThreeWay {
  readonly native: (input: Input) => unknown[];
  readonly wasm: (input: Input) => unknown[];
  readonly rego: (input: Input) => unknown[];
}

/** Compiles a policy both ways; throws with the diagnostics when it cannot. */
export async function threeWay(source: Source, policy: unknown): Promise<ThreeWay> {
  const direct = await compile({ sources: [source] });
  const again = await compile({
    sources: direct.modules.map(({ text, package: name }) => ({ name: `${name}.rego`, text })),
    entrypoints: direct.policies.map(({ entrypoint }) => entrypoint),
  });
  const native = policy as Policy<unknown, unknown>;
  return {
    native: (input) => sorted(native.evaluate(input as never)),
    wasm: runner(direct.wasm, direct.diagnostics),
    rego: runner(again.wasm, again.diagnostics),
  };
}

function runner(wasm: Uint8Array | undefined, diagnostics: readonly Diagnostic[]): (input: Input) => unknown[] {
  if (wasm === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const loaded = loadSync(wasm);
  return (input) => {
    const [set] = loaded.evaluate({ parameters: {}, ...input }) as [{ result: unknown[] }?];
    return sorted(set?.result ?? []);
  };
}

function sorted(values: readonly unknown[]): unknown[] {
  return values
    .map((value) => JSON.stringify(canonical(value)))
    .sort()
    .map((text) => JSON.parse(text) as unknown);
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}
