/**
 * Quoted texts whose later lines are indented less than what they belong to. YAML forbids that and Go's reader takes it, so
 * that such manifests are in clusters: here they are indented, which changes no value, since line breaks in quotes fold.
 */
import { CST, Parser } from "yaml";

export interface Indented {
  readonly text: string;
  /** The offset in the text as it was given. */
  original(offset: number): number;
}

interface Insertion {
  readonly offset: number;
  readonly count: number;
}

/** Every one is found by parsing the file again; no file that a person wrote has as many. */
const most = 50;

/** Undefined where no quoted text is cut off by its indentation. */
export function indentQuotes(text: string): Indented | undefined {
  const insertions: Insertion[] = [];
  let indented = text;
  for (let count = 0; count < most; count++) {
    const cut = findCutQuote(indented);
    const more = cut === undefined ? [] : insertionsFor(indented, cut);
    if (more.length === 0) break;
    insertions.push(...more.map(({ offset, count }) => ({ offset: originalOffset(insertions, offset), count })));
    insertions.sort((a, b) => a.offset - b.offset);
    indented = insertAll(indented, more);
  }
  if (insertions.length === 0) return undefined;
  return { text: indented, original: (offset) => originalOffset(insertions, offset) };
}

/** The offset of the first quoted scalar that ends before its quote. */
function findCutQuote(text: string): number | undefined {
  let found: number | undefined;
  for (const document of new Parser().parse(text)) {
    if (document.type !== "document") continue;
    CST.visit(document, ({ key, value }) => {
      for (const token of [key, value]) {
        if (token?.type !== "double-quoted-scalar" && token?.type !== "single-quoted-scalar") continue;
        if (closingQuote(token.source, 0) !== undefined) continue;
        found = token.offset;
        return CST.visit.BREAK;
      }
      return undefined;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What every later line of the scalar lacks to stand as far right as its quote does. */
function insertionsFor(text: string, start: number): readonly Insertion[] {
  const end = closingQuote(text, start);
  if (end === undefined) return [];
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  const insertions: Insertion[] = [];
  for (let line = text.indexOf("\n", start) + 1; line > 0 && line <= end; line = text.indexOf("\n", line) + 1) {
    let blanks = 0;
    while (text[line + blanks] === " ") blanks++;
    if (blanks <= column && !/[\r\n]/.test(text[line + blanks]!))
      insertions.push({ offset: line, count: column + 1 - blanks });
  }
  return insertions;
}

/** Undefined where there is none in the document. */
function closingQuote(text: string, start: number): number | undefined {
  const quote = text[start]!;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === "\\" && quote === '"') at++;
    else if (character === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at++;
    } else if (character === "\n" && /^(---|\.\.\.)(\s|$)/.test(text.slice(at + 1, at + 5))) return undefined;
  }
  return undefined;
}

function insertAll(text: string, insertions: readonly Insertion[]): string {
  let result = "";
  let from = 0;
  for (const { offset, count } of insertions) {
    result += text.slice(from, offset) + " ".repeat(count);
    from = offset;
  }
  return result + text.slice(from);
}

function originalOffset(insertions: readonly Insertion[], offset: number): number {
  let inserted = 0;
  for (const { offset: at, count } of insertions) {
    if (at + inserted >= offset) break;
    inserted += Math.min(count, offset - at - inserted);
  }
  return offset - inserted;
}
