/** What METADATA of a policy says about the objects under review: the kinds that it matches. */
import type { Module } from "../../ast/nodes.ts";
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
  for (const { apiGroups, kinds } of matchedKinds(module)) {
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

function matchedKinds({ annotations }: Module): readonly MatchedKinds[] {
  const value = annotations.find(({ scope }) => scope === "package")?.value;
  const custom = value?.custom as
    | { readonly kind?: unknown; readonly mode?: unknown; readonly match?: unknown }
    | undefined;
  if (typeof custom?.kind !== "string" || custom.mode === "report") return [];
  const kinds = (custom.match as { readonly kinds?: unknown } | undefined)?.kinds;
  return Array.isArray(kinds) ? (kinds as readonly MatchedKinds[]) : [];
}
