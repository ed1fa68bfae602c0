import { containersOf, definePolicy, podSpecOf, type Workload } from "@portcullis/sdk";
import { isExempt } from "../../lib/images/images.ts";

export interface Params {
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "PssRunAsNonRoot",
  title: "Containers must not run as root",
  description: "A container that leaves runAsNonRoot unset takes the pod's value; runAsUser is no substitute.",
  severity: "high",
  references: ['PSS Restricted "Running as Non-root"', "CIS 5.2.7", "NSA §1", "T1611"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const spec = podSpecOf(object);
    // A pod with a user namespace of its own may run as root inside it (from Kubernetes 1.35).
    if (spec?.hostUsers === false) return;
    const podLevel = spec?.securityContext?.runAsNonRoot;
    if (podLevel === false) {
      yield { msg: "pod must not set securityContext.runAsNonRoot=false", path: ["spec", "securityContext"] };
    }
    for (const container of containersOf(object)) {
      if (isExempt(container.image, parameters.exemptImages)) continue;
      const own = container.securityContext?.runAsNonRoot;
      if (own === true) continue;
      if (own === undefined && podLevel === true) continue;
      yield {
        msg: `container "${container.name}" must set securityContext.runAsNonRoot=true`,
        path: [...container.path, "securityContext", "runAsNonRoot"],
      };
    }
  },
});
