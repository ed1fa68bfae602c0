/** Writes times by Go's layouts. */

import { type Civil, civilOf, dayOfYear, monthNames, weekdayNames, weekdayOf } from "./civil.ts";
import { type LayoutPart, layoutParts } from "./layout.ts";
import type { Zone } from "./zone.ts";

interface Moment {
  readonly civil: Civil;
  readonly nanos: number;
  readonly offset: number;
  readonly zone: () => string;
}

export function formatTime(seconds: number, nanos: number, zone: Zone, layout: string): string {
  const offset = zone.offset(seconds);
  const moment = { civil: civilOf(seconds + offset), nanos, offset, zone: () => zone.abbreviation(seconds) };
  return layoutParts(layout)
    .map((part) => formatPart(part, moment))
    .join("");
}

function formatPart({ kind, text }: LayoutPart, { civil, nanos, offset, zone }: Moment): string {
  const { year, month, day, hour, minute, second } = civil;
  const hour12 = hour % 12 === 0 ? 12 : hour % 12;
  switch (kind) {
    case "literal":
      return text;
    case "January":
      return monthNames[month - 1]!;
    case "Jan":
      return monthNames[month - 1]!.slice(0, 3);
    case "1":
      return String(month);
    case "01":
      return pad(month);
    case "Monday":
      return weekdayNames[weekdayOf(civil)]!;
    case "Mon":
      return weekdayNames[weekdayOf(civil)]!.slice(0, 3);
    case "2":
      return String(day);
    case "_2":
      return String(day).padStart(2);
    case "02":
      return pad(day);
    case "__2":
      return String(dayOfYear(civil)).padStart(3);
    case "002":
      return pad(dayOfYear(civil), 3);
    case "15":
      return pad(hour);
    case "3":
      return String(hour12);
    case "03":
      return pad(hour12);
    case "4":
      return String(minute);
    case "04":
      return pad(minute);
    case "5":
      return String(second);
    case "05":
      return pad(second);
    case "2006":
      return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
    case "06":
      return pad(Math.abs(year) % 100);
    case "PM":
      return hour >= 12 ? "PM" : "AM";
    case "pm":
      return hour >= 12 ? "pm" : "am";
    case "MST":
      return zone();
    case "offset":
      return formatOffset(text, offset);
    case "fraction":
      return formatFraction(text, nanos);
  }
}

function formatOffset(text: string, offset: number): string {
  if (text.startsWith("Z") && offset === 0) return "Z";
  const size = Math.abs(offset);
  const parts = [pad(Math.trunc(size / 3600))];
  if (/00/.test(text)) parts.push(pad(Math.trunc(size / 60) % 60));
  if (/00:?00/.test(text)) parts.push(pad(size % 60));
  return `${offset < 0 ? "-" : "+"}${parts.join(text.includes(":") ? ":" : "")}`;
}

/** Zeros ask for that many digits, nines for as many as there are. */
function formatFraction(text: string, nanos: number): string {
  const digits = pad(nanos, 9)
    .slice(0, text.length - 1)
    .padEnd(text.length - 1, "0");
  if (text[1] === "0") return `${text[0]}${digits}`;
  const significant = digits.replace(/0+$/, "");
  return significant === "" ? "" : `${text[0]}${significant}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}
