import { definePolicy, type Workload } from "@portcullis/sdk";
import { judgedContainers } from "../setters.ts";
import { minorVersion } from "../version.ts";

export interface Params {
  /** The version of the Pod Security Standards, as `v1.25`; `latest` when it is not given. */
  version?: string;
  /** Hosts that may be named. */
  allowedHosts?: string[];
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "PssHostProbesLifecycle",
  title: "Probes and lifecycle hooks must not name a host",
  description: "The kubelet follows the host of a probe: a pod can make its node call any address.",
  severity: "medium",
  references: ['PSS Baseline "Host Probes / Lifecycle Hooks"', "T1046"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    // The control came with Kubernetes 1.34.
    if (minorVersion(parameters.version) < 34) return;
    for (const container of judgedContainers(object, parameters.exemptImages)) {
      const handlers = [
        { name: "livenessProbe", path: ["livenessProbe"], handler: container.livenessProbe },
        { name: "readinessProbe", path: ["readinessProbe"], handler: container.readinessProbe },
        { name: "startupProbe", path: ["startupProbe"], handler: container.startupProbe },
        { name: "lifecycle.postStart", path: ["lifecycle", "postStart"], handler: container.lifecycle?.postStart },
        { name: "lifecycle.preStop", path: ["lifecycle", "preStop"], handler: container.lifecycle?.preStop },
      ];
      for (const { name, path, handler } of handlers) {
        const hosts = [
          { action: "httpGet", host: handler?.httpGet?.host ?? "" },
          { action: "tcpSocket", host: handler?.tcpSocket?.host ?? "" },
        ];
        for (const { action, host } of hosts) {
          if (host === "" || (parameters.allowedHosts ?? []).includes(host)) continue;
          yield {
            msg: `container "${container.name}" ${name}.${action}.host="${host}" must be empty`,
            path: [...container.path, ...path, action, "host"],
          };
        }
      }
    }
  },
});
