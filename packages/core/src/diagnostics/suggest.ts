/** "Did you mean …?": the known name that is nearest to a mistyped one. */

/** Nothing when no name is near: about one mistake for three letters is. */
export function suggest(typed: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(typed.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const name of known) {
    if (name === typed || Math.abs(name.length - typed.length) > limit) continue;
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase());
    // Of names that are equally near, the first in the alphabet: the same on every run.
    if (distance < least || (distance === least && best !== undefined && name < best)) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** The hint for it, to be used as a diagnostic's. */
export function didYouMean(typed: string, known: Iterable<string>): string | undefined {
  const name = suggest(typed, known);
  return name === undefined ? undefined : `did you mean \`${name}\`?`;
}

/** Insertions, deletions, replacements and swaps of neighbours. */
function editDistance(first: string, second: string): number {
  let twoBefore: number[] = [];
  let before = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1];
      let least = Math.min(before[column]! + 1, current[column - 1]! + 1, before[column - 1]! + (same ? 0 : 1));
      const swapped = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, twoBefore[column - 2]! + 1);
      current.push(least);
    }
    twoBefore = before;
    before = current;
  }
  return before[second.length]!;
}
