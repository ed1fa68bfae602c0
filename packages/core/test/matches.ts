/** Walks a pattern's table as the runtime's matcher does. */
import type { PatternTable } from "../src/patterns/pattern-table.ts";

export function matches(table: PatternTable, text: string | Uint8Array): boolean {
  const { start, firstMatching, firstByte, classes, classCount, transitions } = table;
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  let state = start;
  for (const byte of bytes) {
    if (state < 2) break;
    const one = classes[byte - firstByte] ?? classes.at(-1)!;
    state = transitions[(state - 2) * classCount + one]!;
  }
  return state === 1 || state >= firstMatching;
}
