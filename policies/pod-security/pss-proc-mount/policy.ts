import { definePolicy, podSpecOf, type Workload } from "@portcullis/sdk";
import { judgedContainers } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** `restricted` grants no exception to pods with a user namespace; `baseline` when it is not given. */
  level?: "baseline" | "restricted";
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "PssProcMount",
  title: "Containers must keep the masked /proc",
  description: "An unmasked /proc shows and lets a container write what the runtime hides.",
  severity: "high",
  references: ['PSS Baseline "/proc Mount Type"', "T1611"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const relaxed = minorVersion(parameters.version) >= 35 && (parameters.level ?? "baseline") === "baseline";
    // A pod with a user namespace of its own may unmask it (from Kubernetes 1.35).
    if (relaxed && podSpecOf(object)?.hostUsers === false) return;
    for (const container of judgedContainers(object, parameters.exemptImages)) {
      const value = container.securityContext?.procMount ?? "Default";
      if (value === "Default") continue;
      yield {
        msg: `container "${container.name}" must not set securityContext.procMount to "${value}"`,
        path: [...container.path, "securityContext", "procMount"],
      };
    }
  },
});
