/** YAML text → documents. The tree is kept, so that a path can be found again in the text. */

import type { Diagnostic, Source } from "@portcullis/core";
import { Composer, type CST, type Document, Parser } from "yaml";
import { ConversionFailure, toValue } from "./convert.ts";
import type { KubernetesDocument, Path, Range, ReadLimits, ReadResult } from "./document.ts";
import { locate } from "./locate.ts";
import { type Indented, indentQuotes } from "./outdented-quotes.ts";
import { problem } from "./problem.ts";

export function readYaml(source: Source, limits: ReadLimits = {}): ReadResult {
  const given = read(source, { text: source.text, original: (offset) => offset }, limits);
  if (given.diagnostics.length === 0 || !given.cutQuote) return given;
  const indented = indentQuotes(source.text);
  if (indented === undefined) return given;
  const mended = read(source, indented, limits);
  return mended.cutQuote ? given : mended;
}

interface Reading extends ReadResult {
  /** Whether a quoted text may have been cut off by its indentation. */
  readonly cutQuote: boolean;
}

function read(source: Source, indented: Indented, limits: ReadLimits): Reading {
  const { text } = indented;
  const tokens = [...new Parser().parse(text)];
  const depth = limits.depth ?? 200;
  const tooDeep = findTooDeep(tokens, depth);
  if (tooDeep !== undefined) {
    const message = `the document is nested deeper than ${depth} levels`;
    const place = originalRange(indented, { start: tooDeep, end: tooDeep + 1 });
    return { documents: [], diagnostics: [problem("DOC104", source, place, message)], cutQuote: false };
  }
  const documents: KubernetesDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const composed = [...compose(tokens, text)];
  const trees = treesOf(text, composed);
  for (const [index, document] of composed.entries()) {
    const result = readDocument({ source, indented, document, index, limits, tree: () => trees()[index]! });
    if ("code" in result) diagnostics.push(result);
    else documents.push(result);
  }
  const cutQuote = composed.some(({ errors }) => errors[0]?.code === "MISSING_CHAR");
  return { documents, diagnostics, cutQuote };
}

/** The failsafe schema leaves every scalar a text: what it means is decided by `scalar.ts`. */
function compose(tokens: readonly CST.Token[], text: string): Iterable<Document.Parsed> {
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, merge: false, logLevel: "silent" });
  return composer.compose(tokens, true, text.length);
}

/**
 * Trees take many times the room of the text, and few documents are asked where their parts stand: so the trees of a file
 * may be collected, and are made again, all at once, when one is needed.
 */
function treesOf(text: string, composed: readonly Document.Parsed[]): () => readonly Document.Parsed[] {
  let kept = new WeakRef(composed);
  return () => {
    const found = kept.deref() ?? [...compose([...new Parser().parse(text)], text)];
    kept = new WeakRef(found);
    return found;
  };
}

function originalRange({ original }: Indented, { start, end }: Range): Range {
  return { start: original(start), end: original(end) };
}

interface Reader {
  readonly source: Source;
  readonly indented: Indented;
  readonly document: Document.Parsed;
  readonly index: number;
  readonly limits: ReadLimits;
  readonly tree: () => Document.Parsed;
}

function readDocument({ source, indented, document, index, limits, tree }: Reader): KubernetesDocument | Diagnostic {
  const [error] = document.errors;
  if (error !== undefined) {
    const place = originalRange(indented, { start: error.pos[0], end: error.pos[1] });
    const hint = hintFor(source, error.code, place.start);
    return problem("DOC101", source, place, `this is not YAML: ${describe(error)}`, hint);
  }
  const start = document.contents?.range?.[0] ?? document.range[0];
  const range = originalRange(indented, { start, end: document.range[1] });
  const rangeOf = (path: Path) => {
    const found = locate(tree(), path);
    return found === undefined ? range : originalRange(indented, found);
  };
  try {
    return { source, value: toValue(document.contents, limits), index, range, rangeOf };
  } catch (failure) {
    if (!(failure instanceof ConversionFailure)) throw failure;
    const at = failure.node?.range;
    const place = at === undefined || at === null ? range : originalRange(indented, { start: at[0], end: at[1] });
    return problem("DOC102", source, place, failure.message, failure.hint);
  }
}

const descriptions: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "a tab stands where spaces must indent",
  BAD_INDENT: "this line is indented less or more than its neighbours",
  MULTILINE_IMPLICIT_KEY: "a key must stand on one line",
  BLOCK_AS_IMPLICIT_KEY: "a nested mapping must begin on a line of its own",
  MISSING_CHAR: "a character is missing",
  UNEXPECTED_TOKEN: "nothing like this may stand here",
};

function describe(error: { readonly code: string; readonly message: string }): string {
  const known = descriptions[error.code];
  // The library's own words name the missing or unexpected character.
  return known === undefined || error.code.startsWith("M") || error.code.startsWith("U")
    ? lowerFirst(error.message)
    : known;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function hintFor(source: Source, code: string, at: number): string | undefined {
  if (code === "TAB_AS_INDENT") return "indent with spaces";
  const lineStart = source.text.lastIndexOf("\n", at - 1) + 1;
  if (source.text.slice(lineStart).startsWith("\t")) return "indent with spaces";
  return undefined;
}

/** The parser keeps its own stack, the composer recurses: so depth is measured in between, without recursion. */
function findTooDeep(tokens: readonly unknown[], limit: number): number | undefined {
  const open: { readonly token: unknown; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (typeof token !== "object" || token === null) continue;
    const { type, offset, items, value, key } = token as Record<string, unknown>;
    const collection = Array.isArray(items);
    if (collection && depth >= limit) return typeof offset === "number" ? offset : 0;
    if (type === "document" || !collection) open.push({ token: value, depth }, { token: key, depth });
    else for (const item of items as unknown[]) open.push({ token: item, depth: depth + 1 });
  }
  return undefined;
}
