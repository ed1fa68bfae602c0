/** What definePolicy's literal says of a policy. */
export interface PolicyMetadata {
  readonly kind: string;
  readonly package: string;
  readonly entrypoint: string;
  readonly source: string;
  readonly language: "typescript";
  readonly title: string;
  readonly description?: string;
  readonly severity: "low" | "medium" | "high" | "critical";
  readonly mode: "admission" | "file" | "report";
  readonly references: readonly string[];
  readonly match: {
    readonly kinds: readonly { readonly apiGroups: readonly string[]; readonly kinds: readonly string[] }[];
    readonly [field: string]: unknown;
  };
}
