import { definePolicy, podTemplateOf, type Workload } from "@portcullis/sdk";
import { judgesPod, setters } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

const podAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
const containerAnnotation = "container.seccomp.security.alpha.kubernetes.io/";

export default definePolicy<Workload, Params>({
  kind: "PssSeccompBaseline",
  title: "Seccomp must not be turned off",
  description: "Unconfined lets a container use every system call of the kernel.",
  severity: "high",
  references: ['PSS Baseline "Seccomp"', "CIS 5.6.2", "NSA §1"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    if (minorVersion(parameters.version) >= 19) {
      for (const { name, path, context } of setters(object, parameters.exemptImages)) {
        const type = context.seccompProfile?.type ?? "RuntimeDefault";
        if (["RuntimeDefault", "Localhost"].includes(type)) continue;
        yield {
          msg: `${name} must not set seccompProfile.type to "${type}"`,
          path: [...path, "seccompProfile", "type"],
        };
      }
    } else if (judgesPod(object, parameters.exemptImages)) {
      // Before Kubernetes 1.19 there were annotations only.
      for (const [key, value] of Object.entries(podTemplateOf(object)?.metadata?.annotations ?? {})) {
        if (key !== podAnnotation && !key.startsWith(containerAnnotation)) continue;
        if (["runtime/default", "docker/default"].includes(value) || value.startsWith("localhost/")) continue;
        yield { msg: `annotation "${key}" must not set seccomp to "${value}"` };
      }
    }
  },
});
