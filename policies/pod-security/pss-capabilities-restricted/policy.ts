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
  kind: "PssCapabilitiesRestricted",
  title: "Containers must drop all capabilities",
  description: "Only NET_BIND_SERVICE may be added back.",
  severity: "high",
  references: ['PSS Restricted "Capabilities"', "CIS 5.2.9", "NSA §1"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const minor = minorVersion(parameters.version);
    if (minor < 22) return;
    // Windows has no capabilities; the kubelet honours the pod's system from Kubernetes 1.25.
    if (minor >= 25 && podSpecOf(object)?.os?.name === "windows") return;
    for (const container of judgedContainers(object, parameters.exemptImages)) {
      const capabilities = container.securityContext?.capabilities;
      const drops = (capabilities?.drop ?? []).includes("ALL");
      const adds = (capabilities?.add ?? []).some((name) => name !== "NET_BIND_SERVICE");
      if (drops && !adds) continue;
      yield {
        msg: `container "${container.name}" must set capabilities.drop=["ALL"] and may add only NET_BIND_SERVICE`,
        path: [...container.path, "securityContext", "capabilities"],
      };
    }
  },
});
