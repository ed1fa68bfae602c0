import { definePolicy, podSpecOf, type Workload } from "@portcullis/sdk";
import { setters } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "PssRunAsUser",
  title: "Pods must not run as user 0",
  description: "User 0 of a container is user 0 of the node.",
  severity: "high",
  references: ['PSS Restricted "Running as Non-root user"', "CIS 5.2.7"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const minor = minorVersion(parameters.version);
    if (minor < 23) return;
    // A pod with a user namespace of its own may run as root inside it (from Kubernetes 1.35).
    if (minor >= 35 && podSpecOf(object)?.hostUsers === false) return;
    for (const { name, path, context } of setters(object, parameters.exemptImages)) {
      if (context.runAsUser !== 0) continue;
      yield { msg: `${name} must not set runAsUser=0`, path: [...path, "runAsUser"] };
    }
  },
});
