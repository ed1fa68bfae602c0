/** An object as an input → what the module can read of it: writing the rest as JSON is most of what an evaluation costs. */
import type { InputPart } from "./input-section.ts";

/**
 * The value with no other keys than those of the part, to be written by `JSON.stringify`; scalars, and objects that
 * `JSON.stringify` would not write key by key, are left as they are. Nothing is read of an array that is taken for an
 * object but that it is one.
 */
export function projectInput(value: unknown, part: InputPart): unknown {
  if (part.length === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return [];
  if (!isPlain(value)) return value;
  const projected: Record<string, unknown> = {};
  for (const { key, part: below } of part) {
    const found = value[key];
    if (found !== undefined) projected[key] = below.length === 0 ? found : projectInput(found, below);
  }
  return projected;
}

/** Others may have a `toJSON`, or are numbers and strings in boxes. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) &&
    (value as { readonly toJSON?: unknown }).toJSON === undefined
  );
}
