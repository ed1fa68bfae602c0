/** Reads times by Go's layouts, and says what is wrong as Go does. */

import { BuiltinError, fail } from "../host/builtin-error.ts";
import { toHex, utf8 } from "../host/text.ts";
import { civilSeconds, daysInMonth, monthNames, weekdayNames } from "./civil.ts";
import { type LayoutPart, layoutParts } from "./layout.ts";

interface Fields {
  year: number;
  month: number | undefined;
  day: number | undefined;
  yearDay: number | undefined;
  hour: number;
  minute: number;
  second: number;
  nanos: bigint;
  half: "am" | "pm" | undefined;
  offset: number;
}

class Mismatch extends Error {
  readonly outOfRange: string | undefined;
  /** What is left of the value where it differs from a literal. */
  readonly left: string | undefined;
  constructor(outOfRange?: string, left?: string) {
    super();
    this.outOfRange = outOfRange;
    this.left = left;
  }
}

/** Nanoseconds since 1970. */
export function parseTime(layout: string, value: string): bigint {
  const fields: Fields = {
    year: 0,
    month: undefined,
    day: undefined,
    yearDay: undefined,
    hour: 0,
    minute: 0,
    second: 0,
    nanos: 0n,
    half: undefined,
    offset: 0,
  };
  const parts = layoutParts(layout);
  let rest = value;
  for (const [index, part] of parts.entries()) {
    try {
      rest = part.kind === "literal" ? skip(rest, part.text) : read(part, rest, fields, parts[index + 1]);
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      if (error.outOfRange !== undefined) fail(`parsing time ${quote(value)}: ${error.outOfRange} out of range`);
      fail(
        `parsing time ${quote(value)} as ${quote(layout)}: cannot parse ${quote(error.left ?? rest)} as ${quote(part.text)}`,
      );
    }
  }
  if (rest !== "") fail(`parsing time ${quote(value)}: extra text: ${quote(rest)}`);
  return moment(fields, value);
}

function moment(fields: Fields, value: string): bigint {
  const { year, minute, second, nanos, offset, yearDay } = fields;
  const outOfRange = (what: string): never => fail(`parsing time ${quote(value)}: ${what} out of range`);
  const { month = 1, day = 1 } = fields;
  if (yearDay !== undefined && (yearDay < 1 || yearDay > (daysInMonth(year, 2) === 29 ? 366 : 365))) {
    outOfRange("day-of-year");
  }
  if (day < 1 || day > daysInMonth(year, month)) outOfRange("day");
  let { hour } = fields;
  if (fields.half === "pm" && hour < 12) hour += 12;
  if (fields.half === "am" && hour === 12) hour = 0;
  const date = yearDay === undefined ? { month, day } : { month: 1, day: yearDay };
  return BigInt(civilSeconds({ year, ...date, hour, minute, second }) - offset) * 1_000_000_000n + nanos;
}

function read(part: LayoutPart, rest: string, fields: Fields, next: LayoutPart | undefined): string {
  switch (part.kind) {
    case "January":
    case "Jan": {
      const [month, after] = name(rest, part.kind === "Jan" ? monthNames.map(short) : monthNames);
      fields.month = month + 1;
      return after;
    }
    case "Monday":
    case "Mon":
      return name(rest, part.kind === "Mon" ? weekdayNames.map(short) : weekdayNames)[1];
    case "1":
    case "01":
      return number(rest, part.kind === "01", (value) => {
        fields.month = within(value, 1, 12, "month");
      });
    case "2":
    case "_2":
    case "02":
      return number(part.kind === "_2" ? rest.replace(/^ /, "") : rest, part.kind === "02", (value) => {
        fields.day = value;
      });
    case "__2":
    case "002":
      return digits(
        part.kind === "__2" ? rest.replace(/^ {1,2}/, (pad) => "0".repeat(pad.length)) : rest,
        3,
        (value) => {
          fields.yearDay = value;
        },
      );
    case "15":
      return number(rest, false, (value) => {
        fields.hour = within(value, 0, 23, "hour");
      });
    case "3":
    case "03":
      return number(rest, part.kind === "03", (value) => {
        fields.hour = within(value, 0, 12, "hour");
      });
    case "4":
    case "04":
      return number(rest, part.kind === "04", (value) => {
        fields.minute = within(value, 0, 59, "minute");
      });
    case "5":
    case "05": {
      const after = number(rest, part.kind === "05", (value) => {
        fields.second = within(value, 0, 59, "second");
      });
      return next?.kind === "fraction" ? after : readFraction(after, fields);
    }
    case "2006":
      return digits(rest, 4, (value) => {
        fields.year = value;
      });
    case "06":
      return digits(rest, 2, (value) => {
        fields.year = value >= 69 ? value + 1900 : value + 2000;
      });
    case "PM":
    case "pm":
      return readHalf(rest, part.kind, fields);
    case "MST":
      return readZoneName(rest, fields);
    case "offset":
      return readOffset(rest, part.text, fields);
    case "fraction":
      if (part.text[1] === "9") return readFraction(rest, fields);
      return exactFraction(rest, part.text.length - 1, fields);
    case "literal":
      return skip(rest, part.text);
  }
}

