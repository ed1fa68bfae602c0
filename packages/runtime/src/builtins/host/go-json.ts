/** JSON text as Go's `json.Marshal` writes it: sorted keys, and what could end a script escaped. */

import { type Json, writeJson } from "./json.ts";

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

export function goJson(value: Json): string {
  return write(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character]!);
}

/** Written member by member, for an object would put numeric keys first whatever the order they are given in. */
function write(value: Json): string {
  if (typeof value !== "object" || value === null) return writeJson(value);
  if (Array.isArray(value)) return `[${Array.from(value, write).join(",")}]`;
  const members = Object.entries(value).sort(([a], [b]) => compareCodePoints(a, b));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`).join(",")}}`;
}

/** Go compares bytes of UTF-8, which is the order of code points, not of UTF-16. */
export function compareCodePoints(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = a[at]!.codePointAt(0)! - b[at]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
