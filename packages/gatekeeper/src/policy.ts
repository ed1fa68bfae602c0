/** A policy as Gatekeeper and the harness see it: what it is called, what it matches, what it can be told. */

export type Mode = "admission" | "file" | "report";
export type PolicySeverity = "low" | "medium" | "high" | "critical";

export interface PolicyMetadata {
  /** The Constraint's kind; the package and the template are named by its lower-case form. */
  readonly kind: string;
  readonly title?: string;
  readonly description?: string;
  readonly severity?: PolicySeverity;
  /** `file` and `report` policies read documents that no API server admits; they have no template. */
  readonly mode: Mode;
  readonly version?: string;
  readonly match: Match;
  /** JSON Schema of the parameters. */
  readonly parameters?: Schema;
}

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

/** A Rego module as text, under its package without `data`: `lib.images`. */
export interface RegoModule {
  readonly package: string;
  readonly text: string;
}

/** What a template is made of. */
export interface GatekeeperPolicy {
  readonly metadata: PolicyMetadata;
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

/** The package of a policy, and the name of its template. */
export function packageOf(kind: string): string {
  return kind.toLowerCase();
}
