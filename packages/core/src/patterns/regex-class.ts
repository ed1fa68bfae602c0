/** Bracket expressions of RE2's syntax: `[a-z\d[:alpha:]]`. */
import { folded } from "./fold.ts";
import { posixClasses } from "./named-classes.ts";
import { Unread } from "./pattern.ts";
import type { PatternCursor } from "./pattern-cursor.ts";
import { negated, normalised, type Ranges } from "./ranges.ts";
import { escapedClass, escapedPoint } from "./regex-escape.ts";

/** Behind the opening bracket. */
export function regexClass(cursor: PatternCursor, fold: boolean): Ranges {
  const isNegated = cursor.accept("^");
  const members: number[] = [];
  const start = cursor.at;
  while (cursor.at === start || !cursor.sees("]")) members.push(...member(cursor, fold));
  cursor.expect("]");
  const ranges = normalised(members);
  return isNegated ? negated(ranges) : ranges;
}

/** A class by its name; where case does not matter it is folded before it is negated, as in RE2. */
export function namedClass(ranges: Ranges, isNegated: boolean, fold: boolean): Ranges {
  const wanted = fold ? folded(ranges) : ranges;
  return isNegated ? negated(wanted) : wanted;
}

function member(cursor: PatternCursor, fold: boolean): Ranges {
  if (cursor.sees("[:")) return posixClass(cursor, fold);
  const escaped = cursor.sees("\\") ? escapedClass(cursor) : undefined;
  if (escaped !== undefined) return namedClass(escaped.ranges, escaped.negated, fold);
  const first = point(cursor);
  let last = first;
  if (cursor.sees("-") && cursor.peek(1) !== 0x5d && cursor.peek(1) >= 0) {
    cursor.at += 1;
    last = point(cursor);
    if (last < first) throw new Unread();
  }
  return fold ? folded([first, last]) : [first, last];
}

function point(cursor: PatternCursor): number {
  return cursor.accept("\\") ? escapedPoint(cursor) : cursor.next();
}

/** `[:name:]`. Where no such end follows, or no such name is known, the run time says what it means. */
function posixClass(cursor: PatternCursor, fold: boolean): Ranges {
  cursor.expect("[:");
  const isNegated = cursor.accept("^");
  const ranges = posixClasses.get(cursor.takeWhile(/[a-z]/));
  cursor.expect(":]");
  if (ranges === undefined) throw new Unread();
  return namedClass(ranges, isNegated, fold);
}
