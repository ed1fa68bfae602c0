/** Offset → line and column, built once per source, on demand. */
import type { Source } from "./source.ts";
import type { Span } from "./span.ts";

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in bytes of UTF-8 as OPA counts columns. */
  readonly column: number;
}

const lineStarts = new WeakMap<Source, Uint32Array>();

function startsOf(source: Source): Uint32Array {
  let starts = lineStarts.get(source);
  if (starts === undefined) {
    const offsets = [0];
    for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) offsets.push(at + 1);
    starts = Uint32Array.from(offsets);
    lineStarts.set(source, starts);
  }
  return starts;
}

/** Where an offset of a source lies; offsets past the end lie at the end. */
export function positionAt(source: Source, offset: number): Position {
  const starts = startsOf(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: utf8Length(source.text, starts[low]!, Math.min(offset, source.text.length)) + 1 };
}

/** Where a span begins. */
export function startOf(span: Span): Position {
  return positionAt(span.source, span.start);
}

/** The text of a line (from 1), without its line break. */
export function lineText(source: Source, line: number): string {
  const starts = startsOf(source);
  const start = starts[line - 1] ?? source.text.length;
  const next = starts[line];
  return source.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, "");
}

function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // A surrogate pair is four bytes: two for each half.
    length += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return length;
}
