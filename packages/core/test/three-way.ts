/** Runs TypeScript policies three ways: as JavaScript, as WASM, and as the emitted Rego, parsed and compiled again. */
import { loadSync } from "@portcullis/runtime";
import type { Policy } from "@portcullis/sdk";
import { compile } from "../src/compile.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { Source } from "../src/source/source.ts";
import type { Resolve } from "../src/typescript/program.ts";

export interface Input {
  readonly review: Record<string, unknown>;
  readonly parameters?: unknown;
  readonly inventory?: unknown;
}

export interface ThreeWay {
  readonly native: (input: Input) => unknown[];
  readonly wasm: (input: Input) => unknown[];
  readonly rego: (input: Input) => unknown[];
}

/** Compiles a policy both ways; throws with the diagnostics when it cannot. */
export async function threeWay(source: Source, policy: unknown): Promise<ThreeWay> {
  const [ways] = await threeWays([{ source, policy }]);
  return ways!;
}

/** Compiles policies together, both ways; throws with the diagnostics when one cannot be compiled. */
export async function threeWays(
  policies: readonly { readonly source: Source; readonly policy: unknown }[],
  resolve?: Resolve,
  /** Trust no type. */
  total = false,
): Promise<readonly ThreeWay[]> {
  const sources = policies.map(({ source }) => source);
  const direct = await compile({ sources, total, ...(resolve && { resolve }) });
  const again = await compile({
    sources: direct.modules.map(({ text, package: name }) => ({ name: `${name}.rego`, text })),
    entrypoints: direct.policies.map(({ entrypoint }) => entrypoint),
  });
  const [wasm, rego] = [direct, again].map(loaded);
  return policies.map(({ policy }) => {
    const native = policy as Policy<unknown, unknown>;
    const entrypoint = `${native.definition.kind.toLowerCase()}/violation`;
    return {
      native: (input) => sorted(native.evaluate(input as never)),
      wasm: (input) => wasm!(input, entrypoint),
      rego: (input) => rego!(input, entrypoint),
    };
  });
}

interface Compiled {
  readonly wasm?: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function loaded({ wasm, diagnostics }: Compiled): (input: Input, entrypoint: string) => unknown[] {
  if (wasm === undefined) throw new Error(diagnostics.map(described).join("\n"));
  const policy = loadSync(wasm);
  let current: unknown;
  return (input, entrypoint) => {
    if (current !== input.inventory) {
      policy.setData({ inventory: input.inventory ?? {} });
      current = input.inventory;
    }
    const [set] = policy.evaluate({ parameters: input.parameters ?? {}, review: input.review }, entrypoint) as [
      { result: unknown[] }?,
    ];
    return sorted(set?.result ?? []);
  };
}

function described({ code, message, span }: Diagnostic): string {
  return `${span?.source.name ?? "?"}: ${code} ${message}: ${span?.source.text.slice(span.start, span.end) ?? ""}`;
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
