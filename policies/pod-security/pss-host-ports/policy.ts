import { definePolicy, type Workload } from "@portcullis/sdk";
import { judgedContainers } from "../setters.ts";

export interface Params {
  /** Ports that may be taken: `8080`, or a range `9000-9100`. */
  allowedPorts?: string[];
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

function covers(range: string, port: number): boolean {
  const bounds = range.split("-");
  const first = Number(bounds[0] ?? "");
  const last = Number(bounds[1] ?? bounds[0] ?? "");
  return first <= port && port <= last;
}

export default definePolicy<Workload, Params>({
  kind: "PssHostPorts",
  title: "Containers must not take ports of their node",
  description: "A host port bypasses network policies and ties a pod to its node.",
  severity: "high",
  references: ['PSS Baseline "Host Ports"', "CIS 5.2.12", "NSA §1"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    for (const container of judgedContainers(object, parameters.exemptImages)) {
      for (const [index, port] of (container.ports ?? []).entries()) {
        const hostPort = port.hostPort ?? 0;
        if (hostPort === 0) continue;
        if ((parameters.allowedPorts ?? []).some((range) => covers(range, hostPort))) continue;
        yield {
          msg: `container "${container.name}" uses hostPort ${hostPort}`,
          path: [...container.path, "ports", index, "hostPort"],
        };
      }
    }
  },
});
