import { containersOf, definePolicy, type Workload } from "@portcullis/sdk";
import { isExempt } from "../../lib/images/images.ts";

export interface Params {
  /** Requests and limits that every container must state, as `requests.cpu`. CPU and memory requests and the memory limit by default. */
  require?: string[];
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

/** The whole grammar of a Kubernetes quantity: sign, decimal, then a suffix or an exponent. */
const quantity = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;

export default definePolicy<Workload, Params>({
  kind: "ContainerResources",
  title: "Containers must state their resources",
  description: "Without requests the scheduler guesses, and without a memory limit one container can starve its node.",
  severity: "medium",
  references: ["NSA §1", "K01:2025", "T1496", "T1499"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const required = parameters.require ?? ["requests.cpu", "requests.memory", "limits.memory"];
    for (const container of containersOf(object)) {
      // Ephemeral containers cannot have resources.
      if (container.list === "ephemeralContainers") continue;
      if (isExempt(container.image, parameters.exemptImages)) continue;
      for (const entry of required) {
        const [group = "", resource = ""] = entry.split(".");
        const stated = container.resources?.[group as "requests" | "limits"]?.[resource];
        if (stated == null) {
          yield {
            msg: `container "${container.name}" resources.${entry} missing`,
            path: [...container.path, "resources"],
          };
        } else if (!quantity.test(String(stated))) {
          yield {
            msg: `container "${container.name}" resources.${entry} cannot be parsed "${stated}"`,
            path: [...container.path, "resources", group, resource],
          };
        }
      }
    }
  },
});
