import { definePolicy, type RoleBinding } from "@portcullis/sdk";

export interface Params {
  /** ClusterRoles that nobody may be bound to; `cluster-admin` by default. */
  roles?: string[];
  /** Names of bindings to leave alone; the ones that Kubernetes and kubeadm make by default. */
  allowedBindings?: string[];
}

export default definePolicy<RoleBinding, Params>({
  kind: "RbacNoClusterAdmin",
  title: "Nobody may be bound to cluster-admin",
  description: "cluster-admin may do everything to everything, in every namespace.",
  severity: "critical",
  references: ["CIS 5.1.1", "CIS 5.1.7", "NSA §3", "K02:2025", "T1098.006"],
  match: { kinds: [{ apiGroups: ["rbac.authorization.k8s.io"], kinds: ["RoleBinding", "ClusterRoleBinding"] }] },
  *violations({ object, parameters }) {
    const roles = parameters.roles ?? ["cluster-admin"];
    const allowed = parameters.allowedBindings ?? ["cluster-admin", "kubeadm:cluster-admins"];
    const name = object.metadata?.name ?? "";
    const role = object.roleRef?.name ?? "";
    if (object.roleRef?.kind !== "ClusterRole" || !roles.includes(role)) return;
    if (allowed.includes(name)) return;
    const subjects = (object.subjects ?? []).map((subject) => `${subject.kind} ${subject.name}`);
    yield {
      msg: `${object.kind}/${name} grants ${role} to ${subjects.join(", ")}`,
      path: ["roleRef", "name"],
    };
  },
});
