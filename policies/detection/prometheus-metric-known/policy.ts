import { definePolicy } from "@portcullis/sdk";

export interface Params {
  /** Metrics that do not exist, each with what to use in its place; adds to the ones known here. */
  removed?: Record<string, string>;
}

interface PrometheusRules {
  groups?: RuleGroup[];
  spec?: { groups?: RuleGroup[] };
}

interface RuleGroup {
  name?: string;
  rules?: { alert?: string; record?: string; expr?: string | number }[];
}

/** Names that look right and never existed, or went with Pod Security Policies. */
const replacements: Record<string, string> = {
  apiserver_audit_total: "apiserver_audit_event_total",
  pod_security_policy_violations_total: 'pod_security_evaluations_total{decision="deny",mode="enforce"}',
  gatekeeper_violation_total: "gatekeeper_violations",
};

export default definePolicy<PrometheusRules, Params>({
  kind: "PrometheusMetricKnown",
  title: "Alerts must watch metrics that exist",
  description: "An alert on a metric that nobody exports can never fire.",
  mode: "file",
  severity: "high",
  references: ["NSA §4", "K10:2025", "T1562.008"],
  match: {
    kinds: [
      { apiGroups: ["config.portcullis.dev"], kinds: ["PrometheusRules"] },
      { apiGroups: ["monitoring.coreos.com"], kinds: ["PrometheusRule"] },
    ],
  },
  *violations({ object, parameters }) {
    const base = object.spec === undefined ? ["groups"] : ["spec", "groups"];
    const groups = object.spec?.groups ?? object.groups ?? [];
    for (const [g, group] of groups.entries()) {
      for (const [r, rule] of (group.rules ?? []).entries()) {
        const names = String(rule.expr ?? "").split(/[^a-zA-Z0-9_:]+/);
        for (const [metric, replacement] of Object.entries({ ...replacements, ...parameters.removed })) {
          if (!names.includes(metric)) continue;
          yield {
            msg: `${rule.alert ?? rule.record}: metric ${metric} does not exist; use ${replacement}`,
            path: [...base, g, "rules", r, "expr"],
          };
        }
      }
    }
  },
});
