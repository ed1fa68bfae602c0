/** JSON text taken apart and laid out without reading its numbers: a double would lose digits. The text must be JSON. */

/** The items of an array. */
export function itemsOf(json: string): readonly string[] {
  return parts(json).map(({ value }) => value);
}

/** The members of an object, in their order. */
export function membersOf(json: string): ReadonlyMap<string, string> {
  return new Map(parts(json).map(({ key, value }) => [JSON.parse(key) as string, value]));
}

/** With line breaks, two spaces a level, as `JSON.stringify(value, null, 2)` has it. */
export function indented(json: string, indent = ""): string {
  const open = json[0];
  if (open !== "{" && open !== "[") return json;
  const inner = `${indent}  `;
  const lines = parts(json).map(({ key, value }) => `${inner}${key === "" ? "" : `${key}: `}${indented(value, inner)}`);
  return lines.length === 0 ? json : `${open}\n${lines.join(",\n")}\n${indent}${open === "{" ? "}" : "]"}`;
}

export function objectText(members: Iterable<readonly [string, string]>): string {
  return `{${[...members].map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`;
}

export function arrayText(items: readonly string[]): string {
  return `[${items.join(",")}]`;
}

/** Without the blanks between its tokens. */
export function compact(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (found) => (found.startsWith('"') ? found : ""));
}

interface Part {
  /** With its quotes; empty in an array. */
  readonly key: string;
  readonly value: string;
}

const token = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g;

function parts(json: string): readonly Part[] {
  const found: Part[] = [];
  let depth = 0;
  let start = 1;
  let key = "";
  for (const { 0: text, index } of json.matchAll(token)) {
    const closing = text === "}" || text === "]";
    if (text === "{" || text === "[") depth++;
    else if (closing) depth--;
    const ends = (depth === 1 && text === ",") || (depth === 0 && closing);
    if (depth === 1 && text === ":") key = json.slice(start, index).trim();
    else if (!ends) continue;
    else {
      const value = json.slice(start, index).trim();
      if (value !== "") found.push({ key, value });
      key = "";
    }
    start = index + 1;
  }
  return found;
}
