/**
 * Every policy of the corpus says the same as JavaScript, as WASM, and as the emitted Rego that is parsed and compiled
 * again: on the widgets written by hand, on generated ones that keep their types, and, where no type is trusted, on
 * those that break them. `CORPUS_OBJECTS=2000` generates more of them.
 */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Source } from "../../src/source/source.ts";
import { type Input, type ThreeWay, threeWays } from "../three-way.ts";
import { corpusHelpers, readCorpus } from "./read-corpus.ts";
import { totalDifferences } from "./total-differences.ts";
import { brokenWidget, generatedWidget, widgets } from "./widgets.ts";

const corpus = await readCorpus();
const objects = Number(process.env.CORPUS_OBJECTS ?? 40);
const broken = fc.sample(brokenWidget, { numRuns: objects, seed: 6 });
const inputs = [...widgets, ...fc.sample(generatedWidget, { numRuns: objects, seed: 6 })];
let ways: readonly ThreeWay[];
let totalWays: readonly ThreeWay[];

beforeAll(async () => {
  const helpers = corpusHelpers();
  const resolve = (specifier: string, from: string): Source | undefined => {
    const path = new URL(specifier, `file:///${from}`).pathname.slice(1);
    return helpers.find(({ name }) => name === path);
  };
  ways = await threeWays(corpus, resolve);
  totalWays = await threeWays(corpus, resolve, true);
}, 120_000);

test("the corpus is large", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(150);
});

test("what differs is in the corpus", () => {
  const names = corpus.map(({ name }) => name);
  expect([...totalDifferences.keys()].filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(corpus.map(({ name }, index) => [name, index] as const))("%s", (name, index) => {
  test("agrees in JavaScript, WASM and Rego", { timeout: 120_000 }, () => {
    const { native, wasm, rego } = ways[index]!;
    const results = new Set<string>();
    for (const input of inputs) {
      const compiled = wasm(input);
      expectSame(rego(input), compiled, "Rego", input);
      const expected = ran(native, input);
      if (expected === undefined) continue;
      expectSame(compiled, expected, "WASM", input);
      results.add(JSON.stringify(expected));
    }
    // A policy that always says the same would prove nothing.
    expect(results.size).toBeGreaterThan(1);
  });

  test("answers for objects of wrong types, as Rego does", { timeout: 120_000 }, () => {
    const { wasm, rego } = ways[index]!;
    for (const input of broken) expectSame(rego(input), wasm(input), "Rego", input);
  });

  const difference = totalDifferences.get(name);
  const title = "agrees on objects of wrong types where no type is trusted";
  test(difference === undefined ? title : `${title}, but: ${difference.reason}`, { timeout: 120_000 }, () => {
    const { native, wasm, rego } = totalWays[index]!;
    for (const input of [...inputs, ...broken]) {
      const compiled = wasm(input);
      expectSame(rego(input), compiled, "Rego", input);
      const expected = difference === undefined ? ran(native, input) : undefined;
      if (expected !== undefined) expectSame(compiled, expected, "WASM", input);
    }
    // What agrees again must not stay on the list.
    if (difference !== undefined) expect(wasm(difference.shows)).not.toEqual(native(difference.shows));
  });
});

/** Texts are compared first: that is quick, and nearly always enough. */
function expectSame(actual: unknown[], expected: unknown[], name: string, input: Input): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    expect(actual, `${name} on ${JSON.stringify(input)}`).toEqual(expected);
}

/** The violations; undefined where JavaScript throws, of which a compiled policy owes nothing but an answer. */
function ran(native: ThreeWay["native"], input: Input): unknown[] | undefined {
  try {
    return native(input);
  } catch {
    return undefined;
  }
}
