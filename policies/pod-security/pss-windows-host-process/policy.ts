import { definePolicy, type Workload } from "@portcullis/sdk";
import { setters } from "../setters.ts";

export interface Params {
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "PssWindowsHostProcess",
  title: "Windows pods must not run as host processes",
  description: "A HostProcess container has the rights of the node.",
  severity: "critical",
  references: ['PSS Baseline "HostProcess"', "CIS 5.2.10", "T1611"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    for (const { name, path, context } of setters(object, parameters.exemptImages)) {
      if (context.windowsOptions?.hostProcess !== true) continue;
      yield {
        msg: `${name} must not set windowsOptions.hostProcess=true`,
        path: [...path, "windowsOptions", "hostProcess"],
      };
    }
  },
});
