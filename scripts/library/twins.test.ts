/**
 * Five policies of the library a second time, in Rego written by hand: both give the same violations on the same
 * generated objects, and so does the policy's own JavaScript.
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "@portcullis/core";
import { hostBuiltins, load, type Policy } from "@portcullis/runtime";
import { findFiles, jsonText, loadPolicySources, readSource, resolveImport } from "@portcullis/testing";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { list, record, text } from "../../packages/core/test/corpus/generated-values.ts";
import netpolNoAllowAll from "../../policies/network/netpol-no-allow-all/policy.ts";
import pssCapabilitiesBaseline from "../../policies/pod-security/pss-capabilities-baseline/policy.ts";
import pssPrivilegedContainers from "../../policies/pod-security/pss-privileged-containers/policy.ts";
import pssRunAsNonRoot from "../../policies/pod-security/pss-run-as-non-root/policy.ts";
import containerResources from "../../policies/workload/container-resources/policy.ts";
import { exemptImages, networkPolicy, workload } from "./generated-objects.ts";

const version = text("v1.34", "v1.35", "latest");
const twins = [
  [pssPrivilegedContainers, workload, record({ exemptImages })],
  [pssCapabilitiesBaseline, workload, record({ exemptImages, allowed: list(text("CHOWN", "ALL")) })],
  [pssRunAsNonRoot, workload, record({ exemptImages, version, acceptRunAsUser: fc.boolean() })],
  [
    containerResources,
    workload,
    record({ exemptImages, require: list(fc.constantFrom("limits.cpu", "requests.cpu")) }),
  ],
  [netpolNoAllowAll, networkPolicy, record({ forbidCidrs: list(text("10.0.0.0/8")), allowNames: list(text("shop")) })],
] as const;

const root = fileURLToPath(new URL("../..", import.meta.url));
let module: Policy;

beforeAll(async () => {
  const here = relative(process.cwd(), root) || ".";
  const policies = await loadPolicySources([`${here}/policies`]);
  const handwritten = await Promise.all(
    (await findFiles([`${here}/scripts/library/twins`], { extensions: [".rego"] })).map(readSource),
  );
  const packages = twins.map(([{ definition }]) => definition.kind.toLowerCase());
  const { wasm, diagnostics } = await compile({
    sources: [...policies, ...handwritten],
    entrypoints: packages.flatMap((name) => [`${name}/violation`, `twin/${name}/violation`]),
    resolve: resolveImport,
  });
  expect(diagnostics).toEqual([]);
  module = await load(wasm!, { builtins: hostBuiltins });
}, 60_000);

describe.each(twins.map((twin) => [twin[0].definition.kind, twin] as const))(
  "%s",
  (kind, [policy, objects, parameters]) => {
    test("and its twin agree on generated objects", () => {
      const name = kind.toLowerCase();
      let fired = 0;
      fc.assert(
        fc.property(objects, parameters, (object, parameters) => {
          const input = { review: { object }, parameters };
          const twin = violations(input, `twin/${name}/violation`);
          expect(violations(input, `${name}/violation`)).toEqual(twin);
          expect(sorted(policy.evaluate(input as never))).toEqual(twin);
          if (twin.length > 0) fired++;
        }),
        { numRuns: 2000, seed: 6 },
      );
      // Objects on which nothing is ever found would prove nothing.
      expect(fired).toBeGreaterThan(200);
    });
  },
);

function violations(input: unknown, entrypoint: string): readonly unknown[] {
  const [{ result }] = module.evaluate(input, entrypoint) as [{ result: unknown[] }];
  return sorted(result);
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  return values.map(jsonText).sort();
}
