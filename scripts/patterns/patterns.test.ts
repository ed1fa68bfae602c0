/** A small part of the comparison with re2js, with a fixed seed; `node scripts/patterns/run.mjs` runs all of it. */
import { expect, test } from "vitest";
import { compareBatch } from "./compare.mjs";

test("patterns match as re2js has it", async () => {
  for (const seed of [1, 2]) expect(await compareBatch(seed)).toEqual([]);
});
