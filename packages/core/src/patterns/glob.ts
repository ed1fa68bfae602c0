/** Globs, as gobwas reads them, to patterns. */
import { alternatives, assertion, literal, type Pattern, sequence, Unread } from "./pattern.ts";
import { PatternCursor } from "./pattern-cursor.ts";
import { everything, negated, normalised, type Ranges } from "./ranges.ts";

const depthLimit = 200;

/**
 * A pattern for the whole text. `separators` are code points that `*` and `?` do not match.
 * Throws `Unread` where the glob is malformed, or is for the run time to read.
 */
export function readGlob(text: string, separators: readonly number[]): Pattern {
  const cursor = new PatternCursor(text);
  const plain = negated(normalised(separators.flatMap((point) => [point, point])));
  const parts = globSequence(cursor, plain, 0);
  return sequence([assertion("text begins"), ...parts, assertion("text ends")]);
}

function any(ranges: Ranges): Pattern {
  return { kind: "repetition", part: { kind: "class", ranges }, least: 0, most: undefined };
}

/** Up to the end, or inside braces to a comma or the closing brace. */
function globSequence(cursor: PatternCursor, plain: Ranges, depth: number): Pattern[] {
  if (depth > depthLimit) throw new Unread();
  const parts: Pattern[] = [];
  while (!cursor.ended) {
    if (depth > 0 && (cursor.sees(",") || cursor.sees("}"))) break;
    if (cursor.accept("**")) parts.push(any(everything));
    else if (cursor.accept("*")) parts.push(any(plain));
    else if (cursor.accept("?")) parts.push({ kind: "class", ranges: plain });
    else if (cursor.accept("[")) parts.push({ kind: "class", ranges: brackets(cursor) });
    else if (cursor.accept("{")) parts.push(braces(cursor, plain, depth + 1));
    else parts.push(literal(escapedPoint(cursor)));
  }
  return parts;
}

function escapedPoint(cursor: PatternCursor): number {
  cursor.accept("\\");
  return cursor.next();
}

/** Either one range, or a list of characters. */
function brackets(cursor: PatternCursor): Ranges {
  const isNegated = cursor.accept("!");
  const start = cursor.at;
  const first = cursor.next();
  const members: number[] = [];
  if (cursor.accept("-")) {
    const last = cursor.next();
    if (last < first) throw new Unread();
    members.push(first, last);
  } else {
    cursor.at = start;
    while (!cursor.sees("]")) {
      const point = escapedPoint(cursor);
      members.push(point, point);
    }
    if (members.length === 0) throw new Unread();
  }
  cursor.expect("]");
  const ranges = normalised(members);
  return isNegated ? negated(ranges) : ranges;
}

function braces(cursor: PatternCursor, plain: Ranges, depth: number): Pattern {
  const parts: Pattern[] = [];
  do parts.push(sequence(globSequence(cursor, plain, depth)));
  while (cursor.accept(","));
  cursor.expect("}");
  return alternatives(parts);
}
