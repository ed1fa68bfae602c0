/** Samples as vitest tests: one line in a policy's `policy.test.ts`. */

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { createEvaluator, type Evaluator } from "./evaluator.ts";
import { loadPolicySources } from "./policy-sources.ts";
import type { NativePolicy } from "./run-native.ts";
import { readSamples, runSample, runSampleNatively } from "./samples.ts";

/**
 * `await describeSamples(import.meta.url)`: a test for each file in `samples/`, and at least one of each verdict. With
 * the policy that a TypeScript file exports, its own JavaScript has to say the same, and to end.
 */
export async function describeSamples(testFile: string, native?: NativePolicy): Promise<void> {
  const folder = dirname(fileURLToPath(testFile));
  const samples = await readSamples(folder);
  describe("samples", () => {
    let evaluator: Evaluator;
    beforeAll(async () => {
      evaluator = await createEvaluator(await loadPolicySources([folder]));
    });

    test("show both verdicts", () => {
      expect(new Set(samples.map(({ verdict }) => verdict))).toEqual(new Set(["allowed", "denied"]));
    });

    test.each(samples.map((sample) => [sample.name, sample] as const))("%s", (_, sample) => {
      expect(runSample(sample, evaluator.policies[0]!, evaluator).failure).toBeUndefined();
      if (native !== undefined)
        expect(runSampleNatively(sample, evaluator.policies[0]!, evaluator, native)).toBeUndefined();
    });
  });
}
