/** A new policy's files: a complete small policy, its samples and its test. */
import type { PolicyName } from "./policy-name.ts";

/** Texts by path below the folder. */
export type Files = Readonly<Record<string, string>>;

export function policyFiles(policy: PolicyName, language: "typescript" | "rego"): Files {
  return { ...(language === "rego" ? regoFiles(policy) : typescriptFiles(policy)), ...samples };
}

const samples: Files = {
  "samples/allowed-owner.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  labels: {owner: team-shop}
`,
  "samples/allowed-team.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  labels: {team: shop}
`,
  "samples/allowed-team.parameters.yaml": "label: team\n",
  "samples/denied-no-labels.yaml": `# expect: Deployment "shop" has no label "owner"
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
`,
  "samples/denied-empty.yaml": `# expect: Deployment "shop" has no label "owner"
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  labels: {owner: ""}
`,
};

function typescriptFiles({ kind }: PolicyName): Files {
  return {
    "policy.ts": `import { definePolicy, type Workload } from "@portcullis/sdk";

/** The parameters of a Constraint; they become the template's schema. */
export interface Params {
  /** The label that must be there; \`owner\` when it is not given. */
  label?: string;
}

export default definePolicy<Workload, Params>({
  kind: "${kind}",
  title: "Workloads must say whose they are",
  severity: "medium",
  match: { kinds: [{ apiGroups: ["apps"], kinds: ["Deployment", "StatefulSet", "DaemonSet"] }] },
  *violations({ object, parameters }) {
    const label = parameters.label ?? "owner";
    if (object.metadata?.labels?.[label]) return;
    yield {
      msg: \`\${object.kind} "\${object.metadata?.name ?? ""}" has no label "\${label}"\`,
      path: ["metadata", "labels"],
    };
  },
});
`,
    "policy.test.ts": `// Each sample as a test of vitest, for its watch mode, breakpoints and reports: compiled, and as JavaScript.
import { describeSamples } from "@portcullis/testing/vitest";
import policy from "./policy.ts";

await describeSamples(import.meta.url, policy);
`,
  };
}

function regoFiles({ kind, package: name }: PolicyName): Files {
  return {
    "policy.rego": `# METADATA
# title: Workloads must say whose they are
# custom:
#   kind: ${kind}
#   severity: medium
#   match:
#     kinds:
#     - apiGroups: ["apps"]
#       kinds: ["Deployment", "StatefulSet", "DaemonSet"]
#   parameters:
#     type: object
#     properties:
#       label: {type: string, description: "The label that must be there; \`owner\` when it is not given."}
package ${name}

default label := "owner"

label := input.parameters.label

violation contains {"msg": msg, "path": ["metadata", "labels"]} if {
	object := input.review.object
	not has_owner(object)
	msg := sprintf("%s %q has no label %q", [object.kind, object.metadata.name, label])
}

has_owner(object) if object.metadata.labels[label] != ""
`,
    "policy_test.rego": `package ${name}_test

import data.${name}

test_an_owner_is_enough if {
	count(${name}.violation) == 0 with input as review({"owner": "team-shop"})
}

test_another_label_is_not if {
	count(${name}.violation) == 1 with input as review({"app": "shop"})
}

review(labels) := {
	"parameters": {},
	"review": {"object": {"kind": "Deployment", "metadata": {"name": "shop", "labels": labels}}},
}
`,
  };
}
