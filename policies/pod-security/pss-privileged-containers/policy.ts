import { containersOf, definePolicy, type Workload } from "@portcullis/sdk";
import { isExempt } from "../../lib/images/images.ts";

export interface Params {
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "PssPrivilegedContainers",
  title: "Containers must not be privileged",
  description: "A privileged container has every capability and every device of its node.",
  severity: "critical",
  references: ['PSS Baseline "Privileged Containers"', "CIS 5.2.2", "NSA §1", "T1611"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    for (const container of containersOf(object)) {
      if (container.securityContext?.privileged !== true) continue;
      if (isExempt(container.image, parameters.exemptImages)) continue;
      yield {
        msg: `${container.list} container "${container.name}" must not set securityContext.privileged=true`,
        path: [...container.path, "securityContext", "privileged"],
      };
    }
  },
});
