/** Go's layouts: a time is written as Mon Jan 2 15:04:05 MST 2006 would be. */

export type Element =
  | "January"
  | "Jan"
  | "1"
  | "01"
  | "Monday"
  | "Mon"
  | "2"
  | "_2"
  | "02"
  | "__2"
  | "002"
  | "15"
  | "3"
  | "03"
  | "4"
  | "04"
  | "5"
  | "05"
  | "2006"
  | "06"
  | "PM"
  | "pm"
  | "MST"
  | "offset"
  | "fraction";

export type LayoutPart =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: Element; readonly text: string };

const OFFSET = /^[-Z]07(?:0000|:00:00|00|:00)?/;
const FRACTION = /^[.,](?:0+|9+)(?!\d)/;
const words = [
  "January",
  "Jan",
  "Monday",
  "Mon",
  "MST",
  "002",
  "01",
  "02",
  "03",
  "04",
  "05",
  "06",
  "15",
  "1",
  "2006",
  "2",
  "__2",
  "_2",
  "3",
  "4",
  "5",
  "PM",
  "pm",
] as const;

export const namedLayouts: ReadonlyMap<string, string> = new Map([
  ["ANSIC", "Mon Jan _2 15:04:05 2006"],
  ["UnixDate", "Mon Jan _2 15:04:05 MST 2006"],
  ["RubyDate", "Mon Jan 02 15:04:05 -0700 2006"],
  ["RFC822", "02 Jan 06 15:04 MST"],
  ["RFC822Z", "02 Jan 06 15:04 -0700"],
  ["RFC850", "Monday, 02-Jan-06 15:04:05 MST"],
  ["RFC1123", "Mon, 02 Jan 2006 15:04:05 MST"],
  ["RFC1123Z", "Mon, 02 Jan 2006 15:04:05 -0700"],
  ["RFC3339", "2006-01-02T15:04:05Z07:00"],
  ["RFC3339Nano", "2006-01-02T15:04:05.999999999Z07:00"],
]);

export function layoutParts(layout: string): readonly LayoutPart[] {
  const parts: LayoutPart[] = [];
  let literal = "";
  for (let at = 0; at < layout.length; ) {
    const part = elementAt(layout.slice(at));
    if (part === undefined) {
      literal += layout[at++];
      continue;
    }
    if (literal !== "") parts.push({ kind: "literal", text: literal });
    literal = "";
    parts.push(part);
    at += part.text.length;
  }
  if (literal !== "") parts.push({ kind: "literal", text: literal });
  return parts;
}

function elementAt(rest: string): LayoutPart | undefined {
  const offset = OFFSET.exec(rest)?.[0];
  if (offset !== undefined) return { kind: "offset", text: offset };
  const fraction = FRACTION.exec(rest)?.[0];
  if (fraction !== undefined) return { kind: "fraction", text: fraction };
  // An underscore before a year is only that.
  if (rest.startsWith("_2006")) return { kind: "literal", text: "_" };
  const word = words.find((candidate) => rest.startsWith(candidate));
  if (word === undefined) return undefined;
  // "Jan" and "Mon" are no elements inside of other words.
  if ((word === "Jan" || word === "Mon") && /^[a-z]/.test(rest.slice(3))) return undefined;
  return { kind: word, text: word };
}
