/** What a policy author imports. */
/// <reference path="../rego.d.ts" preserve="true" />
export { cidrContains } from "./cidr.ts";
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
export { globMatches } from "./glob.ts";
export {
  hasDigest,
  type ImageReference,
  imageMatches,
  imageRegistry,
  imageTag,
  parseImage,
} from "./image.ts";
export { type Selector, type SelectorRequirement, selectorMatches } from "./label-selector.ts";
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
export { compareQuantities, parseQuantity } from "./quantity.ts";
export { effectiveSecurityContext, type SecurityContext } from "./security-context.ts";
export { containersOf, podSpecOf, podSpecPath, podTemplateOf, type WorkloadContainer } from "./workload.ts";
