/** The pods inside of workloads: their template, their specification and every container. */
import type { Container, PodSpec, PodTemplate, Workload } from "./objects.ts";

/** A container with its place. */
export interface WorkloadContainer extends Container {
  name: string;
  image: string;
  /** Which of the three lists holds it. */
  list: "containers" | "initContainers" | "ephemeralContainers";
  /** `["spec", "template", "spec", "containers", 0]` */
  path: (string | number)[];
}

/** Where a workload keeps its pod's specification; empty for what has none. */
export function podSpecPath(object: Workload): string[] {
  switch (object.kind) {
    case "Pod":
      return ["spec"];
    case "PodTemplate":
      return ["template", "spec"];
    case "CronJob":
      return ["spec", "jobTemplate", "spec", "template", "spec"];
    case "Deployment":
    case "ReplicaSet":
    case "StatefulSet":
    case "DaemonSet":
    case "ReplicationController":
    case "Job":
      return ["spec", "template", "spec"];
    default:
      return [];
  }
}

/** The specification of the pods that a workload runs. */
export function podSpecOf(object: Workload): PodSpec | undefined {
  switch (object.kind) {
    case "Pod":
      return object.spec;
    case "PodTemplate":
      return object.template?.spec;
    case "CronJob":
      return object.spec?.jobTemplate?.spec?.template?.spec;
    case "Deployment":
    case "ReplicaSet":
    case "StatefulSet":
    case "DaemonSet":
    case "ReplicationController":
    case "Job":
      return object.spec?.template?.spec;
    default:
      return undefined;
  }
}

/** The template that a workload makes pods of: metadata and specification. A Pod is its own. */
export function podTemplateOf(object: Workload): PodTemplate | undefined {
  switch (object.kind) {
    case "Pod":
      return { metadata: object.metadata, spec: object.spec };
    case "PodTemplate":
      return object.template;
    case "CronJob":
      return object.spec?.jobTemplate?.spec?.template;
    default:
      return object.spec?.template;
  }
}

/** Every container of a workload: init containers, containers and ephemeral containers. */
export function containersOf(object: Workload): WorkloadContainer[] {
  const prefix = podSpecPath(object);
  const spec = podSpecOf(object) ?? {};
  return [
    ...placed(spec.initContainers ?? [], "initContainers", prefix),
    ...placed(spec.containers ?? [], "containers", prefix),
    ...placed(spec.ephemeralContainers ?? [], "ephemeralContainers", prefix),
  ];
}

function placed(containers: Container[], list: WorkloadContainer["list"], prefix: string[]): WorkloadContainer[] {
  return containers.map((container, index) => ({
    ...container,
    name: container.name ?? "",
    image: container.image ?? "",
    list,
    path: [...prefix, list, index],
  }));
}
