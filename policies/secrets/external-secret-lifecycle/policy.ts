import { definePolicy } from "@portcullis/sdk";

export interface Params {
  /** A refresh interval of zero, which means never, is allowed. False by default. */
  allowRefreshZero?: boolean;
  /** What may own the resulting Secret; `Owner` by default. */
  creationPolicies?: string[];
}

interface ExternalSecret {
  apiVersion?: string;
  kind?: string;
  metadata?: { name?: string; namespace?: string };
  spec?: {
    refreshInterval?: string;
    refreshPolicy?: string;
    target?: { creationPolicy?: string };
    dataFrom?: { find?: { path?: string; name?: { regexp?: string } } }[];
  };
}

export default definePolicy<ExternalSecret, Params>({
  kind: "ExternalSecretLifecycle",
  title: "External secrets must be served, refreshed and owned",
  description: "v1beta1 is no longer served; a secret that is never refreshed keeps what was rotated away.",
  severity: "medium",
  references: ["CIS 5.4.2", "K03:2025", "T1552.007"],
  match: { kinds: [{ apiGroups: ["external-secrets.io"], kinds: ["ExternalSecret"] }] },
  *violations({ object, parameters }) {
    const label = `ExternalSecret/${object.metadata?.namespace ?? "default"}/${object.metadata?.name}`;
    const policies = parameters.creationPolicies ?? ["Owner"];
    const creation = object.spec?.target?.creationPolicy ?? "Owner";
    const interval = object.spec?.refreshInterval ?? "1h";
    const refreshes = (object.spec?.refreshPolicy ?? "Periodic") === "Periodic";
    if (object.apiVersion === "external-secrets.io/v1beta1") {
      yield { msg: `${label}: external-secrets.io/v1beta1 is no longer served; use v1`, path: ["apiVersion"] };
    }
    if (refreshes && parameters.allowRefreshZero !== true && /^0(s|m|h)?$/.test(interval)) {
      yield { msg: `${label}: refreshInterval "${interval}" never refreshes`, path: ["spec", "refreshInterval"] };
    }
    if (refreshes && !/^([0-9]+(\.[0-9]+)?(ns|us|ms|s|m|h))+$/.test(interval) && interval !== "0") {
      yield { msg: `${label}: refreshInterval "${interval}" is not a duration`, path: ["spec", "refreshInterval"] };
    }
    if (!policies.includes(creation)) {
      yield {
        msg: `${label}: target.creationPolicy ${creation} is not allowed`,
        path: ["spec", "target", "creationPolicy"],
      };
    }
    for (const [index, source] of (object.spec?.dataFrom ?? []).entries()) {
      if (source.find === undefined) continue;
      if (source.find.path !== undefined && source.find.name?.regexp !== ".*") continue;
      yield {
        msg: `${label}: dataFrom ${index} finds every secret of the store`,
        path: ["spec", "dataFrom", index, "find"],
      };
    }
  },
});
