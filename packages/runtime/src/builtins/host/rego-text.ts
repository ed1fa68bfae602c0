/** Values as Rego writes them: JSON, and sets. */

import { type Json, RegoSet } from "./json.ts";

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|set\(\)|[a-z]+|[[\]{},:])/y;

/** Reads what a module dumps. Keys that are no strings become their text, as in JSON. */
export function parseRego(text: string): Json {
  const tokens = tokensOf(text);
  let at = 0;
  const until = <T>(close: string, item: () => T): T[] => {
    const items: T[] = [];
    while (tokens[at] !== close) {
      items.push(item());
      if (tokens[at] === ",") at++;
    }
    at++;
    return items;
  };
  const value = (): Json => {
    const token = tokens[at++]!;
    if (token === "set()") return new RegoSet();
    if (token === "[") return until("]", value);
    return token === "{" ? braces() : scalar(token);
  };
  const braces = (): Json => {
    const entries = until("}", (): [Json, Json | undefined] => {
      const key = value();
      if (tokens[at] !== ":") return [key, undefined];
      at++;
      return [key, value()];
    });
    if (entries.length > 0 && entries.every(([, member]) => member === undefined)) {
      return RegoSet.from(entries.map(([member]) => member)) as RegoSet;
    }
    return Object.fromEntries(
      entries.map(([key, member]) => [typeof key === "string" ? key : writeRego(key), member!]),
    );
  };
  return value();
}

/** JSON where there are no sets. */
export function writeRego(value: Json): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (value instanceof RegoSet) return value.length === 0 ? "set()" : `{${Array.from(value, writeRego).join(",")}}`;
  if (Array.isArray(value)) return `[${value.map(writeRego).join(",")}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${writeRego(member)}`).join(",")}}`;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) tokens.push(match[1]!);
  return tokens;
}

function scalar(token: string): Json {
  const value = JSON.parse(token) as Json;
  return typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(token)
    ? BigInt(token)
    : value;
}
