/** The Kubernetes objects that policies judge, as lenient views. */
import type {
  DaemonSet as AppsDaemonSet,
  Deployment as AppsDeployment,
  StatefulSet as AppsStatefulSet,
} from "kubernetes-types/apps/v1.d.ts";
import type { CronJob as BatchCronJob, Job as BatchJob } from "kubernetes-types/batch/v1.d.ts";
import type {
  ConfigMap as CoreConfigMap,
  Container as CoreContainer,
  Namespace as CoreNamespace,
  Node as CoreNode,
  PersistentVolume as CorePersistentVolume,
  PersistentVolumeClaim as CorePersistentVolumeClaim,
  Pod as CorePod,
  PodSpec as CorePodSpec,
  Secret as CoreSecret,
  Service as CoreService,
  ServiceAccount as CoreServiceAccount,
  EphemeralContainer,
  PodTemplateSpec,
} from "kubernetes-types/core/v1.d.ts";
import type { ObjectMeta } from "kubernetes-types/meta/v1.d.ts";
import type {
  Ingress as NetworkingIngress,
  NetworkPolicy as NetworkingPolicy,
} from "kubernetes-types/networking/v1.d.ts";
import type {
  PolicyRule,
  ClusterRole as RbacClusterRole,
  RoleBinding as RbacRoleBinding,
  Subject,
} from "kubernetes-types/rbac/v1.d.ts";
import type { Lenient } from "./lenient.ts";

export interface KubernetesObject {
  apiVersion?: string;
  kind?: string;
  metadata?: Lenient<ObjectMeta>;
}

/** A kind is whatever the file says, so that one policy may judge several. */
type Named<T> = Omit<Lenient<T>, "apiVersion" | "kind"> & { apiVersion?: string; kind?: string };

export type ConfigMap = Named<CoreConfigMap>;
export type CronJob = Named<BatchCronJob>;
export type DaemonSet = Named<AppsDaemonSet>;
export type Deployment = Named<AppsDeployment>;
export type Job = Named<BatchJob>;
export type Namespace = Named<CoreNamespace>;
export type Node = Named<CoreNode>;
export type PersistentVolume = Named<CorePersistentVolume>;
export type PersistentVolumeClaim = Named<CorePersistentVolumeClaim>;
export type Pod = Named<CorePod>;
export type PodSpec = Lenient<CorePodSpec>;
export type PodTemplate = Lenient<PodTemplateSpec>;
export type Container = Lenient<CoreContainer> & Lenient<EphemeralContainer>;
export type Secret = Named<CoreSecret>;
export type Service = Named<CoreService>;
export type ServiceAccount = Named<CoreServiceAccount>;
export type StatefulSet = Named<AppsStatefulSet>;
export type Ingress = Named<NetworkingIngress>;
export type NetworkPolicy = Named<NetworkingPolicy>;
/** Role and ClusterRole. */
export type Role = Named<RbacClusterRole>;
/** RoleBinding and ClusterRoleBinding. */
export type RoleBinding = Named<RbacRoleBinding>;
export type Rule = Lenient<PolicyRule>;
export type RoleSubject = Lenient<Subject>;

/** Whatever runs pods: Pod, PodTemplate, Deployment, ReplicaSet, StatefulSet, DaemonSet, Job, CronJob and so on. */
export interface Workload extends KubernetesObject {
  spec?: PodSpec & {
    replicas?: number;
    template?: PodTemplate;
    jobTemplate?: { metadata?: Lenient<ObjectMeta>; spec?: { template?: PodTemplate } };
  };
  template?: PodTemplate;
}
