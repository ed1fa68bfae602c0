/** What the locals of a program may hold of its input: parts of it, and lists that parts were put into. */

/** Deeper parts are read as wholes: what lies so deep is small. */
export const deepestRead = 8;

export type Found = Part | List;

/** A value of the input, and what is read of it. */
export class Part {
  readonly depth: number;
  readonly parts = new Map<string, Part>();
  /** Of an array, or of an object when its key is not known. */
  elements: Part | undefined;
  whole = false;

  constructor(depth: number) {
    this.depth = depth;
  }

  below(step: Step): Part {
    let found = step === undefined ? this.elements : this.parts.get(step);
    if (found === undefined) {
      found = new Part(this.depth + 1);
      if (step === undefined) this.elements = found;
      else this.parts.set(step, found);
    }
    if (found.depth === deepestRead) found.whole = true;
    return found;
  }
}

/** An array that the program makes. */
export class List {
  readonly members = new Set<Found>();
  whole = false;

  /** Whether that is news. */
  append(found: Found): boolean {
    if (found.whole || this.members.has(found)) return false;
    if (this.whole) readWhole(found);
    else this.members.add(found);
    return !this.whole;
  }
}

/** A key; undefined where it is none that is known, or is the number of an element. */
export type Step = string | undefined;

export const anyElement: readonly Step[] = [undefined];

export function readWhole(found: Found): void {
  if (found.whole) return;
  found.whole = true;
  if (found instanceof List) for (const member of found.members) readWhole(member);
}

/** Calls back with what lies at the end of a path and is not read as a whole yet, and with the lists on the way. */
export function reach(
  found: Found,
  steps: readonly Step[],
  end: (found: Found) => void,
  through: (list: List) => void,
  at = 0,
): void {
  const step = steps[at];
  if (found.whole) return;
  if (at === steps.length) end(found);
  else if (found instanceof Part) reach(found.below(step), steps, end, through, at + 1);
  else {
    through(found);
    if (step === undefined) for (const member of found.members) reach(member, steps, end, through, at + 1);
  }
}
