import { definePolicy, type Namespace } from "@portcullis/sdk";

export interface Params {
  /** The least level that `enforce` may have; baseline by default. */
  enforce?: "baseline" | "restricted";
  /** Namespaces that may be privileged; kube-system by default. */
  privilegedAllow?: string[];
}

const prefix = "pod-security.kubernetes.io/";
const levels = ["privileged", "baseline", "restricted"];
const known = ["enforce", "enforce-version", "audit", "audit-version", "warn", "warn-version"];

export default definePolicy<Namespace, Params>({
  kind: "NamespacePssLabels",
  title: "Namespaces must enforce a Pod Security Standard",
  description: "Without the label the namespace is privileged; a misspelt value does not do what it says.",
  severity: "high",
  references: ["PSS", "CIS 5.2.1", "NSA §1", "K04:2025", "T1562.001"],
  match: { kinds: [{ apiGroups: [""], kinds: ["Namespace"] }] },
  *violations({ object, parameters }) {
    const name = object.metadata?.name ?? "";
    const minimum = parameters.enforce ?? "baseline";
    const labels = object.metadata?.labels ?? {};
    const enforce = labels[`${prefix}enforce`];
    if ((parameters.privilegedAllow ?? ["kube-system"]).includes(name)) return;
    if (enforce === undefined) {
      yield { msg: `Namespace/${name} has no label ${prefix}enforce`, path: ["metadata", "labels"] };
    } else if (levels.includes(enforce) && levels.indexOf(enforce) < levels.indexOf(minimum)) {
      yield {
        msg: `Namespace/${name} label ${prefix}enforce="${enforce}" is below ${minimum}`,
        path: ["metadata", "labels", `${prefix}enforce`],
      };
    }
    for (const [key, value] of Object.entries(labels)) {
      if (!key.startsWith(prefix)) continue;
      const path = ["metadata", "labels", key];
      const label = key.slice(prefix.length);
      if (!known.includes(label)) {
        yield { msg: `Namespace/${name} label ${key} is none of Pod Security's`, path };
      } else if (label.endsWith("-version")) {
        if (value !== "latest" && !/^v1\.([0-9]|[1-9][0-9]*)$/.test(value)) {
          yield { msg: `Namespace/${name} label ${key}="${value}" is neither latest nor v1.N`, path };
        }
      } else if (!levels.includes(value)) {
        yield { msg: `Namespace/${name} label ${key}="${value}" is not a level`, path };
      }
    }
  },
});
