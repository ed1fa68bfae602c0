/** Label selectors, as Kubernetes takes them. */

type Labels = { [key: string]: string | undefined };

export interface SelectorRequirement {
  key?: string;
  operator?: string;
  values?: string[];
}

export interface Selector {
  matchLabels?: Labels;
  matchExpressions?: SelectorRequirement[];
}

/** Whether labels fit a selector: an empty selector fits all, none at all fits nothing. */
export function selectorMatches(selector: Selector | null | undefined, labels: Labels | null | undefined): boolean {
  if (selector == null) return false;
  const own = labels ?? {};
  if (Object.entries(selector.matchLabels ?? {}).some(([key, value]) => own[key] !== value)) return false;
  return (selector.matchExpressions ?? []).every((requirement) => requirementHolds(requirement, own));
}

/** An unknown operator holds for nothing. */
function requirementHolds({ key = "", operator, values }: SelectorRequirement, labels: Labels): boolean {
  const value = labels[key];
  switch (operator) {
    case "In":
      return value !== undefined && (values ?? []).includes(value);
    case "NotIn":
      return value === undefined || !(values ?? []).includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    default:
      return false;
  }
}
