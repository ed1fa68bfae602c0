/** Declares a policy. The compiler reads the declaration; under Node the same generator can be run as it is. */

/** The keys and indexes that lead to a value. */
export type ObjectPath = readonly (string | number)[];

export interface Violation {
  readonly msg: string;
  readonly details?: unknown;
  /** Into the object, `["spec", "containers", 0]`: reporters find the line of the file by it. */
  readonly path?: ObjectPath;
}

// biome-ignore lint/suspicious/noExplicitAny: the review's and the inventory's objects are of any kind
export type AnyObject = any;

export interface Review {
  operation?: string;
  namespace?: string;
  name?: string;
  uid?: string;
  /** Nothing will be stored: the request only asks what would happen. */
  dryRun?: boolean;
  kind?: { group?: string; version?: string; kind?: string };
  userInfo?: { username?: string; groups?: string[]; uid?: string };
  object?: AnyObject;
  oldObject?: AnyObject;
  namespaceObject?: AnyObject;
}

export interface Inventory {
  cluster?: { [apiVersion: string]: { [kind: string]: { [name: string]: AnyObject } } };
  namespace?: { [namespace: string]: { [apiVersion: string]: { [kind: string]: { [name: string]: AnyObject } } } };
}

export interface PolicyContext<Judged, Parameters> {
  readonly object: Judged;
  readonly parameters: Parameters;
  readonly review: Review;
  readonly inventory: Inventory;
}

export interface PolicyDefinition<Judged, Parameters> {
  readonly kind: string;
  readonly title: string;
  readonly description?: string;
  readonly severity: "low" | "medium" | "high" | "critical";
  /** Default `admission`; file and report policies only scan. */
  readonly mode?: "admission" | "file" | "report";
  readonly references?: readonly string[];
  readonly match: {
    readonly kinds: readonly { readonly apiGroups: readonly string[]; readonly kinds: readonly string[] }[];
    readonly [field: string]: unknown;
  };
  violations(context: PolicyContext<Judged, Parameters>): Generator<Violation, void, undefined>;
}

export interface Policy<Judged, Parameters> {
  readonly definition: PolicyDefinition<Judged, Parameters>;
  /** Runs the generator as JavaScript; the result is a set, as the compiled module's. */
  evaluate(input: { review: Review; parameters?: Parameters; inventory?: Inventory }): Violation[];
}

export function definePolicy<Judged, Parameters = Record<string, never>>(
  definition: PolicyDefinition<Judged, Parameters>,
): Policy<Judged, Parameters> {
  return {
    definition,
    evaluate: ({ review, parameters, inventory }) => {
      const sorted = sortKeys(review) as Review;
      const context = {
        object: sorted.object as Judged,
        parameters: sortKeys(parameters ?? {}) as Parameters,
        review: sorted,
        inventory: sortKeys(inventory ?? {}) as Inventory,
      };
      const found = new Map<string, Violation>();
      for (const violation of definition.violations(context)) {
        const text = JSON.stringify(sortKeys(violation));
        found.set(text, JSON.parse(text) as Violation);
      }
      return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, violation]) => violation);
    },
  };
}

/** Objects with their keys in order, as Rego walks them. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, sortKeys(record[key])]),
  );
}
