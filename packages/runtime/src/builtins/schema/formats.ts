/** The formats that strings can be held to; others hold for every string. */

import { layoutMatches } from "../time/parse.ts";
import type { CompilePattern } from "./pattern.ts";

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+$/;
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\\]*$/;
const URI_REFERENCE = /^[^\s\\]*$/;
const URI_TEMPLATE = /^[^{}]*(?:\{[^{}]+\}[^{}]*)*$/;
const JSON_POINTER = /^(?:\/(?:[^/~]|~0|~1)*)*$/;
const RELATIVE_POINTER = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^/~]|~0|~1)*)*)$/;

type Format = (text: string) => boolean;

const uri: Format = (text) => URI.test(text);
const reference: Format = (text) => URI_REFERENCE.test(text);
const email: Format = (text) => EMAIL.test(text);

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["date", (text) => layoutMatches("2006-01-02", text)],
  ["time", (text) => ["15:04:05", "15:04:05Z07:00"].some((layout) => layoutMatches(layout, text))],
  [
    "date-time",
    (text) =>
      ["15:04:05", "15:04:05Z07:00", "2006-01-02", "2006-01-02T15:04:05Z07:00"].some((layout) =>
        layoutMatches(layout, text),
      ),
  ],
  ["hostname", (text) => text.length < 256 && HOST.test(text)],
  ["email", email],
  ["idn-email", email],
  ["ipv4", (text) => IPV4.test(text)],
  ["ipv6", isIpv6],
  ["uri", uri],
  ["iri", uri],
  ["uri-reference", reference],
  ["iri-reference", reference],
  ["uri-template", (text) => reference(text) && URI_TEMPLATE.test(text)],
  ["uuid", (text) => UUID.test(text)],
  ["json-pointer", (text) => JSON_POINTER.test(text)],
  ["relative-json-pointer", (text) => RELATIVE_POINTER.test(text)],
]);

export function hasFormat(format: string, text: string, compilePattern: CompilePattern): boolean {
  if (format === "regex") return compilePattern(text) !== undefined;
  return formats.get(format)?.(text) ?? true;
}

function isIpv6(text: string): boolean {
  const [head, tail, ...more] = text.split("::");
  if (more.length > 0 || !text.includes(":")) return false;
  const groups = [head!, tail ?? ""].flatMap((side) => (side === "" ? [] : side.split(":")));
  const embedded = groups.at(-1)?.includes(".") === true ? groups.pop()! : undefined;
  if (embedded !== undefined && !IPV4.test(embedded)) return false;
  const size = groups.length + (embedded === undefined ? 0 : 2);
  return groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) && (tail === undefined ? size === 8 : size < 8);
}
