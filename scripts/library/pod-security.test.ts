/**
 * The Kubernetes project's own fixtures of the Pod Security Standards, level by level and version by version: a pod
 * passes when none of the level's policies objects. The data is `conformance/pod-security-admission` below
 * `PORTCULLIS_DATA` or `../shared`; without it these tests are skipped.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Review, reviewOf } from "@portcullis/gatekeeper";
import { createEvaluator, type Evaluator, loadPolicySources } from "@portcullis/testing";
import { beforeAll, describe, expect, test } from "vitest";

interface Fixtures {
  readonly pods: Readonly<Record<string, object>>;
  readonly cases: readonly (readonly [
    level: "baseline" | "restricted",
    version: string,
    verdict: "pass" | "fail",
    name: string,
    pod: string,
  ])[];
}

/** The policies of each level; Restricted is Baseline and more. */
const baseline = [
  "PssApparmor",
  "PssCapabilitiesBaseline",
  "PssHostNamespaces",
  "PssHostPathVolumes",
  "PssHostPorts",
  "PssHostProbesLifecycle",
  "PssPrivilegedContainers",
  "PssProcMount",
  "PssSeccompBaseline",
  "PssSelinux",
  "PssSysctls",
  "PssWindowsHostProcess",
];
const levels = {
  baseline,
  restricted: [
    ...baseline,
    "PssAllowPrivilegeEscalation",
    "PssCapabilitiesRestricted",
    "PssRunAsNonRoot",
    "PssRunAsUser",
    "PssSeccompRestricted",
    "PssVolumeTypes",
  ],
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = process.env.PORTCULLIS_DATA ?? join(root, "../shared");
const file = join(data, "conformance/pod-security-admission/fixtures.json");

describe.skipIf(!existsSync(file))("fixtures of pod-security-admission", () => {
  const { pods, cases }: Fixtures = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { pods: {}, cases: [] };
  let evaluator: Evaluator;
  beforeAll(async () => {
    evaluator = await createEvaluator(await loadPolicySources([join(root, "policies/pod-security")]));
  });

  /** The kinds of the policies that object. */
  function objections(level: "baseline" | "restricted", version: string, pod: object): readonly string[] {
    const review: Review = reviewOf(pod, { kind: { group: "", version: "v1", kind: "Pod" } });
    return evaluator.policies
      .filter(({ kind }) => levels[level].includes(kind))
      .filter((policy) => {
        const parameters = policy.kind === "PssProcMount" ? { version, level } : { version };
        return evaluator.violations(policy, review, parameters).length > 0;
      })
      .map(({ kind }) => kind);
  }

  test("every policy of the levels is there, and no other", () => {
    expect(evaluator.policies.map(({ kind }) => kind).sort()).toEqual([...levels.restricted].sort());
  });

  test.each(["baseline", "restricted"] as const)("each verdict of %s", (level) => {
    const judged = cases.filter(([each]) => each === level);
    expect(judged.length).toBeGreaterThan(0);
    const wrong = judged.flatMap(([, version, verdict, name, hash]) => {
      const found = objections(level, version, pods[hash]!);
      const actual = found.length === 0 ? "pass" : "fail";
      return actual === verdict ? [] : [`${version}/${verdict}/${name}: ${found.join(", ") || "no objection"}`];
    });
    expect(wrong).toEqual([]);
  });
});
