import { expect, test } from "vitest";
import type { Constraint } from "./constraint.ts";
import { type SuiteSample, suite } from "./suite.ts";
import { writeYaml } from "./yaml/write.ts";

const constraint: Constraint = {
  apiVersion: "constraints.gatekeeper.sh/v1beta1",
  kind: "Owner",
  metadata: { name: "owner" },
  spec: { enforcementAction: "deny" },
};
const object = { apiVersion: "v1", kind: "Pod", metadata: { name: "a" } };

function sample(name: string, more: Partial<SuiteSample> = {}): SuiteSample {
  return { name, verdict: "denied", object, inventory: [], constraint, expected: [], ...more };
}

test("a test for each sample, with the constraint of its parameters", () => {
  const files = suite("owner", [
    sample("allowed-owner", { verdict: "allowed", inventory: [object] }),
    sample("denied-a", { expected: ["no owner (1.0)"] }),
    sample("denied-b"),
  ]);
  expect([...files.keys()]).toEqual([
    "samples/allowed-owner/inventory-1.yaml",
    "samples/allowed-owner/constraint.yaml",
    "samples/allowed-owner/object.yaml",
    "samples/denied-a/constraint.yaml",
    "samples/denied-a/object.yaml",
    "samples/denied-b/constraint.yaml",
    "samples/denied-b/object.yaml",
    "suite.yaml",
  ]);
  expect(writeYaml(files.get("suite.yaml"))).toMatchInlineSnapshot(`
    "apiVersion: test.gatekeeper.sh/v1alpha1
    kind: Suite
    metadata:
      name: owner
    tests:
    - name: allowed-owner
      template: template.yaml
      constraint: samples/allowed-owner/constraint.yaml
      cases:
      - name: allowed
        object: samples/allowed-owner/object.yaml
        inventory:
        - samples/allowed-owner/inventory-1.yaml
        assertions:
        - violations: "no"
    - name: denied-a
      template: template.yaml
      constraint: samples/denied-a/constraint.yaml
      cases:
      - name: denied
        object: samples/denied-a/object.yaml
        assertions:
        - violations: "yes"
          message: no owner \\(1\\.0\\)
    - name: denied-b
      template: template.yaml
      constraint: samples/denied-b/constraint.yaml
      cases:
      - name: denied
        object: samples/denied-b/object.yaml
        assertions:
        - violations: "yes"
    "
  `);
});
