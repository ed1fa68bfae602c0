/** Time zones, of which the platform's `Intl` knows the rules. */

import { fail } from "../host/builtin-error.ts";
import { civilSeconds } from "./civil.ts";

export interface Zone {
  /** Seconds east of UTC at a moment, given in seconds since 1970. */
  readonly offset: (seconds: number) => number;
  /** The name that the zone's clocks go by at a moment: `PST`, `CEST`. */
  readonly abbreviation: (seconds: number) => string;
}

export const utc: Zone = { offset: () => 0, abbreviation: () => "UTC" };

/** Locales that between them know most zones by a name of letters. */
const locales = ["en-US", "en-GB", "en-AU", "en-IN", "en-ZA", "en-NZ"];

/** An IANA name, "" or "UTC", or "Local" for the platform's own. */
export function findZone(name: string): Zone {
  if (name === "" || name === "UTC") return utc;
  const timeZone = name === "Local" ? new Intl.DateTimeFormat().resolvedOptions().timeZone : name;
  // Some platforms take offsets and names in any case for zones, but Go does not.
  if (!/^[A-Z]/.test(timeZone)) fail(`unknown time zone ${name}`);
  const format = fieldsFormat(timeZone);
  if (format === undefined) return fail(`unknown time zone ${name}`);
  const offset = (seconds: number) => localSeconds(format, seconds) - seconds;
  return { offset, abbreviation: (seconds) => abbreviation(timeZone, seconds, offset(seconds)) };
}

/** The moment at which a zone's clocks show the given seconds, read as Go's `time.Date` does around changes. */
export function zonedSeconds(zone: Zone, local: number): number {
  const guess = zone.offset(local);
  const there = zone.offset(local - guess);
  return local - (there === guess ? guess : there);
}

function fieldsFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "iso8601",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
    });
  } catch {
    return undefined;
  }
}

function localSeconds(format: Intl.DateTimeFormat, seconds: number): number {
  const fields = Object.fromEntries(format.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
  const field = (name: string): number => Number(fields[name]);
  return civilSeconds({
    year: field("year"),
    month: field("month"),
    day: field("day"),
    hour: field("hour"),
    minute: field("minute"),
    second: field("second"),
  });
}

/** Names that no locale of those above knows, of zones whose clocks are not changed. */
const abbreviations: Readonly<Record<string, string>> = {
  "Africa/Lagos": "WAT",
  "Africa/Nairobi": "EAT",
  "Asia/Hong_Kong": "HKT",
  "Asia/Jakarta": "WIB",
  "Asia/Karachi": "PKT",
  "Asia/Manila": "PST",
  "Asia/Seoul": "KST",
  "Asia/Shanghai": "CST",
  "Asia/Taipei": "CST",
  "Asia/Tokyo": "JST",
  "Europe/Moscow": "MSK",
};

/** Zones without a name of letters go by their offset. */
function abbreviation(timeZone: string, seconds: number, offset: number): string {
  const known = abbreviations[timeZone];
  if (known !== undefined) return known;
  for (const locale of locales) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" }).formatToParts(seconds * 1000);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value;
    if (name !== undefined && /^[A-Z]{2,5}$/.test(name)) return name;
  }
  return offsetName(offset);
}

function offsetName(offset: number): string {
  const minutes = Math.abs(Math.trunc(offset / 60));
  const rest = minutes % 60 === 0 ? "" : String(minutes % 60).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${String(Math.trunc(minutes / 60)).padStart(2, "0")}${rest}`;
}
