/** What a policy author imports. */
export {
  type AnyObject,
  definePolicy,
  type Inventory,
  type ObjectPath,
  type Policy,
  type PolicyContext,
  type PolicyDefinition,
  type Review,
  type Violation,
} from "./define-policy.ts";
export { hasDigest, imageMatches, imageRegistry, imageTag } from "./image.ts";
export type { Lenient } from "./lenient.ts";
export type {
  ConfigMap,
  Container,
  CronJob,
  DaemonSet,
  Deployment,
  Ingress,
  Job,
  KubernetesObject,
  Namespace,
  NetworkPolicy,
  Node,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  PodSpec,
  PodTemplate,
  Role,
  RoleBinding,
  RoleSubject,
  Rule,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
  Workload,
} from "./objects.ts";
export { containersOf, podSpecOf, podSpecPath, podTemplateOf, type WorkloadContainer } from "./workload.ts";
