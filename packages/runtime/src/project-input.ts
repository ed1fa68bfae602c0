/** An object as an input → what the module can read of it: writing the rest as JSON is most of what an evaluation costs. */
import type { InputEntry, InputPart } from "./input-section.ts";

/**
 * The value with no other keys than those of the part, to be written by `JSON.stringify`; scalars, and objects that
 * `JSON.stringify` would not write key by key, are left as they are. Nothing is read of an array that is taken for an
 * object but that it is one.
 */
export function projectInput(value: unknown, part: InputPart): unknown {
  if (part === "whole" || typeof value !== "object" || value === null || isWrittenOtherwise(value)) return value;
  const { keys, elements } = part;
  if (Array.isArray(value)) return elements === undefined ? [] : projectElements(value, elements);
  if (!isPlain(value)) return value;
  if (elements !== undefined) return projectValues(value, keys, elements);
  const projected: Record<string, unknown> = {};
  for (const { key, part: below } of keys) {
    const found = value[key];
    if (found !== undefined) projected[key] = below === "whole" ? found : projectInput(found, below);
  }
  return projected;
}

function projectElements(array: readonly unknown[], part: InputPart): unknown[] {
  const projected: unknown[] = [];
  for (let at = 0; at < array.length; at++) projected.push(projectInput(array[at], part));
  return projected;
}

function projectValues(
  value: Record<string, unknown>,
  keys: readonly InputEntry[],
  elements: InputPart,
): Record<string, unknown> {
  const projected: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    // Assigned, it would be no key.
    if (key === "__proto__") return value;
    projected[key] = projectInput(value[key], keys.find((entry) => entry.key === key)?.part ?? elements);
  }
  return projected;
}

function isWrittenOtherwise(value: object): boolean {
  return (value as { readonly toJSON?: unknown }).toJSON !== undefined;
}

/** Others may be numbers and strings in boxes. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
