import { definePolicy, podSpecOf, podSpecPath, type Workload } from "@portcullis/sdk";
import { judgedContainers, judgesPod } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

const good = ["RuntimeDefault", "Localhost"];

export default definePolicy<Workload, Params>({
  kind: "PssSeccompRestricted",
  title: "Containers must have a seccomp profile",
  description: "A pod sets RuntimeDefault or Localhost for all of its containers, or each container does.",
  severity: "high",
  references: ['PSS Restricted "Seccomp"', "CIS 5.6.2", "NSA §1"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const minor = minorVersion(parameters.version);
    if (minor < 19) return;
    // Windows has no seccomp; the kubelet honours the pod's system from Kubernetes 1.25.
    if (minor >= 25 && podSpecOf(object)?.os?.name === "windows") return;
    const podType = podSpecOf(object)?.securityContext?.seccompProfile?.type ?? "";
    if (podType !== "" && !good.includes(podType) && judgesPod(object, parameters.exemptImages)) {
      yield {
        msg: "pod must set seccompProfile.type to RuntimeDefault or Localhost",
        path: [...podSpecPath(object), "securityContext", "seccompProfile", "type"],
      };
    }
    for (const container of judgedContainers(object, parameters.exemptImages)) {
      const type = container.securityContext?.seccompProfile?.type ?? podType;
      if (good.includes(type)) continue;
      yield {
        msg: `container "${container.name}" must set seccompProfile.type to RuntimeDefault or Localhost`,
        path: [...container.path, "securityContext", "seccompProfile", "type"],
      };
    }
  },
});
