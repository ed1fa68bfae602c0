/** A sample Constraint for a policy: what it matches, and its parameters' defaults. */
import { withDefaults } from "./defaults.ts";
import type { GatekeeperPolicy, Match } from "./policy.ts";
import { packageOf } from "./policy.ts";

export type EnforcementAction = "deny" | "warn" | "dryrun";

export interface Constraint {
  readonly apiVersion: "constraints.gatekeeper.sh/v1beta1";
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly enforcementAction: EnforcementAction;
    readonly match?: Match;
    readonly parameters?: unknown;
  };
}

export interface ConstraintOptions {
  readonly name?: string;
  readonly enforcementAction?: EnforcementAction;
  readonly parameters?: unknown;
}

export function constraint(policy: Pick<GatekeeperPolicy, "metadata">, options: ConstraintOptions = {}): Constraint {
  const { kind, match, parameters: schema } = policy.metadata;
  const parameters = withDefaults(options.parameters ?? {}, schema) as object;
  return {
    apiVersion: "constraints.gatekeeper.sh/v1beta1",
    kind,
    metadata: { name: options.name ?? packageOf(kind) },
    spec: {
      enforcementAction: options.enforcementAction ?? "deny",
      ...(Object.keys(match).length === 0 ? {} : { match }),
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    },
  };
}
