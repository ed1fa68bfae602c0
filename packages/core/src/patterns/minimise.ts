/** Hopcroft's algorithm: states that no continuation of a text tells apart become one. */
import type { ByteAutomaton } from "./byte-automaton.ts";

/** For each state the number of its group; groups are numbered from 0 without a gap. */
export function minimise({ transitions, classCount, matches }: ByteAutomaton): Int32Array {
  const partition = new Partition(matches);
  const sources = sourcesOf(transitions, classCount, matches.length);
  const pending = [0, 1].filter((group) => group < partition.count);
  const isPending = new Set(pending);
  while (pending.length > 0) {
    const splitter = pending.pop()!;
    isPending.delete(splitter);
    const members = partition.members(splitter);
    for (let one = 0; one < classCount; one++) {
      const touched = partition.mark(members, (state) => sources[state * classCount + one]);
      for (const group of touched) {
        const added = partition.split(group);
        if (added < 0) continue;
        // Both halves of what is pending stay so; otherwise the smaller one is enough.
        const chosen = isPending.has(group) || partition.size(added) <= partition.size(group) ? added : group;
        isPending.add(chosen);
        pending.push(chosen);
      }
    }
  }
  return partition.groupOf;
}

function sourcesOf(transitions: readonly number[], classCount: number, count: number): (number[] | undefined)[] {
  const sources = new Array<number[] | undefined>(count * classCount);
  transitions.forEach((target, index) => {
    const key = target * classCount + (index % classCount);
    const state = (index / classCount) | 0;
    const known = sources[key];
    if (known === undefined) sources[key] = [state];
    else known.push(state);
  });
  return sources;
}

/** Groups as slices of one array of states; the marked ones of a group stand at its front. */
class Partition {
  readonly groupOf: Int32Array;
  count = 0;
  readonly #states: Int32Array;
  readonly #placeOf: Int32Array;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #marked: number[] = [];

  constructor(matches: readonly boolean[]) {
    const states = matches.map((_, state) => state);
    const ordered = [...states.filter((state) => matches[state]), ...states.filter((state) => !matches[state])];
    this.#states = Int32Array.from(ordered);
    this.#placeOf = new Int32Array(states.length);
    ordered.forEach((state, place) => {
      this.#placeOf[state] = place;
    });
    this.groupOf = new Int32Array(states.length);
    const matching = matches.filter(Boolean).length;
    if (matching > 0) this.#add(0, matching);
    if (matching < states.length) this.#add(matching, states.length);
  }

  members(group: number): Int32Array {
    return this.#states.slice(this.#starts[group]!, this.#ends[group]!);
  }

  size(group: number): number {
    return this.#ends[group]! - this.#starts[group]!;
  }

  /** Marks what leads into these members, and tells in which groups that is. */
  mark(members: Int32Array, sourcesOf: (state: number) => readonly number[] | undefined): number[] {
    const touched: number[] = [];
    for (const member of members) {
      for (const state of sourcesOf(member) ?? []) {
        const group = this.groupOf[state]!;
        const place = this.#placeOf[state]!;
        const border = this.#starts[group]! + this.#marked[group]!;
        if (place < border) continue;
        if (this.#marked[group] === 0) touched.push(group);
        this.#swap(place, border);
        this.#marked[group]! += 1;
      }
    }
    return touched;
  }

  /** Makes the marked ones a group of their own; -1 where they are all, and nothing is to do. */
  split(group: number): number {
    const marked = this.#marked[group]!;
    this.#marked[group] = 0;
    if (marked === this.size(group)) return -1;
    const start = this.#starts[group]!;
    this.#starts[group] = start + marked;
    return this.#add(start, start + marked);
  }

  #add(start: number, end: number): number {
    const group = this.count++;
    this.#starts.push(start);
    this.#ends.push(end);
    this.#marked.push(0);
    for (let place = start; place < end; place++) this.groupOf[this.#states[place]!] = group;
    return group;
  }

  #swap(left: number, right: number): void {
    const one = this.#states[left]!;
    const other = this.#states[right]!;
    this.#states[left] = other;
    this.#states[right] = one;
    this.#placeOf[other] = left;
    this.#placeOf[one] = right;
  }
}
