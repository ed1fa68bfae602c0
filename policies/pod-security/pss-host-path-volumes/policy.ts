import { containersOf, definePolicy, podSpecOf, podSpecPath, type Workload } from "@portcullis/sdk";
import { judgesPod } from "../setters.ts";

export interface Params {
  /** Paths that may be mounted, with all that is below them; none when it is not given. */
  allowedPrefixes?: AllowedPrefix[];
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

export interface AllowedPrefix {
  prefix: string;
  /** Every mount of the volume must be read-only. */
  readOnly?: boolean;
}

/** By whole segments; a path that climbs with `..` is covered by nothing. */
function covers(prefix: string, path: string): boolean {
  if (path.split("/").includes("..")) return false;
  const folder = prefix.endsWith("/") ? prefix : `${prefix}/`;
  return `${path}/`.startsWith(folder);
}

export default definePolicy<Workload, Params>({
  kind: "PssHostPathVolumes",
  title: "Pods must not mount paths of their node",
  description: "A hostPath volume reads or writes files of the node.",
  severity: "high",
  references: ['PSS Baseline "HostPath Volumes"', "CIS 5.2.11", "NSA §1", "T1611"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    if (!judgesPod(object, parameters.exemptImages)) return;
    for (const [index, volume] of (podSpecOf(object)?.volumes ?? []).entries()) {
      if (volume.hostPath === undefined || volume.hostPath === null) continue;
      const path = volume.hostPath.path ?? "";
      const writable = containersOf(object).some((container) =>
        (container.volumeMounts ?? []).some((mount) => mount.name === volume.name && mount.readOnly !== true),
      );
      const allowed = (parameters.allowedPrefixes ?? []).some(
        ({ prefix, readOnly }) => covers(prefix, path) && !(readOnly === true && writable),
      );
      if (allowed) continue;
      yield {
        msg: `volume "${volume.name ?? ""}" uses hostPath ${path}; hostPath volumes are not allowed`,
        path: [...podSpecPath(object), "volumes", index, "hostPath"],
      };
    }
  },
});
