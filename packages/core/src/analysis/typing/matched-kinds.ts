/** What METADATA of a policy says about its input: the kinds of objects that it matches, and its parameters. */
import type { Module } from "../../ast/nodes.ts";
import { typeFromJsonSchema } from "../../types/from-json-schema.ts";
import type { KubernetesTypes } from "../../types/kubernetes/kubernetes-types.ts";
import type { Type } from "../../types/type.ts";
import { unionOf } from "../../types/union.ts";

interface MatchedKinds {
  readonly apiGroups?: unknown;
  readonly kinds?: unknown;
}

/** Whether the module is a policy that names the kinds that it matches. */
export function namesKinds(module: Module): boolean {
  return matchedKinds(module).length > 0;
}

/** The type of the objects; undefined as soon as one of the kinds is not known, or all are matched. */
export function matchedType(module: Module, types: KubernetesTypes): Type | undefined {
  const found: Type[] = [];
  for (const entry of matchedKinds(module)) {
    // METADATA is what somebody wrote: an empty item is null.
    const { apiGroups, kinds } = entry ?? {};
    if (!Array.isArray(apiGroups) || !Array.isArray(kinds)) return undefined;
    for (const kind of kinds) {
      const ofGroups = apiGroups.flatMap((group) => types.ofKind(String(group), String(kind)) ?? []);
      // `apiGroups: ["", "apps"]` with `kinds: ["Pod", "Deployment"]`: a kind is of one of the groups.
      if (ofGroups.length === 0 || apiGroups.includes("*")) return undefined;
      found.push(...ofGroups);
    }
  }
  return found.length === 0 ? undefined : unionOf(found);
}

/** The type of the parameters; undefined where none are declared. */
export function parametersType(module: Module): Type | undefined {
  const parameters = policyOf(module)?.parameters;
  return typeof parameters === "object" && parameters !== null ? typeFromJsonSchema(parameters) : undefined;
}

function matchedKinds(module: Module): readonly (MatchedKinds | null)[] {
  const policy = policyOf(module);
  if (policy === undefined || policy.mode === "report") return [];
  const kinds = (policy.match as { readonly kinds?: unknown } | undefined)?.kinds;
  return Array.isArray(kinds) ? (kinds as readonly (MatchedKinds | null)[]) : [];
}

interface PolicyMetadata {
  readonly kind: string;
  readonly mode?: unknown;
  readonly match?: unknown;
  readonly parameters?: unknown;
}

function policyOf({ annotations }: Module): PolicyMetadata | undefined {
  const value = annotations.find(({ scope }) => scope === "package")?.value;
  const custom = value?.custom as { readonly kind?: unknown } | undefined;
  return typeof custom?.kind === "string" ? (custom as PolicyMetadata) : undefined;
}
