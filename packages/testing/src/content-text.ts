/** A value as text that says all that it holds: the same text for the same content, whichever objects hold it. */

/** Deeper than any document; what goes on below it holds itself. */
const deepest = 1000;

/**
 * Undefined where not all of a value can be seen: in functions, and in objects of a class. Keys count in their order,
 * because it is the order in which they are written out.
 */
export function contentText(value: unknown): string | undefined {
  const parts: string[] = [];
  return write(value, parts, 0) ? parts.join("") : undefined;
}

function write(value: unknown, parts: string[], depth: number): boolean {
  if (depth > deepest) return false;
  switch (typeof value) {
    case "string":
      parts.push(JSON.stringify(value));
      return true;
    case "number":
      parts.push(Object.is(value, -0) ? "-0" : String(value));
      return true;
    case "bigint":
      parts.push(`${value}n`);
      return true;
    case "boolean":
    case "undefined":
      parts.push(String(value));
      return true;
    case "object":
      return writeObject(value, parts, depth);
    default:
      return false;
  }
}

function writeObject(value: object | null, parts: string[], depth: number): boolean {
  if (value === null) {
    parts.push("null");
    return true;
  }
  if (Array.isArray(value)) {
    parts.push("[");
    for (const item of value) {
      if (!write(item, parts, depth + 1)) return false;
      parts.push(",");
    }
    parts.push("]");
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  parts.push("{");
  for (const [key, member] of Object.entries(value)) {
    parts.push(JSON.stringify(key), ":");
    if (!write(member, parts, depth + 1)) return false;
    parts.push(",");
  }
  parts.push("}");
  return true;
}
