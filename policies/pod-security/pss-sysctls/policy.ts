import { definePolicy, podSpecOf, podSpecPath, type Workload } from "@portcullis/sdk";
import { judgesPod } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** Sysctls that are allowed besides those of the standard. */
  extraAllowed?: string[];
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

const safe = [
  { name: "kernel.shm_rmid_forced", since: 0 },
  { name: "net.ipv4.ip_local_port_range", since: 0 },
  { name: "net.ipv4.tcp_syncookies", since: 0 },
  { name: "net.ipv4.ping_group_range", since: 0 },
  { name: "net.ipv4.ip_unprivileged_port_start", since: 0 },
  { name: "net.ipv4.ip_local_reserved_ports", since: 27 },
  { name: "net.ipv4.tcp_keepalive_time", since: 29 },
  { name: "net.ipv4.tcp_fin_timeout", since: 29 },
  { name: "net.ipv4.tcp_keepalive_intvl", since: 29 },
  { name: "net.ipv4.tcp_keepalive_probes", since: 29 },
  { name: "net.ipv4.tcp_rmem", since: 32 },
  { name: "net.ipv4.tcp_wmem", since: 32 },
  { name: "net.ipv4.tcp_slow_start_after_idle", since: 37 },
  { name: "net.ipv4.tcp_notsent_lowat", since: 37 },
];

export default definePolicy<Workload, Params>({
  kind: "PssSysctls",
  title: "Pods must not set unsafe sysctls",
  description: "A sysctl outside of the safe ones changes the kernel for all pods of the node.",
  severity: "high",
  references: ['PSS Baseline "Sysctls"', "NSA §1"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    if (!judgesPod(object, parameters.exemptImages)) return;
    const minor = minorVersion(parameters.version);
    const allowed = [
      ...safe.filter(({ since }) => since <= minor).map(({ name }) => name),
      ...(parameters.extraAllowed ?? []),
    ];
    const names = (podSpecOf(object)?.securityContext?.sysctls ?? []).map(({ name }) => name ?? "");
    const forbidden = names.filter((name) => !allowed.includes(name));
    if (forbidden.length === 0) return;
    yield {
      msg: `pod sets forbidden sysctl ${forbidden.join(", ")}`,
      path: [...podSpecPath(object), "securityContext", "sysctls"],
    };
  },
});