/** Runs of spaces stand for runs of spaces. */
function skip(rest: string, literal: string): string {
  let value = rest;
  for (let at = 0; at < literal.length; ) {
    if (literal[at] === " ") {
      if (value !== "" && value[0] !== " ") throw new Mismatch(undefined, value);
      while (literal[at] === " ") at++;
      value = value.replace(/^ +/, "");
      continue;
    }
    if (value[0] !== literal[at]) throw new Mismatch(undefined, value);
    value = value.slice(1);
    at++;
  }
  return value;
}

function name(rest: string, names: readonly string[]): [number, string] {
  const lower = rest.toLowerCase();
  const index = names.findIndex((candidate) => lower.startsWith(candidate.toLowerCase()));
  if (index < 0) throw new Mismatch();
  return [index, rest.slice(names[index]!.length)];
}

function short(word: string): string {
  return word.slice(0, 3);
}

/** One digit or two, or exactly two. */
function number(rest: string, fixed: boolean, take: (value: number) => void): string {
  const found = (fixed ? /^\d\d/ : /^\d\d?/).exec(rest)?.[0];
  if (found === undefined) throw new Mismatch();
  take(Number(found));
  return rest.slice(found.length);
}

function digits(rest: string, count: number, take: (value: number) => void): string {
  const found = rest.slice(0, count);
  if (found.length < count || !/^\d+$/.test(found)) throw new Mismatch();
  take(Number(found));
  return rest.slice(count);
}

function within(value: number, low: number, high: number, what: string): number {
  if (value < low || value > high) throw new Mismatch(what);
  return value;
}

function readHalf(rest: string, form: "PM" | "pm", fields: Fields): string {
  const half = rest.slice(0, 2);
  const upper = form === "PM";
  if (half !== (upper ? "PM" : "pm") && half !== (upper ? "AM" : "am")) throw new Mismatch();
  fields.half = half.toLowerCase() as "am" | "pm";
  return rest.slice(2);
}

/** A name says no offset, but for UTC and those that say it themselves. */
function readZoneName(rest: string, fields: Fields): string {
  const [text, sign, hours] = /^(?:UTC|GMT(?:([+-])(\d{1,2}))?|[+-]\d\d(?!\d)|[A-Z]{3,5})/.exec(rest) ?? [];
  if (text === undefined) throw new Mismatch();
  if (hours !== undefined) fields.offset = (sign === "-" ? -1 : 1) * Number(hours) * 3600;
  return rest.slice(text.length);
}

const offsetForms: Readonly<Record<string, RegExp>> = {
  "07": /^([+-])(\d\d)/,
  "0700": /^([+-])(\d\d)(\d\d)/,
  "07:00": /^([+-])(\d\d):(\d\d)/,
  "070000": /^([+-])(\d\d)(\d\d)(\d\d)/,
  "07:00:00": /^([+-])(\d\d):(\d\d):(\d\d)/,
};

function readOffset(rest: string, form: string, fields: Fields): string {
  if (form.startsWith("Z") && rest.startsWith("Z")) return rest.slice(1);
  const match = offsetForms[form.slice(1)]!.exec(rest);
  if (match === null) throw new Mismatch();
  const [text, sign, hours, minutes = "0", seconds = "0"] = match;
  const size =
    within(Number(hours), 0, 24, "time zone offset hour") * 3600 +
    within(Number(minutes), 0, 60, "time zone offset minute") * 60 +
    within(Number(seconds), 0, 60, "time zone offset second");
  fields.offset = sign === "-" ? -size : size;
  return rest.slice(text.length);
}

function readFraction(rest: string, fields: Fields): string {
  const found = /^[.,](\d+)/.exec(rest);
  if (found === null) return rest;
  fields.nanos = BigInt(found[1]!.slice(0, 9).padEnd(9, "0"));
  return rest.slice(found[0].length);
}

function exactFraction(rest: string, count: number, fields: Fields): string {
  const found = rest.slice(0, count + 1);
  if (!/^[.,]\d+$/.test(found) || found.length !== count + 1) throw new Mismatch();
  readFraction(found, fields);
  return rest.slice(count + 1);
}

/** As Go's package for times quotes: what is not ASCII byte by byte. */
function quote(text: string): string {
  const characters = Array.from(utf8(text), (byte) => {
    if (byte < 0x20 || byte >= 0x80) return `\\x${toHex(Uint8Array.of(byte))}`;
    return byte === 0x22 || byte === 0x5c ? `\\${String.fromCharCode(byte)}` : String.fromCharCode(byte);
  });
  return `"${characters.join("")}"`;
}

/** Whether a text is a time in a layout. */
export function layoutMatches(layout: string, value: string): boolean {
  try {
    parseTime(layout, value);
    return true;
  } catch (error) {
    if (error instanceof BuiltinError) return false;
    throw error;
  }
}
