/** An object as an input → what the module can read of it: writing the rest as JSON is most of what an evaluation costs. */
import { type InputEntry, type InputPart, isEmptyPart } from "./input-section.ts";

/** Making an object of more keys takes longer than writing it with all that is in it. */
const mostNames = 100;

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

/** Elements are mostly alike: where nothing would be left out of the first one, all are left as they are. */
function projectElements(array: readonly unknown[], part: InputPart): readonly unknown[] {
  if (!leavesOut(array[0], part)) return array;
  const projected: unknown[] = [];
  for (let at = 0; at < array.length; at++) projected.push(projectInput(array[at], part));
  return projected;
}

function projectValues(
  value: Record<string, unknown>,
  keys: readonly InputEntry[],
  elements: InputPart,
): Record<string, unknown> {
  // Labels, in which one is looked up: there is nothing in them to leave out, and there may be many.
  if (elements !== "whole" && isEmptyPart(elements)) return value;
  const names = Object.keys(value);
  if (names.length > mostNames) return value;
  const projected: Record<string, unknown> = {};
  for (const key of names) {
    // Assigned, it would be no key.
    if (key === "__proto__") return value;
    projected[key] = projectInput(value[key], keys.find((entry) => entry.key === key)?.part ?? elements);
  }
  return projected;
}

function leavesOut(value: unknown, part: InputPart): boolean {
  if (part === "whole" || typeof value !== "object" || value === null) return false;
  const { keys, elements } = part;
  if (Array.isArray(value)) return elements === undefined ? value.length > 0 : leavesOut(value[0], elements);
  return Object.entries(value).some(([name, below]) => {
    const read = keys.find(({ key }) => key === name)?.part ?? elements;
    return read === undefined || leavesOut(below, read);
  });
}

function isWrittenOtherwise(value: object): boolean {
  return (value as { readonly toJSON?: unknown }).toJSON !== undefined;
}

/** Others may be numbers and strings in boxes. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
