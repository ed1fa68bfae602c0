import { containersOf, type DaemonSet, definePolicy } from "@portcullis/sdk";

export interface Params {
  /** Falco may run privileged, for kernels without modern eBPF. False by default. */
  allowPrivileged?: boolean;
  /** Capabilities that Falco may add; what its least-privileged mode needs by default. */
  capabilities?: string[];
}

export default definePolicy<DaemonSet, Params>({
  kind: "FalcoDaemonset",
  title: "Falco must run with no more than it needs",
  description: "The sensor sees everything on its node; it must be pinned, bounded and present on every node.",
  severity: "high",
  references: ["NSA §4", "K10:2025", "T1562.001", "T1611"],
  match: { kinds: [{ apiGroups: ["apps"], kinds: ["DaemonSet"] }] },
  *violations({ object, parameters }) {
    const label = `DaemonSet/${object.metadata?.namespace ?? "default"}/${object.metadata?.name}`;
    const capabilities = parameters.capabilities ?? ["BPF", "PERFMON", "SYS_RESOURCE", "SYS_PTRACE"];
    const spec = object.spec?.template?.spec;
    const falco = containersOf(object).filter((container) => /(^|\/)falcosecurity\/falco/.test(container.image ?? ""));
    if (falco.length === 0) return;
    const path = ["spec", "template", "spec"];
    if ((spec?.tolerations ?? []).length === 0) {
      yield { msg: `${label}: has no tolerations, so control-plane nodes are not watched`, path };
    }
    if (spec?.serviceAccountName === undefined && spec?.serviceAccount !== undefined) {
      yield {
        msg: `${label}: serviceAccount is deprecated; use serviceAccountName`,
        path: [...path, "serviceAccount"],
      };
    }
    for (const container of falco) {
      if (!/@sha256:[0-9a-f]{64}$/.test(container.image ?? "")) {
        yield { msg: `${label}: image ${container.image} is not pinned by digest`, path: [...container.path, "image"] };
      }
      if (container.resources?.limits?.memory === undefined) {
        yield { msg: `${label}: container "${container.name}" has no memory limit`, path: container.path };
      }
      if (parameters.allowPrivileged === true) continue;
      if (container.securityContext?.privileged === true) {
        yield {
          msg: `${label}: container "${container.name}" is privileged; modern eBPF needs only ${capabilities.join(", ")}`,
          path: [...container.path, "securityContext", "privileged"],
        };
      }
      for (const capability of container.securityContext?.capabilities?.add ?? []) {
        if (capabilities.includes(capability)) continue;
        yield {
          msg: `${label}: container "${container.name}" adds capability ${capability}`,
          path: [...container.path, "securityContext", "capabilities", "add"],
        };
      }
    }
  },
});
