/** Patterns that are known when a policy is compiled, as tables that the module walks byte by byte. */
import { automatonOf } from "./automaton.ts";
import { byteAutomaton } from "./byte-automaton.ts";
import { determinise } from "./determinise.ts";
import { readGlob } from "./glob.ts";
import { type Pattern, Unread } from "./pattern.ts";
import { type PatternTable, patternTable } from "./pattern-table.ts";
import { readRegex } from "./regex.ts";
import { symbolsOf } from "./symbols.ts";

/** Longer patterns are left to the run time, so that no pattern costs a compilation more than milliseconds. */
const lengthLimit = 2_000;

/** Whether a text has a match of an RE2 expression; undefined for a malformed one, and for what needs the run time. */
export function compileRegex(text: string): PatternTable | undefined {
  return remembered(`regex ${text}`, () => compiled(text, () => readRegex(text)));
}

/** Whether a text as a whole matches a glob; `separators` are the code points that end a part of it. */
export function compileGlob(text: string, separators: readonly number[]): PatternTable | undefined {
  return remembered(`glob ${separators.join()} ${text}`, () => compiled(text, () => readGlob(text, separators)));
}

/** Who watches files compiles the same patterns again and again. */
const known = new Map<string, PatternTable | undefined>();
const memoryLimit = 500;

function remembered(key: string, compile: () => PatternTable | undefined): PatternTable | undefined {
  if (known.has(key)) return known.get(key);
  if (known.size >= memoryLimit) known.clear();
  const table = compile();
  known.set(key, table);
  return table;
}

function compiled(text: string, read: () => Pattern): PatternTable | undefined {
  if (text.length > lengthLimit) return undefined;
  try {
    const pattern = read();
    const symbols = symbolsOf(pattern);
    const automaton = determinise(automatonOf(pattern, symbols), symbols);
    return patternTable(byteAutomaton(automaton, symbols));
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}
