import type { Source } from "@portcullis/core";
import { beforeAll, describe, expect, test } from "vitest";
import { createEvaluator, type Evaluator } from "./evaluator.ts";
import { type ScanResult, scanSources } from "./scan.ts";

const owner: Source = {
  name: "owner.rego",
  text: `# METADATA
# title: Pods must have an owner
# custom:
#   kind: Owner
#   severity: low
#   match:
#     kinds: [{apiGroups: [""], kinds: ["Pod"]}]
#   parameters:
#     type: object
#     properties:
#       label: {type: string, default: owner}
package owner

violation contains {"msg": msg, "path": ["metadata", "labels"]} if {
	labels := object.get(input.review.object.metadata, "labels", {})
	not labels[input.parameters.label]
	msg := sprintf("label %q is missing", [input.parameters.label])
}
`,
};

const unique: Source = {
  name: "unique.rego",
  text: `# METADATA
# title: Every Service has a Pod
# custom:
#   kind: Backed
#   severity: high
#   match:
#     kinds: [{apiGroups: [""], kinds: ["Service"]}]
package backed

violation contains {"msg": msg} if {
	not data.inventory.namespace[input.review.namespace].v1.Pod
	msg := sprintf("no pod backs %q", [input.review.name])
}
`,
};

const groups: Source = {
  name: "groups.rego",
  text: `# METADATA
# title: Groups have names
# custom:
#   kind: Groups
#   mode: file
#   severity: low
#   match:
#     kinds: [{apiGroups: ["config.portcullis.dev"], kinds: ["PrometheusRules"]}]
package groups

violation contains {"msg": "a group has no name", "path": ["groups", i]} if {
	some i, group in input.review.object.groups
	not group.name
}
`,
};

let evaluator: Evaluator;
beforeAll(async () => {
  evaluator = await createEvaluator([owner, unique, groups]);
});

function scanned(text: string, parameters?: Record<string, unknown>): ScanResult {
  return scanSources([{ name: "x.yaml", text }], evaluator, parameters === undefined ? {} : { parameters });
}

function lines({ findings }: ScanResult): string[] {
  return findings.map(
    ({ place, policy, object, msg }) => `${place.line}:${place.column} ${policy.kind} ${object}: ${msg}`,
  );
}

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  labels: {app: web}
`;

describe("scan", () => {
  test("a finding stands where its path leads", () => {
    expect(lines(scanned(pod))).toEqual(['6:3 Owner Pod/shop/web: label "owner" is missing']);
  });

  test("parameters by the policy's kind, defaults for the rest", () => {
    expect(lines(scanned(pod, { Owner: { label: "app" } }))).toEqual([]);
    expect(lines(scanned(pod, { Owner: {} }))).toHaveLength(1);
  });

  test("without a path, the place is what the message quotes", () => {
    const service = "apiVersion: v1\nkind: Service\nmetadata:\n  namespace: bank\n  name: api\n";
    expect(lines(scanned(service))).toEqual(['5:3 Backed Service/bank/api: no pod backs "api"']);
  });

  test("the other documents are the inventory", () => {
    const service = "apiVersion: v1\nkind: Service\nmetadata: {namespace: shop, name: api}\n";
    expect(lines(scanned(`${pod}---\n${service}`, { Owner: { label: "app" } }))).toEqual([]);
  });

  test("files without apiVersion are judged by their shape", () => {
    expect(lines(scanned("groups:\n- name: a\n- rules: []\n"))).toEqual([
      "3:3 Groups PrometheusRules: a group has no name",
    ]);
  });

  test("what nobody knows is named, not passed", () => {
    const result = scanned("a: 1\n");
    expect(result.unknown).toHaveLength(1);
    expect(result.findings).toEqual([]);
  });
});
