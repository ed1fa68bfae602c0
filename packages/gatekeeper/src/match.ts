/** Whether a Constraint's `match` takes an object, by Gatekeeper's rules. */
import type { KindSelector, LabelRequirement, LabelSelector, Match } from "./policy.ts";
import type { Review } from "./review.ts";

/** An old object counts as well as the new one: an object must not slip away by losing its label. */
export function matches(match: Match, review: Review): boolean {
  if (!matchesKind(match.kinds, review)) return false;
  const objects = [review.object, review.oldObject].filter((object) => object !== null && object !== undefined);
  return objects.some((object) => matchesObject(match, review, object as Readonly<Record<string, unknown>>));
}

function matchesKind(selectors: readonly KindSelector[] | undefined, { kind }: Review): boolean {
  if (selectors === undefined || selectors.length === 0) return true;
  return selectors.some(({ apiGroups, kinds }) => listed(apiGroups, kind.group) && listed(kinds, kind.kind));
}

/** An empty list and `*` mean any. */
function listed(names: readonly string[] | undefined, name: string): boolean {
  return names === undefined || names.length === 0 || names.includes("*") || names.includes(name);
}

function matchesObject(match: Match, review: Review, object: Readonly<Record<string, unknown>>): boolean {
  const metadata = (object.metadata ?? {}) as Readonly<Record<string, unknown>>;
  const isNamespace = review.kind.kind === "Namespace" && review.kind.group === "";
  const namespace = isNamespace ? metadata.name : metadata.namespace;
  const clusterScoped = isNamespace || namespace === undefined || namespace === "";
  if (match.scope === "Cluster" && !clusterScoped) return false;
  if (match.scope === "Namespaced" && clusterScoped) return false;
  // Objects outside any namespace pass both lists.
  if (typeof namespace === "string" && namespace !== "") {
    if (match.namespaces?.length && !match.namespaces.some((pattern) => matchesGlob(pattern, namespace))) return false;
    if (match.excludedNamespaces?.some((pattern) => matchesGlob(pattern, namespace))) return false;
  }
  return matchesName(match.name, metadata) && matchesLabels(match.labelSelector, metadata.labels);
}

function matchesName(pattern: string | undefined, metadata: Readonly<Record<string, unknown>>): boolean {
  if (pattern === undefined || pattern === "") return true;
  if (typeof metadata.name === "string" && metadata.name !== "") return matchesGlob(pattern, metadata.name);
  return (
    pattern.endsWith("*") && typeof metadata.generateName === "string" && matchesGlob(pattern, metadata.generateName)
  );
}

/** A `*` may stand in front, at the end, or both. */
export function matchesGlob(pattern: string, text: string): boolean {
  const open = pattern.startsWith("*");
  const close = pattern.endsWith("*") && pattern.length > 1;
  const middle = pattern.slice(open ? 1 : 0, close ? -1 : undefined);
  if (open && close) return text.includes(middle);
  if (open) return text.endsWith(middle);
  return close ? text.startsWith(middle) : text === middle;
}

export function matchesLabels(selector: LabelSelector | undefined, labels: unknown): boolean {
  if (selector === undefined) return true;
  const found = (labels ?? {}) as Readonly<Record<string, unknown>>;
  const required = Object.entries(selector.matchLabels ?? {});
  if (!required.every(([key, value]) => Object.hasOwn(found, key) && found[key] === value)) return false;
  return (selector.matchExpressions ?? []).every((requirement) => meets(requirement, found));
}

function meets({ key, operator, values = [] }: LabelRequirement, labels: Readonly<Record<string, unknown>>): boolean {
  const present = Object.hasOwn(labels, key);
  if (operator === "Exists") return present;
  if (operator === "DoesNotExist") return !present;
  const inValues = present && values.includes(labels[key] as string);
  // A label that is missing is not in any list.
  return operator === "In" ? inValues : !inValues;
}
