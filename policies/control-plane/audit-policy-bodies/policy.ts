import { definePolicy } from "@portcullis/sdk";

export interface Params {
  /** Resources of which only metadata may be logged; secrets, configmaps and token resources by default. */
  metadataOnly?: string[];
}

interface AuditPolicy {
  rules?: AuditRule[];
}

interface AuditRule {
  level?: string;
  resources?: { group?: string; resources?: string[] }[];
}

/** Whether an audit rule applies to a resource of the core group; a rule without resources applies to all. */
function covers(rule: AuditRule, resource: string): boolean {
  const groups = rule.resources ?? [];
  if (groups.length === 0) return true;
  return groups.some((entry) => {
    if ((entry.group ?? "") !== "") return false;
    const names = entry.resources ?? [];
    return names.length === 0 || names.includes(resource) || names.includes("*");
  });
}

export default definePolicy<AuditPolicy, Params>({
  kind: "AuditPolicyBodies",
  title: "The audit log must not hold secrets",
  description: "At level Request or RequestResponse the log holds the values of secrets and tokens.",
  mode: "file",
  severity: "high",
  references: ["CIS 3.2.2", "NSA §4", "K03:2025", "T1552"],
  match: { kinds: [{ apiGroups: ["audit.k8s.io"], kinds: ["Policy"] }] },
  *violations({ object, parameters }) {
    const metadataOnly = parameters.metadataOnly ?? ["secrets", "configmaps", "serviceaccounts/token"];
    for (const [index, rule] of (object.rules ?? []).entries()) {
      const level = rule.level ?? "None";
      if (level !== "Request" && level !== "RequestResponse") continue;
      for (const resource of metadataOnly) {
        if (!covers(rule, resource)) continue;
        yield { msg: `audit rule ${index} writes bodies of ${resource} at ${level}`, path: ["rules", index, "level"] };
      }
    }
  },
});
