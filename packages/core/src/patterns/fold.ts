/** Matching whatever the case, `(?i)`: Unicode's simple folding, as far as it begins or ends in ASCII. */
import { Unread } from "./pattern.ts";
import { holds, normalised, type Ranges } from "./ranges.ts";

/** ASCII letters that fold with a letter outside of it: ſ with s, and the Kelvin sign with k. */
const longS = 0x17f;
const kelvin = 0x212a;

/** Folds a set before it is negated, as RE2 does. Sets with other letters outside ASCII are left to the run time. */
export function folded(ranges: Ranges): Ranges {
  const result = [...ranges];
  const adds = (first: number, last: number, distance: number): void => {
    if (first <= last) result.push(first + distance, last + distance);
  };
  for (let at = 0; at < ranges.length; at += 2) {
    const first = ranges[at]!;
    const last = ranges[at + 1]!;
    for (let point = Math.max(first, 0x80); point <= last; point++) {
      if (point !== longS && point !== kelvin) throw new Unread();
      result.push(...(point === longS ? [0x53, 0x53, 0x73, 0x73] : [0x4b, 0x4b, 0x6b, 0x6b]));
    }
    adds(Math.max(first, 0x41), Math.min(last, 0x5a), 0x20);
    adds(Math.max(first, 0x61), Math.min(last, 0x7a), -0x20);
  }
  const both = normalised(result);
  const relatives = [...(holds(both, 0x73) ? [longS, longS] : []), ...(holds(both, 0x6b) ? [kelvin, kelvin] : [])];
  return normalised([...both, ...relatives]);
}
