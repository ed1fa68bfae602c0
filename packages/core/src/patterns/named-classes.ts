/** The classes of RE2's syntax that have names: Perl's and POSIX's, all of them in ASCII. */
import type { Ranges } from "./ranges.ts";

function ranges(text: string): Ranges {
  return [...text].map((one) => one.charCodeAt(0));
}

const digits = ranges("09");
const words = ranges("09AZ__az");

/** By the small letter after the backslash; the capital negates. */
export const perlClasses: ReadonlyMap<string, Ranges> = new Map([
  ["d", digits],
  ["s", ranges("\t\n\f\r  ")],
  ["w", words],
]);

export const posixClasses: ReadonlyMap<string, Ranges> = new Map([
  ["alnum", ranges("09AZaz")],
  ["alpha", ranges("AZaz")],
  ["ascii", [0, 0x7f]],
  ["blank", ranges("\t\t  ")],
  ["cntrl", [0, 0x1f, 0x7f, 0x7f]],
  ["digit", digits],
  ["graph", ranges("!~")],
  ["lower", ranges("az")],
  ["print", ranges(" ~")],
  ["punct", ranges("!/:@[`{~")],
  ["space", ranges("\t\r  ")],
  ["upper", ranges("AZ")],
  ["word", words],
  ["xdigit", ranges("09AFaf")],
]);
