/** Where a pod's security is set: on the pod, and on each container that is not exempt. */
import {
  type Container,
  containersOf,
  podSpecOf,
  podSpecPath,
  type Workload,
  type WorkloadContainer,
} from "@portcullis/sdk";
import { isExempt } from "../lib/images/images.ts";

export interface Setter {
  /** `pod`, or `container "web"` */
  name: string;
  /** Of the security context. */
  path: (string | number)[];
  context: NonNullable<Container["securityContext"]>;
}

/** The containers of all three lists whose image is not exempt. */
export function judgedContainers(object: Workload, exemptImages?: string[]): WorkloadContainer[] {
  return containersOf(object).filter((container) => !isExempt(container.image, exemptImages));
}

/** Whether what the pod sets is judged: unless every container of it is exempt. */
export function judgesPod(object: Workload, exemptImages?: string[]): boolean {
  return containersOf(object).length === 0 || judgedContainers(object, exemptImages).length > 0;
}

/** Every security context that is judged; one that is missing is empty. */
export function setters(object: Workload, exemptImages?: string[]): Setter[] {
  const pod = {
    name: "pod",
    path: [...podSpecPath(object), "securityContext"],
    context: podSpecOf(object)?.securityContext ?? {},
  };
  const containers = judgedContainers(object, exemptImages).map((container) => ({
    name: `container "${container.name}"`,
    path: [...container.path, "securityContext"],
    context: container.securityContext ?? {},
  }));
  return judgesPod(object, exemptImages) ? [pod, ...containers] : containers;
}
