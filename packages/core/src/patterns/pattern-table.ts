/** What the runtime's matcher walks: states in the order it expects, with a byte for each transition. */
import type { ByteAutomaton } from "./byte-automaton.ts";
import { minimise } from "./minimise.ts";
import { Unread } from "./pattern.ts";

/** Reading ends in these: no continuation of the text matches, and every one does. */
const lost = 0;
const found = 1;

export interface PatternTable {
  readonly start: number;
  /** A text that ends in this state or in a later one matches; it also does in state 1. */
  readonly firstMatching: number;
  /** The byte that the classes begin with. */
  readonly firstByte: number;
  /** The class of each byte from the first on; the last one is that of all other bytes, before and behind. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** From state 2 on: by state times count of classes, plus class. */
  readonly transitions: Uint8Array;
}

/** Throws `Unread` for more states than a byte can name. */
export function patternTable(automaton: ByteAutomaton): PatternTable {
  const { transitions, classCount, matches } = automaton;
  const groupOf = minimise(automaton);
  const representative: number[] = [];
  groupOf.forEach((group, state) => {
    representative[group] ??= state;
  });
  const target = (group: number, one: number): number =>
    groupOf[transitions[representative[group]! * classCount + one]!]!;
  const columns = Array.from({ length: classCount }, (_, one) => one);
  const numberOf = numbered(representative, matches, (group) => columns.every((one) => target(group, one) === group));
  const rows = representative.map((_, group) => group).filter((group) => numberOf[group]! > found);
  rows.sort((left, right) => numberOf[left]! - numberOf[right]!);
  const firstMatching = rows.find((group) => matches[representative[group]!]);
  const joined = joinColumns(columns.map((one) => rows.map((group) => numberOf[target(group, one)]!)));
  const classes = automaton.classes.map((one) => joined.columnOf[one]!);
  return {
    start: numberOf[groupOf[0]!]!,
    firstMatching: firstMatching === undefined ? rows.length + 2 : numberOf[firstMatching]!,
    ...trimmed(classes),
    classCount: joined.columns.length,
    transitions: Uint8Array.from(rows.flatMap((_, row) => joined.columns.map((column) => column[row]!))),
  };
}

/** Leaves out the bytes at both ends that are as any other. */
function trimmed(classes: Uint8Array): { firstByte: number; classes: Uint8Array } {
  const other = classes[255]!;
  let last = 255;
  while (last > 0 && classes[last - 1] === other) last--;
  const found = classes.findIndex((one) => one !== other);
  const firstByte = found < 0 ? last : found;
  return { firstByte, classes: classes.slice(firstByte, last + 1) };
}

/** The number of each group: those that match when the text ends come last. */
function numbered(
  representative: readonly number[],
  matches: readonly boolean[],
  isFinal: (group: number) => boolean,
): number[] {
  const numberOf: number[] = [];
  let next = 2;
  for (const wanted of [false, true]) {
    representative.forEach((state, group) => {
      if (matches[state] !== wanted) return;
      numberOf[group] = isFinal(group) ? (wanted ? found : lost) : next++;
    });
  }
  if (next > 255) throw new Unread();
  return numberOf;
}

/** Bytes that have turned out to lead to the same states are one class. */
function joinColumns(columns: readonly (readonly number[])[]): { columnOf: number[]; columns: (readonly number[])[] } {
  const known = new Map<string, number>();
  const kept: (readonly number[])[] = [];
  const columnOf = columns.map((column) => {
    const key = column.join();
    let index = known.get(key);
    if (index === undefined) {
      index = kept.push(column) - 1;
      known.set(key, index);
    }
    return index;
  });
  return { columnOf, columns: kept };
}
