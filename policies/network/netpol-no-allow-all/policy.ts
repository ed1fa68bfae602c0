import { definePolicy, type NetworkPolicy } from "@portcullis/sdk";

export interface Params {
  /** Address ranges that no rule may open; the whole internet by default. */
  forbidCidrs?: string[];
  /** Names of policies to leave alone. */
  allowNames?: string[];
}

interface Peer {
  podSelector?: object;
  namespaceSelector?: { matchLabels?: object; matchExpressions?: object[] };
  ipBlock?: { cidr?: string };
}

/** What a peer opens more than it should, or nothing. */
function excess(peer: Peer, forbidden: string[]): string | undefined {
  const cidr = peer.ipBlock?.cidr;
  if (cidr !== undefined && forbidden.includes(cidr)) return `the whole range ${cidr}`;
  if (peer.namespaceSelector == null || peer.podSelector != null) return undefined;
  if (Object.keys(peer.namespaceSelector.matchLabels ?? {}).length > 0) return undefined;
  if ((peer.namespaceSelector.matchExpressions ?? []).length > 0) return undefined;
  return "every pod of every namespace";
}

export default definePolicy<NetworkPolicy, Params>({
  kind: "NetpolNoAllowAll",
  title: "Network policies must not allow everyone",
  description: "A rule without peers means everyone, as do an empty list and a namespace selector that selects all.",
  severity: "medium",
  references: ["CIS 5.3.2", "NSA §2", "K05:2025", "T1552.005"],
  match: { kinds: [{ apiGroups: ["networking.k8s.io"], kinds: ["NetworkPolicy"] }] },
  *violations({ object, parameters }) {
    const forbidden = parameters.forbidCidrs ?? ["0.0.0.0/0", "::/0"];
    const name = object.metadata?.name ?? "";
    if ((parameters.allowNames ?? []).includes(name)) return;
    for (const [index, rule] of (object.spec?.ingress ?? []).entries()) {
      if ((rule.from ?? []).length === 0) {
        yield { msg: `NetworkPolicy/${name} ingress rule ${index} allows everyone`, path: ["spec", "ingress", index] };
      }
      for (const peer of rule.from ?? []) {
        const what = excess(peer, forbidden);
        if (what === undefined) continue;
        yield { msg: `NetworkPolicy/${name} ingress rule ${index} allows ${what}`, path: ["spec", "ingress", index] };
      }
    }
    for (const [index, rule] of (object.spec?.egress ?? []).entries()) {
      if ((rule.to ?? []).length === 0) {
        yield { msg: `NetworkPolicy/${name} egress rule ${index} allows everyone`, path: ["spec", "egress", index] };
      }
      for (const peer of rule.to ?? []) {
        const what = excess(peer, forbidden);
        if (what === undefined) continue;
        yield { msg: `NetworkPolicy/${name} egress rule ${index} allows ${what}`, path: ["spec", "egress", index] };
      }
    }
  },
});
