/** The Kubernetes objects that policies judge, as lenient views. */
import type {
  Container as CoreContainer,
  Pod as CorePod,
  PodSpec as CorePodSpec,
  Service as CoreService,
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

export type Pod = Lenient<CorePod>;
export type PodSpec = Lenient<CorePodSpec>;
export type PodTemplate = Lenient<PodTemplateSpec>;
export type Container = Lenient<CoreContainer> & Lenient<EphemeralContainer>;
export type Service = Lenient<CoreService>;
export type Ingress = Lenient<NetworkingIngress>;
export type NetworkPolicy = Lenient<NetworkingPolicy>;
/** Role and ClusterRole. */
export type Role = Lenient<RbacClusterRole>;
/** RoleBinding and ClusterRoleBinding. */
export type RoleBinding = Lenient<RbacRoleBinding>;
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
