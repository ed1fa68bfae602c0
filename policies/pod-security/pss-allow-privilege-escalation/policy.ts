import { definePolicy, podSpecOf, type Workload } from "@portcullis/sdk";
import { judgedContainers } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "PssAllowPrivilegeEscalation",
  title: "Containers must not gain privileges",
  description:
    "Without allowPrivilegeEscalation=false a process can get more rights than its parent, by setuid for example.",
  severity: "high",
  references: ['PSS Restricted "Privilege Escalation"', "CIS 5.2.6", "NSA §1", "T1548"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const minor = minorVersion(parameters.version);
    if (minor < 8) return;
    // Windows has no such thing; the kubelet honours the pod's system from Kubernetes 1.25.
    if (minor >= 25 && podSpecOf(object)?.os?.name === "windows") return;
    for (const container of judgedContainers(object, parameters.exemptImages)) {
      if (container.securityContext?.allowPrivilegeEscalation === false) continue;
      yield {
        msg: `container "${container.name}" must set securityContext.allowPrivilegeEscalation=false`,
        path: [...container.path, "securityContext", "allowPrivilegeEscalation"],
      };
    }
  },
});
