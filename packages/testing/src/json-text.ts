/** A value → JSON text; an integer that a double cannot hold keeps its digits. */

export function jsonText(value: unknown): string {
  return hasBigint(value) ? write(value) : JSON.stringify(value);
}

function hasBigint(value: unknown): boolean {
  if (typeof value === "bigint") return true;
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(hasBigint);
  for (const key in value) if (hasBigint((value as Readonly<Record<string, unknown>>)[key])) return true;
  return false;
}

function write(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map((item) => write(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`).join(",")}}`;
}
