import { definePolicy, podTemplateOf, type Workload } from "@portcullis/sdk";
import { judgesPod, setters } from "../setters.ts";

export interface Params {
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

const prefix = "container.apparmor.security.beta.kubernetes.io/";

export default definePolicy<Workload, Params>({
  kind: "PssApparmor",
  title: "AppArmor profiles must not be turned off",
  description: "Only the default profile of the runtime and profiles of the node are allowed.",
  severity: "high",
  references: ['PSS Baseline "AppArmor"', "CIS 5.6.3", "T1611"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    for (const { name, path, context } of setters(object, parameters.exemptImages)) {
      const type = context.appArmorProfile?.type ?? "";
      if (["", "RuntimeDefault", "Localhost"].includes(type)) continue;
      yield { msg: `${name} must not set AppArmor profile to ${type}`, path: [...path, "appArmorProfile", "type"] };
    }
    if (!judgesPod(object, parameters.exemptImages)) return;
    for (const [key, value] of Object.entries(podTemplateOf(object)?.metadata?.annotations ?? {})) {
      if (!key.startsWith(prefix)) continue;
      if (["", "runtime/default"].includes(value) || value.startsWith("localhost/")) continue;
      yield { msg: `annotation "${key}" must not set AppArmor profile to ${value}` };
    }
  },
});
