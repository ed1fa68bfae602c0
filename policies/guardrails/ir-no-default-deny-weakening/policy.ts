import { definePolicy, type NetworkPolicy } from "@portcullis/sdk";

export interface Params {
  /** Beginnings of the names of policies that must stay a default deny; `default-deny` by default. */
  protect?: string[];
}

export default definePolicy<NetworkPolicy, Params>({
  kind: "IrNoDefaultDenyWeakening",
  title: "A default deny must stay one",
  description:
    "Narrowing a default deny to one isolated pod, as hurried incident scripts do, opens the rest of the namespace.",
  severity: "critical",
  references: ["NSA §2", "NSA §4", "K05:2025", "T1562.004"],
  match: { kinds: [{ apiGroups: ["networking.k8s.io"], kinds: ["NetworkPolicy"] }] },
  *violations({ object, parameters }) {
    const name = object.metadata?.name ?? "";
    const label = `NetworkPolicy/${object.metadata?.namespace ?? "default"}/${name}`;
    if (!(parameters.protect ?? ["default-deny"]).some((beginning) => name.startsWith(beginning))) return;
    const selector = object.spec?.podSelector;
    if (Object.keys(selector?.matchLabels ?? {}).length > 0 || (selector?.matchExpressions ?? []).length > 0) {
      yield {
        msg: `${label} stops being a default deny: podSelector selects only some pods`,
        path: ["spec", "podSelector"],
      };
    }
    if ((object.spec?.ingress ?? []).length > 0 || (object.spec?.egress ?? []).length > 0) {
      yield { msg: `${label} stops being a default deny: it has rules that allow`, path: ["spec"] };
    }
  },
});
