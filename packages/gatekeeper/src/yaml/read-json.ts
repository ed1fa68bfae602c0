/** JSON text → one document. An own reader: it tells where a mistake is, keeps big integers and knows each value's place. */
import type { Source } from "@portcullis/core";
import type { KubernetesDocument, Path, Range, ReadLimits, ReadResult } from "./document.ts";
import { problem } from "./problem.ts";

class Failure {
  readonly at: number;
  readonly message: string;
  readonly hint: string | undefined;
  constructor(at: number, message: string, hint?: string) {
    this.at = at;
    this.message = message;
    this.hint = hint;
  }
}

interface Cursor {
  readonly text: string;
  readonly depthLimit: number;
  at: number;
  /** The path that is looked for, and where its longest prefix was seen. */
  readonly wanted: Path | undefined;
  found: Range | undefined;
}

export function readJson(source: Source, limits: ReadLimits = {}): ReadResult {
  const { text } = source;
  const depthLimit = limits.depth ?? 200;
  const cursor: Cursor = { text, depthLimit, at: 0, wanted: undefined, found: undefined };
  try {
    skipSpace(cursor);
    const start = cursor.at;
    const value = readValue(cursor, 0, -1);
    const range = { start, end: cursor.at };
    skipSpace(cursor);
    if (cursor.at < text.length) throw new Failure(cursor.at, "something follows the end of the document");
    const rangeOf = (path: Path): Range => locateInJson(text, path, depthLimit) ?? range;
    const document: KubernetesDocument = { source, value, index: 0, range, rangeOf };
    return { documents: [document], diagnostics: [] };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    const { at, message, hint } = failure;
    return { documents: [], diagnostics: [problem("DOC103", source, { start: at, end: at + 1 }, message, hint)] };
  }
}

/** The text is read a second time when somebody asks: most documents have no finding. */
function locateInJson(text: string, path: Path, depthLimit: number): Range | undefined {
  const cursor: Cursor = { text, depthLimit, at: 0, wanted: path, found: undefined };
  skipSpace(cursor);
  readValue(cursor, 0, 0);
  return cursor.found;
}

/** `matched` counts the steps of the wanted path that lead here; -1 when this value is not on the path. */
function readValue(cursor: Cursor, depth: number, matched: number): unknown {
  const character = cursor.text[cursor.at];
  if (matched === 0 && depth === 0) cursor.found = { start: cursor.at, end: cursor.at };
  if (depth > cursor.depthLimit)
    throw new Failure(cursor.at, `the document is nested deeper than ${cursor.depthLimit} levels`);
  if (character === "{") return readObject(cursor, depth, matched);
  if (character === "[") return readArray(cursor, depth, matched);
  if (character === '"') return readString(cursor);
  return readWord(cursor);
}

function readObject(cursor: Cursor, depth: number, matched: number): unknown {
  const entries = new Map<string, unknown>();
  const open = cursor.at++;
  for (let first = true; !accept(cursor, "}"); first = false) {
    if (!first) expect(cursor, ",", open);
    skipSpace(cursor);
    const start = cursor.at;
    if (cursor.text[start] !== '"') throw unexpected(cursor, "a key in double quotes", open);
    const key = readString(cursor);
    if (entries.has(key))
      throw new Failure(start, `the key ${JSON.stringify(key)} stands twice in this object`, "keep one of them");
    const next = step(cursor, matched, key, start);
    expect(cursor, ":", open);
    skipSpace(cursor);
    entries.set(key, readValue(cursor, depth + 1, next));
  }
  return Object.fromEntries(entries);
}

function readArray(cursor: Cursor, depth: number, matched: number): unknown {
  const items: unknown[] = [];
  const open = cursor.at++;
  for (let first = true; !accept(cursor, "]"); first = false) {
    if (!first) expect(cursor, ",", open);
    skipSpace(cursor);
    const next = step(cursor, matched, items.length, cursor.at);
    items.push(readValue(cursor, depth + 1, next));
  }
  return items;
}

function step(cursor: Cursor, matched: number, key: string | number, start: number): number {
  if (matched < 0 || cursor.wanted === undefined) return -1;
  if (matched >= cursor.wanted.length || cursor.wanted[matched] !== key) return -1;
  cursor.found = { start, end: Math.max(start + 1, cursor.at) };
  return matched + 1;
}

function readString(cursor: Cursor): string {
  const start = cursor.at;
  for (cursor.at++; cursor.text[cursor.at] !== '"'; cursor.at++) {
    const character = cursor.text[cursor.at];
    if (character === undefined || character === "\n")
      throw new Failure(start, "this text has no closing quote", truncated(cursor));
    if (character === "\\") cursor.at++;
  }
  cursor.at++;
  try {
    return JSON.parse(cursor.text.slice(start, cursor.at)) as string;
  } catch {
    throw new Failure(start, "this text holds a control character or an escape that JSON does not know");
  }
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const word = /[A-Za-z0-9_$.+-]+/y;
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function readWord(cursor: Cursor): unknown {
  word.lastIndex = cursor.at;
  const text = word.exec(cursor.text)?.[0];
  if (text === undefined) throw unexpected(cursor, "a value", undefined);
  const start = cursor.at;
  if (words.has(text)) {
    cursor.at += text.length;
    return words.get(text);
  }
  number.lastIndex = start;
  if (number.exec(cursor.text)?.[0] !== text)
    throw new Failure(start, `${text} is not a value of JSON`, "texts stand in double quotes");
  cursor.at += text.length;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Failure(start, `the number ${text} is out of range`);
  return /^-?[0-9]+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}

function skipSpace(cursor: Cursor): void {
  while (/[ \t\r\n]/.test(cursor.text[cursor.at] ?? "")) cursor.at++;
}

function accept(cursor: Cursor, character: string): boolean {
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}

function expect(cursor: Cursor, character: string, open: number): void {
  if (!accept(cursor, character)) throw unexpected(cursor, `\`${character}\``, open);
}

function unexpected(cursor: Cursor, wanted: string, open: number | undefined): Failure {
  const at = Math.min(cursor.at, cursor.text.length);
  const got = cursor.text[at];
  if (got !== undefined) return new Failure(at, `expected ${wanted}, found \`${got}\``);
  const where =
    open === undefined ? "" : `: \`${cursor.text[open]}\` of line ${lineOf(cursor.text, open)} is still open`;
  return new Failure(at, `the document ends too early${where}`, truncated(cursor));
}

function truncated(cursor: Cursor): string | undefined {
  return cursor.at >= cursor.text.length ? "the file may have been cut off: write it again" : undefined;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
