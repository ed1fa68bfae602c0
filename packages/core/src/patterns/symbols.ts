/**
 * The alphabet of one pattern: code points that no part of it tells apart are one symbol. Symbols go by the order of
 * their first code points, so ranges of symbols cover the code points without a gap.
 */
import type { Pattern } from "./pattern.ts";
import { holds, lastCodePoint, type Ranges } from "./ranges.ts";

export interface Symbols {
  readonly count: number;
  /** The first code point of each interval, and the symbol of the interval. */
  readonly starts: readonly number[];
  readonly symbolOf: readonly number[];
  /** What Go reads for a byte that is no UTF-8. */
  readonly replacement: number;
  readonly isWord: readonly boolean[];
  readonly isNewline: readonly boolean[];
  /** A symbol that occurs outside of ASCII. */
  readonly isWide: readonly boolean[];
}

const replacementCharacter = 0xfffd;
const newline: Ranges = [10, 10];
const word: Ranges = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];

/** The symbols of these patterns' classes. */
export function symbolsOf(pattern: Pattern): Symbols {
  const sets = new Set<Ranges>();
  collect(pattern, sets);
  const all = [...sets];
  const starts = intervals([...all, [0, 0x7f], [replacementCharacter, replacementCharacter]]);
  const bySignature = new Map<string, number>();
  const firsts: number[] = [];
  const isWide: boolean[] = [];
  const symbolOf = starts.map((start) => {
    const signature = all.map((ranges) => (holds(ranges, start) ? 1 : 0)).join("");
    let symbol = bySignature.get(signature);
    if (symbol === undefined) {
      symbol = firsts.push(start) - 1;
      bySignature.set(signature, symbol);
      isWide.push(false);
    }
    if (start >= 0x80) isWide[symbol] = true;
    return symbol;
  });
  return {
    count: firsts.length,
    starts,
    symbolOf,
    replacement: symbolOf[starts.indexOf(replacementCharacter)]!,
    isWord: firsts.map((first) => sets.has(word) && holds(word, first)),
    isNewline: firsts.map((first) => sets.has(newline) && holds(newline, first)),
    isWide,
  };
}

/** Which symbols a set of code points has. */
export function symbolsIn(ranges: Ranges, { count, starts, symbolOf }: Symbols): Uint8Array {
  const members = new Uint8Array(count);
  starts.forEach((start, index) => {
    if (holds(ranges, start)) members[symbolOf[index]!] = 1;
  });
  return members;
}

function collect(pattern: Pattern, sets: Set<Ranges>): void {
  switch (pattern.kind) {
    case "class":
      sets.add(pattern.ranges);
      break;
    case "assertion":
      if (pattern.assertion.startsWith("line")) sets.add(newline);
      if (pattern.assertion.endsWith("boundary")) sets.add(word);
      break;
    case "repetition":
      collect(pattern.part, sets);
      break;
    default:
      for (const part of pattern.parts) collect(part, sets);
  }
}

function intervals(sets: readonly Ranges[]): number[] {
  const starts = new Set([0]);
  for (const ranges of sets) {
    for (let at = 0; at < ranges.length; at += 2) {
      starts.add(ranges[at]!);
      if (ranges[at + 1]! < lastCodePoint) starts.add(ranges[at + 1]! + 1);
    }
  }
  return [...starts].sort((left, right) => left - right);
}
