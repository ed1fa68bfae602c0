import type { PolicyMetadata } from "@portcullis/core";
import { describe, expect, test } from "vitest";
import { constraint } from "./constraint.ts";
import { gatekeeperVersion } from "./gatekeeper-version.ts";
import type { GatekeeperPolicy } from "./policy.ts";
import { template } from "./template.ts";
import { writeYaml } from "./yaml/write.ts";

const metadata: PolicyMetadata = {
  kind: "ImageDigest",
  package: "imagedigest",
  entrypoint: "imagedigest/violation",
  source: "policy.rego",
  language: "rego",
  title: "Images must be pinned by digest",
  description: "A tag can be moved.",
  severity: "high",
  mode: "admission",
  references: [],
  match: { kinds: [{ apiGroups: [""], kinds: ["Pod"] }] },
};

function rego(name: string, text: string): GatekeeperPolicy["entry"] {
  return { source: `${name}.rego`, language: "rego", regoVersion: "v1", package: name, text, dependencies: [] };
}

const policy: GatekeeperPolicy = {
  metadata,
  parameters: { type: "object", properties: { level: { type: "string", default: "high" } } },
  entry: rego(
    "imagedigest",
    'package imagedigest\n\nimport data.lib.images\n\nviolation contains {"msg": "no"} if true\n',
  ),
  libraries: [rego("lib.images", "package lib.images\n\nx := `a\n\tb`\n")],
  inventory: [{ groupVersion: "apps/v1", kind: "Deployment" }],
};

describe("template", () => {
  test("with Rego v1 in `code`", () => {
    expect(writeYaml(template(policy))).toMatchInlineSnapshot(`
      "apiVersion: templates.gatekeeper.sh/v1
      kind: ConstraintTemplate
      metadata:
        name: imagedigest
        annotations:
          metadata.gatekeeper.sh/title: Images must be pinned by digest
          description: A tag can be moved.
          metadata.gatekeeper.sh/requires-sync-data: '[[{"groups":["apps"],"versions":["v1"],"kinds":["Deployment"]}]]'
      spec:
        crd:
          spec:
            names:
              kind: ImageDigest
            validation:
              openAPIV3Schema:
                type: object
                properties:
                  level:
                    type: string
                    default: high
        targets:
        - target: admission.k8s.gatekeeper.sh
          code:
          - engine: Rego
            source:
              version: v1
              rego: |
                package imagedigest

                import data.lib.images

                violation contains {"msg": "no"} if true
              libs:
              - |
                package lib.images

                x := \`a
                	b\`
      "
    `);
  });

  test("with `rego` for a Gatekeeper that knows no Rego v1", () => {
    const [target] = template(policy, gatekeeperVersion("3.18")).spec.targets;
    expect(Object.keys(target)).toEqual(["target", "rego", "libs"]);
  });

  test("without parameters there is no schema", () => {
    const { parameters: _, ...without } = policy;
    expect(template(without).spec.crd.spec).toEqual({ names: { kind: "ImageDigest" } });
  });
});

test("constraint: the match, and the defaults of the parameters", () => {
  expect(writeYaml(constraint(policy, { enforcementAction: "warn" }))).toMatchInlineSnapshot(`
    "apiVersion: constraints.gatekeeper.sh/v1beta1
    kind: ImageDigest
    metadata:
      name: imagedigest
    spec:
      enforcementAction: warn
      match:
        kinds:
        - apiGroups:
          - ""
          kinds:
          - Pod
      parameters:
        level: high
    "
  `);
});

test("releases of Gatekeeper", () => {
  expect(gatekeeperVersion("3.18.2")).toEqual({ regoV1: false });
  expect(gatekeeperVersion("v3.19")).toEqual({ regoV1: true });
  expect(gatekeeperVersion("2.0")).toBeUndefined();
});
