import { definePolicy, type Workload } from "@portcullis/sdk";
import { judgedContainers } from "../setters.ts";

export interface Params {
  /** Capabilities that may be added; the list of the standard when it is not given. */
  allowed?: string[];
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

const standard = [
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
];

export default definePolicy<Workload, Params>({
  kind: "PssCapabilitiesBaseline",
  title: "Containers must not add capabilities beyond the default ones",
  description: "Capabilities such as SYS_ADMIN or NET_RAW undo the isolation of a container.",
  severity: "high",
  references: ['PSS Baseline "Capabilities"', "CIS 5.2.8", "CIS 5.2.9", "T1611"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    const allowed = parameters.allowed ?? standard;
    for (const container of judgedContainers(object, parameters.exemptImages)) {
      // Names compare exactly: the kubelet takes neither `chown` nor `CAP_CHOWN` for CHOWN.
      const forbidden = (container.securityContext?.capabilities?.add ?? []).filter((name) => !allowed.includes(name));
      if (forbidden.length === 0) continue;
      yield {
        msg: `container "${container.name}" must not add capability ${forbidden.join(", ")}; allowed: ${allowed.join(", ")}`,
        path: [...container.path, "securityContext", "capabilities", "add"],
      };
    }
  },
});
