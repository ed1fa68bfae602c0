/** A range of one source, in UTF-16 offsets; line and column are computed only when somebody reads them. */
import type { Source } from "./source.ts";

export interface Span {
  readonly source: Source;
  /** Offset of the first character. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

/** The smallest span that covers both; both must be of the same source. */
export function joinSpans(first: Span, last: Span): Span {
  return { source: first.source, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
