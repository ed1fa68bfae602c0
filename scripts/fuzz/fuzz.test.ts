/** A small part of the fuzzer with a fixed seed; `pnpm fuzz` runs all of it. */
import { expect, test } from "vitest";
import { fuzzCase, readSeeds } from "./cases.mjs";
import { examine } from "./examine.mjs";

test("two thousand generated and damaged policies keep every promise", async () => {
  const seeds = readSeeds();
  const problems: string[] = [];
  for (let number = 0; number < 2000; number++) {
    const problem = await examine(fuzzCase(seeds, 1, number));
    if (problem !== undefined) problems.push(`case ${number}: ${problem}`);
  }
  expect(problems).toEqual([]);
});
