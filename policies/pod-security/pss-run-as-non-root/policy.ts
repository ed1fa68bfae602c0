import { definePolicy, podSpecOf, podSpecPath, type Workload } from "@portcullis/sdk";
import { judgedContainers, judgesPod } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** Takes a runAsUser other than 0 where runAsNonRoot is unset; the standard does not. */
  acceptRunAsUser?: boolean;
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
    if (minorVersion(parameters.version) >= 35 && spec?.hostUsers === false) return;
    const podLevel = spec?.securityContext?.runAsNonRoot;
    if (podLevel === false && judgesPod(object, parameters.exemptImages)) {
      yield {
        msg: "pod must not set securityContext.runAsNonRoot=false",
        path: [...podSpecPath(object), "securityContext", "runAsNonRoot"],
      };
    }
    for (const container of judgedContainers(object, parameters.exemptImages)) {
      const own = container.securityContext?.runAsNonRoot ?? podLevel;
      if (own === true) continue;
      const user = container.securityContext?.runAsUser ?? spec?.securityContext?.runAsUser ?? 0;
      if (parameters.acceptRunAsUser === true && own !== false && user > 0) continue;
      yield {
        msg: `container "${container.name}" must set securityContext.runAsNonRoot=true`,
        path: [...container.path, "securityContext", "runAsNonRoot"],
      };
    }
  },
});
