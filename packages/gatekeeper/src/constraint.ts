/** A sample Constraint for a policy: what it matches, and its parameters' defaults. */
import type { PolicyMatch } from "@portcullis/core";
import { withDefaults } from "./defaults.ts";
import type { GatekeeperPolicy } from "./policy.ts";

export type EnforcementAction = "deny" | "warn" | "dryrun";

export interface Constraint {
  readonly apiVersion: "constraints.gatekeeper.sh/v1beta1";
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly enforcementAction: EnforcementAction;
    readonly match?: PolicyMatch;
    readonly parameters?: unknown;
  };
}

export interface ConstraintOptions {
  readonly name?: string;
  readonly enforcementAction?: EnforcementAction;
  readonly parameters?: unknown;
}

export function constraint(
  policy: Pick<GatekeeperPolicy, "metadata" | "parameters">,
  options: ConstraintOptions = {},
): Constraint {
  const { kind, package: name, match } = policy.metadata;
  const parameters = withDefaults(options.parameters ?? {}, policy.parameters) as object;
  return {
    apiVersion: "constraints.gatekeeper.sh/v1beta1",
    kind,
    metadata: { name: options.name ?? name },
    spec: {
      enforcementAction: options.enforcementAction ?? "deny",
      ...(Object.keys(match).length === 0 ? {} : { match }),
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    },
  };
}
