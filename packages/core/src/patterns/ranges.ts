/** Sets of code points as sorted, disjoint, inclusive ranges: first, last, first, last, … */

export type Ranges = readonly number[];

export const lastCodePoint = 0x10_ffff;

/** Everything a text can hold; what Go reads for a byte that is no UTF-8, U+FFFD, is among it. */
export const everything: Ranges = [0, lastCodePoint];

/** From ranges in any order, overlapping or not. */
export function normalised(ranges: Ranges): Ranges {
  const pairs: [number, number][] = [];
  for (let at = 0; at < ranges.length; at += 2) pairs.push([ranges[at]!, ranges[at + 1]!]);
  pairs.sort((left, right) => left[0] - right[0]);
  const result: number[] = [];
  for (const [first, last] of pairs) {
    if (result.length > 0 && first <= result.at(-1)! + 1) result[result.length - 1] = Math.max(last, result.at(-1)!);
    else result.push(first, last);
  }
  return result;
}

/** What a normalised set leaves out. */
export function negated(ranges: Ranges): Ranges {
  const result: number[] = [];
  let next = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    if (ranges[at]! > next) result.push(next, ranges[at]! - 1);
    next = ranges[at + 1]! + 1;
  }
  if (next <= lastCodePoint) result.push(next, lastCodePoint);
  return result;
}

/** Whether a normalised set has the code point. */
export function holds(ranges: Ranges, point: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (point < ranges[at]!) return false;
    if (point <= ranges[at + 1]!) return true;
  }
  return false;
}
