/** Backslashes of RE2's syntax that stand for one code point or for a class. */
import { perlClasses } from "./named-classes.ts";
import { Unread } from "./pattern.ts";
import type { PatternCursor } from "./pattern-cursor.ts";
import { lastCodePoint, type Ranges } from "./ranges.ts";

const controls: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
]);

/** At a backslash: `\d`, `\W` and their like; undefined for anything else. `\p{…}` is left to the run time. */
export function escapedClass(cursor: PatternCursor): { ranges: Ranges; negated: boolean } | undefined {
  const letter = cursor.peek(1) < 0 ? "" : String.fromCodePoint(cursor.peek(1));
  if (letter === "p" || letter === "P") throw new Unread();
  const ranges = perlClasses.get(letter.toLowerCase());
  if (ranges === undefined || !/[a-z]/i.test(letter)) return undefined;
  cursor.at += 2;
  return { ranges, negated: letter < "a" };
}

/** Behind the backslash. */
export function escapedPoint(cursor: PatternCursor): number {
  const first = cursor.next();
  const letter = String.fromCodePoint(first);
  const control = controls.get(letter);
  if (control !== undefined) return control;
  if (letter === "x") return hexadecimal(cursor);
  if (letter >= "0" && letter <= "7") return octal(cursor, letter);
  if (first >= 0x80 || /[0-9A-Za-z]/.test(letter)) throw new Unread();
  return first;
}

/** A single digit but 0 would be a backreference, which RE2 refuses. */
function octal(cursor: PatternCursor, first: string): number {
  const rest = cursor.takeWhile(/[0-7]/, 2);
  if (first !== "0" && rest === "") throw new Unread();
  return Number.parseInt(first + rest, 8);
}

function hexadecimal(cursor: PatternCursor): number {
  if (!cursor.accept("{")) {
    const digits = cursor.takeWhile(/[0-9A-Fa-f]/, 2);
    if (digits.length < 2) throw new Unread();
    return Number.parseInt(digits, 16);
  }
  const digits = cursor.takeWhile(/[0-9A-Fa-f]/, 8);
  cursor.expect("}");
  const point = Number.parseInt(digits, 16);
  if (digits === "" || point > lastCodePoint) throw new Unread();
  return point;
}
