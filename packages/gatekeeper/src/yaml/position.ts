/** Offset → line and column, both from 1, the column in bytes of UTF-8 as the compiler counts it. */
import type { Source } from "@portcullis/core";

export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionOf(source: Source, offset: number): Position {
  const before = source.text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let at = before.indexOf("\n"); at >= 0; at = before.indexOf("\n", at + 1)) line++;
  let column = 1;
  for (const character of before.slice(lineStart)) {
    const code = character.codePointAt(0)!;
    column += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return { line, column };
}
