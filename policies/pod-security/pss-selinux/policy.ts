import { definePolicy, type Workload } from "@portcullis/sdk";
import { setters } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** Types that are allowed besides those of the standard. */
  extraTypes?: string[];
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "PssSelinux",
  title: "SELinux must not be loosened",
  description: "A type, user or role of its own takes a container out of its confinement; the level is free.",
  severity: "high",
  references: ['PSS Baseline "SELinux"', "CIS 5.6.3", "T1611"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const since131 = minorVersion(parameters.version) >= 31 ? ["container_engine_t"] : [];
    const allowed = [
      ...["", "container_t", "container_init_t", "container_kvm_t"],
      ...since131,
      ...(parameters.extraTypes ?? []),
    ];
    for (const { name, path, context } of setters(object, parameters.exemptImages)) {
      const options = context.seLinuxOptions;
      const details = [
        { field: "type", value: options?.type ?? "", forbidden: !allowed.includes(options?.type ?? "") },
        { field: "user", value: options?.user ?? "", forbidden: (options?.user ?? "") !== "" },
        { field: "role", value: options?.role ?? "", forbidden: (options?.role ?? "") !== "" },
      ];
      for (const { field, value, forbidden } of details) {
        if (!forbidden) continue;
        yield {
          msg: `${name} set forbidden seLinuxOptions: ${field} "${value}"`,
          path: [...path, "seLinuxOptions", field],
        };
      }
    }
  },
});
