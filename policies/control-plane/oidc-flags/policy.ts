import { definePolicy } from "@portcullis/sdk";

export interface Params {
  /** Issuers that many organisations share, for which a required claim must tell them apart. */
  multiTenantIssuers?: string[];
}

interface ClusterConfiguration {
  apiServer?: { extraArgs?: Record<string, string> | { name: string; value: string }[] };
}

/** A flag's value: v1beta4 has a list in which the last one wins, v1beta3 a map. */
function flagOf(document: ClusterConfiguration, name: string): string {
  const args = document.apiServer?.extraArgs;
  if (Array.isArray(args)) {
    const values = args.filter((arg) => arg.name === name).map((arg) => arg.value);
    return values[values.length - 1] ?? "";
  }
  return args?.[name] ?? "";
}

export default definePolicy<ClusterConfiguration, Params>({
  kind: "OidcFlags",
  title: "OIDC users and groups must be kept apart from the cluster's own",
  description: "Without a prefix, a group of the identity provider named system:masters is cluster-admin.",
  mode: "file",
  severity: "high",
  references: ["NSA §3", "CIS 3.1.1", "K09:2025", "T1078.004"],
  match: { kinds: [{ apiGroups: ["kubeadm.k8s.io"], kinds: ["ClusterConfiguration"] }] },
  *violations({ object, parameters }) {
    const path = ["apiServer", "extraArgs"];
    const shared = parameters.multiTenantIssuers ?? [
      "https://accounts.google.com",
      "https://login.microsoftonline.com/common",
    ];
    const issuer = flagOf(object, "oidc-issuer-url");
    if (issuer === "") return;
    if (!issuer.startsWith("https://") || issuer.includes("?") || issuer.includes("#")) {
      yield { msg: `OIDC: oidc-issuer-url ${issuer} must be https without query and fragment`, path };
    }
    if (flagOf(object, "oidc-client-id") === "") {
      yield { msg: "OIDC: oidc-client-id is not set", path };
    }
    if (flagOf(object, "oidc-groups-claim") !== "" && flagOf(object, "oidc-groups-prefix") === "") {
      yield { msg: "OIDC: oidc-groups-claim needs oidc-groups-prefix", path };
    }
    const prefix = flagOf(object, "oidc-username-prefix");
    if (prefix === "-" || (prefix === "" && flagOf(object, "oidc-username-claim") === "email")) {
      yield { msg: "OIDC: oidc-username-prefix must keep users apart", path };
    }
    if (shared.includes(issuer) && flagOf(object, "oidc-required-claim") === "") {
      yield { msg: `OIDC: ${issuer} is shared by many organisations; set oidc-required-claim`, path };
    }
  },
});
