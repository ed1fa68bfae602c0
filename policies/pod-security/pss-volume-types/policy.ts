import { definePolicy, podSpecOf, podSpecPath, type Workload } from "@portcullis/sdk";
import { judgesPod } from "../setters.ts";

export interface Params {
  /** The types that are allowed; those of the standard when it is not given. */
  allowed?: string[];
  /** Images that are exempt; a trailing `*` after `/`, `:` or `@` matches a prefix. */
  exemptImages?: string[];
}

const standard = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
];

export default definePolicy<Workload, Params>({
  kind: "PssVolumeTypes",
  title: "Volumes must be of the allowed types",
  description: "Volumes of other types reach the node or a storage system with its credentials.",
  severity: "medium",
  references: ['PSS Restricted "Volume Types"', "CIS 5.2.11"],
  match: {
    kinds: [
      { apiGroups: [""], kinds: ["Pod", "ReplicationController", "PodTemplate"] },
      { apiGroups: ["apps"], kinds: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"] },
      { apiGroups: ["batch"], kinds: ["Job", "CronJob"] },
    ],
  },
  *violations({ object, parameters }) {
    if (!judgesPod(object, parameters.exemptImages)) return;
    const allowed = parameters.allowed ?? standard;
    for (const [index, volume] of (podSpecOf(object)?.volumes ?? []).entries()) {
      const types = Object.entries(volume)
        .filter(([key, source]) => key !== "name" && source !== null && source !== undefined)
        .map(([key]) => key);
      // A volume without a source is an emptyDir: the API server says so on creation.
      if (types.length === 0 || types.some((type) => allowed.includes(type))) continue;
      yield {
        msg: `volume "${volume.name ?? ""}" uses restricted volume type "${types.join(", ")}"`,
        path: [...podSpecPath(object), "volumes", index],
      };
    }
  },
});
