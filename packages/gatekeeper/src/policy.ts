/** A policy as Gatekeeper sees it: its metadata and all the Rego that its template needs. */
import type { CompileResult, PolicyMetadata, RegoModule } from "@portcullis/core";

/** A Constraint's `spec.match`. */
export interface Match {
  readonly kinds?: readonly KindSelector[];
  readonly scope?: string;
  readonly namespaces?: readonly string[];
  readonly excludedNamespaces?: readonly string[];
  readonly labelSelector?: LabelSelector;
  readonly name?: string;
}

export interface KindSelector {
  readonly apiGroups?: readonly string[];
  readonly kinds?: readonly string[];
}

export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly LabelRequirement[];
}

export interface LabelRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface Schema {
  readonly [keyword: string]: unknown;
}

/** What a template is made of. */
export interface GatekeeperPolicy {
  readonly metadata: PolicyMetadata;
  /** Schema of the parameters; absent when the policy takes none. */
  readonly parameters?: Schema;
  readonly entry: RegoModule;
  /** In any order; the template sorts them. */
  readonly libraries: readonly RegoModule[];
  /** What `data.inventory` is read for, where that is known. */
  readonly inventory?: readonly InventoryReference[];
}

export interface InventoryReference {
  readonly groupVersion: string;
  readonly kind: string;
}

/** The policy of a compilation, with the libraries that it reaches. Undefined when the module is not there. */
export function gatekeeperPolicy(
  result: Pick<CompileResult, "modules">,
  metadata: PolicyMetadata,
  parameters: Schema | undefined = metadata.parameters,
): GatekeeperPolicy | undefined {
  const entry = result.modules.find((module) => module.package === metadata.package);
  if (entry === undefined) return undefined;
  const libraries = new Set<RegoModule>();
  const open = [...entry.dependencies];
  for (let name = open.pop(); name !== undefined; name = open.pop())
    for (const module of result.modules) {
      if (module.package !== name || module === entry || libraries.has(module)) continue;
      libraries.add(module);
      open.push(...module.dependencies);
    }
  return {
    metadata,
    entry,
    libraries: [...libraries].sort((a, b) => (a.package < b.package ? -1 : 1)),
    ...(parameters === undefined ? {} : { parameters }),
  };
}
