/** JSON values → YAML as go-yaml v3 writes it, indented by two. */

import { fail } from "../host/builtin-error.ts";
import type { Json, JsonObject } from "../host/json.ts";
import { compareKeys } from "./key-order.ts";
import { readsOtherwise } from "./scalar.ts";

export function writeYaml(value: Json): string {
  return `${block(value, 0).replace(/^\n/, "")}\n`;
}

/** What follows a key or a dash: a scalar on the same line, or lines of their own after a line break. */
function block(value: Json, indent: number): string {
  if (typeof value !== "object" || value === null) return scalar(value, indent);
  if (Array.isArray(value)) return sequence(value as readonly Json[], indent);
  return mapping(value as JsonObject, indent);
}

function sequence(items: readonly Json[], indent: number): string {
  if (items.length === 0) return "[]";
  const pad = " ".repeat(indent);
  return items.map((item) => `\n${pad}- ${inline(item, indent)}`).join("");
}

function mapping(object: JsonObject, indent: number): string {
  const keys = Object.keys(object).sort(compareKeys);
  if (keys.length === 0) return "{}";
  const pad = " ".repeat(indent);
  return keys.map((key) => `\n${pad}${member(key, object[key]!, indent)}`).join("");
}

function member(key: string, value: Json, indent: number): string {
  const written = block(value, isCollection(value) ? indent + 2 : indent);
  const after = `:${written.startsWith("\n") ? "" : " "}${written}`;
  // A key of several lines, or a long one, cannot stand before its colon.
  const explicit = key.includes("\n") || key.length > 128;
  return explicit ? `? ${scalar(key, indent)}\n${" ".repeat(indent)}${after}` : `${scalar(key, indent)}${after}`;
}

/** In a sequence a collection begins on the line of its dash. */
function inline(item: Json, indent: number): string {
  const written = block(item, indent + (isCollection(item) ? 2 : 0));
  return written.startsWith("\n") ? written.slice(1).trimStart() : written;
}

function isCollection(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

function scalar(value: Json, indent: number): string {
  if (typeof value === "string") return text(value, indent);
  return typeof value === "number" ? number(value) : String(value);
}

/** Go's shortest form: an exponent from six digits on for what is no whole number. */
function number(value: number): string {
  if (!Number.isFinite(value)) return fail("number is too large");
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(BigInt(value));
  const [digits, exponent] = value.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 21 && (power < 6 || Number.isInteger(value))) return String(value);
  return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

// The characters that libyaml's emitter writes as they are; all others are escaped.
const SPECIAL = /[^\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;
const INDICATOR = /^(?:[#,[\]{}&*!|>'"%@`]|[?:-](?:\s|$)|---|\.\.\.)|:(?:\s|$)|\s#/;

function text(value: string, indent: number): string {
  const special = SPECIAL.test(value);
  if (value.includes("\n")) return special || / (?:\n|$)/.test(value) ? doubleQuoted(value) : literal(value, indent);
  if (special || readsOtherwise(value)) return doubleQuoted(value);
  return INDICATOR.test(value) || /^ | $/.test(value) ? `'${value.replaceAll("'", "''")}'` : value;
}

function literal(value: string, indent: number): string {
  const hint = /^[ \n]/.test(value) ? "2" : "";
  const body = value.replace(/\n$/, "");
  const keeps = value.endsWith("\n\n") || value === "\n" ? "+" : value.endsWith("\n") ? "" : "-";
  const pad = " ".repeat(indent + 2);
  const lines = (keeps === "+" ? value.replace(/\n$/, "") : body).split("\n");
  return `|${hint}${keeps}\n${lines.map((line) => (line === "" ? "" : `${pad}${line}`)).join("\n")}`;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\0": "\\0",
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
  "\x1b": "\\e",
  "\u0085": "\\N",
  "\ufeff": "\\uFEFF",
};

function doubleQuoted(value: string): string {
  let quoted = "";
  for (const character of value) {
    const known = escapes[character];
    if (known !== undefined) quoted += known;
    else if (SPECIAL.test(character)) quoted += escaped(character.codePointAt(0)!);
    else quoted += character;
  }
  return `"${quoted}"`;
}

function escaped(code: number): string {
  const digits = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${digits.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}
