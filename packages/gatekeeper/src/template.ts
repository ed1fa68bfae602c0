/** A policy → its ConstraintTemplate. */

import type { PolicyMetadata } from "@portcullis/core";
import { type GatekeeperVersion, newestGatekeeper } from "./gatekeeper-version.ts";
import type { GatekeeperPolicy, InventoryReference } from "./policy.ts";
import { structuralSchema } from "./structural-schema.ts";

export interface ConstraintTemplate {
  readonly apiVersion: "templates.gatekeeper.sh/v1";
  readonly kind: "ConstraintTemplate";
  readonly metadata: { readonly name: string; readonly annotations: Readonly<Record<string, string>> };
  readonly spec: {
    readonly crd: {
      readonly spec: {
        readonly names: { readonly kind: string };
        readonly validation?: { readonly openAPIV3Schema: Readonly<Record<string, unknown>> };
      };
    };
    readonly targets: readonly [Target];
  };
}

/** Never both: `rego` would overwrite the code entry and lose its version. */
type Target =
  | { readonly target: string; readonly rego: string; readonly libs?: readonly string[] }
  | { readonly target: string; readonly code: readonly [RegoCode] };

interface RegoCode {
  readonly engine: "Rego";
  readonly source: { readonly version: "v1"; readonly rego: string; readonly libs?: readonly string[] };
}

const target = "admission.k8s.gatekeeper.sh";

/** The policy's modules must be Rego v1, or v0 where the version of Gatekeeper wants that. */
export function template(policy: GatekeeperPolicy, version: GatekeeperVersion = newestGatekeeper): ConstraintTemplate {
  const { kind, package: name } = policy.metadata;
  const { parameters, inventory = [] } = policy;
  return {
    apiVersion: "templates.gatekeeper.sh/v1",
    kind: "ConstraintTemplate",
    metadata: { name, annotations: annotationsOf(policy.metadata, inventory) },
    spec: {
      crd: {
        spec: {
          names: { kind },
          ...(parameters === undefined ? {} : { validation: { openAPIV3Schema: structuralSchema(parameters) } }),
        },
      },
      targets: [targetOf(policy, version)],
    },
  };
}

function targetOf(policy: GatekeeperPolicy, version: GatekeeperVersion): Target {
  const rego = blockText(policy.entry);
  const libs = policy.libraries.toSorted((a, b) => (a.package < b.package ? -1 : 1)).map(blockText);
  const source = libs.length === 0 ? { rego } : { rego, libs };
  if (!version.regoV1) return { target, ...source };
  return { target, code: [{ engine: "Rego", source: { version: "v1", ...source } }] };
}

/** Only the blank lines around a module go: what looks like indentation may stand inside a raw string. */
function blockText({ text }: { readonly text: string }): string {
  return `${text.trim()}\n`;
}

function annotationsOf(metadata: PolicyMetadata, inventory: readonly InventoryReference[]): Record<string, string> {
  const { title, description } = metadata;
  return {
    "metadata.gatekeeper.sh/title": title,
    ...(description === undefined ? {} : { description: description.trim() }),
    ...(inventory.length === 0 ? {} : { "metadata.gatekeeper.sh/requires-sync-data": syncData(inventory) }),
  };
}

/** One requirement with one entry per resource: all of them must be synced. */
function syncData(inventory: readonly InventoryReference[]): string {
  const requirement = inventory.map(({ groupVersion, kind }) => {
    const slash = groupVersion.indexOf("/");
    return [
      {
        groups: [slash < 0 ? "" : groupVersion.slice(0, slash)],
        versions: [groupVersion.slice(slash + 1)],
        kinds: [kind],
      },
    ];
  });
  return JSON.stringify(requirement);
}
