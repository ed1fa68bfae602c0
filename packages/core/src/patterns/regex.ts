/** Regular expressions in RE2's syntax, as Go reads it, to patterns. */
import { folded } from "./fold.ts";
import { alternatives, assertion, literal, nothing, type Pattern, sequence, Unread } from "./pattern.ts";
import { PatternCursor } from "./pattern-cursor.ts";
import { negated } from "./ranges.ts";
import { namedClass, regexClass } from "./regex-class.ts";
import { escapedClass, escapedPoint } from "./regex-escape.ts";
import { repeated, repetition } from "./regex-repetition.ts";

interface Flags {
  readonly fold: boolean;
  readonly multiline: boolean;
  readonly dotNewline: boolean;
}

/** Far below RE2's own limit, and the stack's. */
const depthLimit = 200;

/** Throws `Unread` where the expression is malformed, or is for the run time to read. */
export function readRegex(text: string): Pattern {
  const reader = new RegexReader(new PatternCursor(text));
  const pattern = reader.alternatives(0);
  if (!reader.cursor.ended) throw new Unread();
  return pattern;
}

class RegexReader {
  readonly cursor: PatternCursor;
  #flags: Flags = { fold: false, multiline: false, dotNewline: false };
  readonly #names = new Set<string>();

  constructor(cursor: PatternCursor) {
    this.cursor = cursor;
  }

  alternatives(depth: number): Pattern {
    if (depth > depthLimit) throw new Unread();
    const parts = [this.#sequence(depth)];
    while (this.cursor.accept("|")) parts.push(this.#sequence(depth));
    return alternatives(parts);
  }

  #sequence(depth: number): Pattern {
    const { cursor } = this;
    const parts: Pattern[] = [];
    while (!cursor.ended && !cursor.sees("|") && !cursor.sees(")")) {
      if (cursor.accept("\\Q")) {
        this.#quoted(parts);
        continue;
      }
      const atom = this.#atom(depth);
      // Flags alone, `(?i)`, are no atom: nothing may repeat them.
      if (atom !== undefined) parts.push(repeated(cursor, atom));
      else if (repetition(cursor) !== undefined) throw new Unread();
    }
    return sequence(parts);
  }

  /** Up to `\E` or the end; a repetition behind it is left to the run time. */
  #quoted(parts: Pattern[]): void {
    const { cursor } = this;
    while (!cursor.ended && !cursor.accept("\\E")) parts.push(this.#literal(cursor.next()));
    if (repetition(cursor) !== undefined) throw new Unread();
  }

  #atom(depth: number): Pattern | undefined {
    const { cursor } = this;
    if (repetition(cursor) !== undefined) throw new Unread();
    if (cursor.accept("(")) return this.#group(depth);
    if (cursor.accept("[")) return { kind: "class", ranges: regexClass(cursor, this.#flags.fold) };
    if (cursor.accept(".")) return { kind: "class", ranges: this.#flags.dotNewline ? negated([]) : negated([10, 10]) };
    if (cursor.accept("^")) return assertion(this.#flags.multiline ? "line begins" : "text begins");
    if (cursor.accept("$")) return assertion(this.#flags.multiline ? "line ends" : "text ends");
    return cursor.sees("\\") ? this.#escape() : this.#literal(cursor.next());
  }

  #escape(): Pattern {
    const { cursor } = this;
    if (cursor.accept("\\A")) return assertion("text begins");
    if (cursor.accept("\\z")) return assertion("text ends");
    if (cursor.accept("\\b")) return assertion("word boundary");
    if (cursor.accept("\\B")) return assertion("no word boundary");
    const escaped = escapedClass(cursor);
    if (escaped !== undefined) {
      return { kind: "class", ranges: namedClass(escaped.ranges, escaped.negated, this.#flags.fold) };
    }
    cursor.expect("\\");
    return this.#literal(escapedPoint(cursor));
  }

  #literal(point: number): Pattern {
    return this.#flags.fold ? { kind: "class", ranges: folded([point, point]) } : literal(point);
  }

  /** Behind the parenthesis; undefined for flags that hold from here to the end of the group around. */
  #group(depth: number): Pattern | undefined {
    const { cursor } = this;
    const outer = this.#flags;
    if (cursor.accept("?P<") || cursor.accept("?<")) this.#name();
    else if (cursor.accept("?")) {
      this.#readFlags();
      if (cursor.accept(")")) return undefined;
      cursor.expect(":");
    }
    const inside = cursor.sees(")") ? nothing : this.alternatives(depth + 1);
    cursor.expect(")");
    this.#flags = outer;
    return inside;
  }

  #name(): void {
    const name = this.cursor.takeWhile(/\w/);
    this.cursor.expect(">");
    if (name === "" || this.#names.has(name)) throw new Unread();
    this.#names.add(name);
  }

  /** `i-s` and the like. */
  #readFlags(): void {
    const letters = this.cursor.takeWhile(/[imsU-]/);
    const isRead = /^(?:[imsU]*-)?[imsU]+$/.test(letters) || (letters === "" && this.cursor.sees(":"));
    if (!isRead) throw new Unread();
    const [on = "", off = ""] = letters.split("-");
    const flag = (letter: string, before: boolean): boolean => (before || on.includes(letter)) && !off.includes(letter);
    const { fold, multiline, dotNewline } = this.#flags;
    this.#flags = { fold: flag("i", fold), multiline: flag("m", multiline), dotNewline: flag("s", dotNewline) };
  }
}
