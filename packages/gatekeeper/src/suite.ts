/** A gator Suite from a policy's samples: https://open-policy-agent.github.io/gatekeeper/website/docs/gator/ */
import type { Constraint } from "./constraint.ts";

export interface SuiteSample {
  /** `denied-no-owner` */
  readonly name: string;
  readonly verdict: "allowed" | "denied";
  /** The object that is judged, or an AdmissionReview. */
  readonly object: unknown;
  /** What else is in the cluster. */
  readonly inventory: readonly unknown[];
  /** With the sample's parameters. */
  readonly constraint: Constraint;
  /** Each is a part of a message. */
  readonly expected: readonly string[];
}

/** The Suite and the files that it names, by path beside `template.yaml`. */
export function suite(name: string, samples: readonly SuiteSample[]): ReadonlyMap<string, unknown> {
  const files = new Map<string, unknown>();
  const tests = samples.map((sample) => {
    const folder = `samples/${sample.name}`;
    const inventory = sample.inventory.map((object, index) => {
      const path = `${folder}/inventory-${index + 1}.yaml`;
      files.set(path, object);
      return path;
    });
    files.set(`${folder}/constraint.yaml`, sample.constraint);
    files.set(`${folder}/object.yaml`, sample.object);
    return {
      name: sample.name,
      template: "template.yaml",
      constraint: `${folder}/constraint.yaml`,
      cases: [
        {
          name: sample.verdict,
          object: `${folder}/object.yaml`,
          ...(inventory.length === 0 ? {} : { inventory }),
          assertions: assertions(sample),
        },
      ],
    };
  });
  files.set("suite.yaml", {
    apiVersion: "test.gatekeeper.sh/v1alpha1",
    kind: "Suite",
    metadata: { name },
    tests,
  });
  return files;
}

/** gator matches a message with a regular expression of RE2. */
function assertions({ verdict, expected }: SuiteSample): readonly object[] {
  if (verdict === "allowed") return [{ violations: "no" }];
  if (expected.length === 0) return [{ violations: "yes" }];
  return expected.map((text) => ({ violations: "yes", message: text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&") }));
}
