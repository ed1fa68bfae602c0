/** The path of a violation, written as a list or as text: `spec.containers[0].image`, `metadata.labels["a.b/c"]`. */
import type { Path } from "@portcullis/gatekeeper";

/** Undefined when it is neither; a text that does not parse leads as far as it does. */
export function readPath(value: unknown): Path | undefined {
  if (Array.isArray(value)) return value.every(isStep) ? value : undefined;
  if (typeof value !== "string") return undefined;
  const steps: (string | number)[] = [];
  for (const [, name, index, quoted] of value.matchAll(step)) {
    if (index !== undefined) steps.push(Number(index));
    else steps.push(quoted === undefined ? name! : (JSON.parse(quoted) as string));
  }
  return steps;
}

const step = /(?:^|\.)([^.[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g;

function isStep(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
