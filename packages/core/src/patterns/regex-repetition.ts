/** Repetitions of RE2's syntax: `*`, `+`, `?`, `{2,5}`, each with a `?` that changes nothing here. */
import { type Pattern, Unread } from "./pattern.ts";
import type { PatternCursor } from "./pattern-cursor.ts";

interface Count {
  readonly least: number;
  readonly most: number | undefined;
  /** Counted in braces, for which RE2 has limits. */
  readonly counted: boolean;
}

/** RE2's: of one repetition, and of those inside each other multiplied. */
const repeatLimit = 1000;

/** What stands behind an atom; the atom itself where no repetition does. */
export function repeated(cursor: PatternCursor, part: Pattern): Pattern {
  const count = repetition(cursor);
  if (count === undefined) return part;
  cursor.accept("?");
  const { least, most } = count;
  if (least > repeatLimit || (most !== undefined && (most > repeatLimit || most < least))) throw new Unread();
  const result: Pattern = { kind: "repetition", part, least, most };
  if (count.counted && weight(result) > repeatLimit) throw new Unread();
  if (repetition(cursor) !== undefined) throw new Unread();
  return result;
}

/** Takes a repetition; braces that do not read as one are literals, and stay. */
export function repetition(cursor: PatternCursor): Count | undefined {
  if (cursor.accept("*")) return { least: 0, most: undefined, counted: false };
  if (cursor.accept("+")) return { least: 1, most: undefined, counted: false };
  if (cursor.accept("?")) return { least: 0, most: 1, counted: false };
  if (!cursor.sees("{")) return undefined;
  const start = cursor.at;
  const count = braces(cursor);
  if (count === undefined) cursor.at = start;
  return count;
}

function braces(cursor: PatternCursor): Count | undefined {
  cursor.expect("{");
  const least = integer(cursor);
  if (least === undefined) return undefined;
  let most: number | undefined = least;
  if (cursor.accept(",")) {
    most = undefined;
    if (!cursor.sees("}")) {
      most = integer(cursor);
      if (most === undefined) return undefined;
    }
  }
  return cursor.accept("}") ? { least, most, counted: true } : undefined;
}

/** Without leading zeros: `{01}` is a literal. */
function integer(cursor: PatternCursor): number | undefined {
  const digits = cursor.takeWhile(/[0-9]/);
  return digits === "" || (digits.length > 1 && digits.startsWith("0")) ? undefined : Number(digits);
}

/** How many copies of its innermost part a repetition asks for. */
function weight(pattern: Pattern): number {
  switch (pattern.kind) {
    case "repetition":
      return weight(pattern.part) * Math.max(1, pattern.least, pattern.most ?? 0);
    case "sequence":
    case "alternatives":
      return Math.max(1, ...pattern.parts.map(weight));
    default:
      return 1;
  }
}
