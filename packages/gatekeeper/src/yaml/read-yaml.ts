/** YAML text → documents. The tree is kept, so that a path can be found again in the text. */

import type { Diagnostic, Source } from "@portcullis/core";
import { Composer, type CST, type Document, Parser } from "yaml";
import { ConversionFailure, toValue } from "./convert.ts";
import type { KubernetesDocument, Range, ReadLimits, ReadResult } from "./document.ts";
import { locate } from "./locate.ts";
import { problem } from "./problem.ts";

export function readYaml(source: Source, limits: ReadLimits = {}): ReadResult {
  const tokens = [...new Parser().parse(source.text)];
  const depth = limits.depth ?? 200;
  const tooDeep = findTooDeep(tokens, depth);
  if (tooDeep !== undefined) {
    const message = `the document is nested deeper than ${depth} levels`;
    return { documents: [], diagnostics: [problem("DOC104", source, { start: tooDeep, end: tooDeep + 1 }, message)] };
  }
  const documents: KubernetesDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const composed = [...compose(tokens, source)];
  const trees = treesOf(source, composed);
  for (const [index, document] of composed.entries()) {
    const result = readDocument(source, document, index, limits, () => trees()[index]!);
    if ("code" in result) diagnostics.push(result);
    else documents.push(result);
  }
  return { documents, diagnostics };
}

/** The failsafe schema leaves every scalar a text: what it means is decided by `scalar.ts`. */
function compose(tokens: readonly CST.Token[], source: Source): Iterable<Document.Parsed> {
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, merge: false, logLevel: "silent" });
  return composer.compose(tokens, true, source.text.length);
}

/**
 * Trees take many times the room of the text, and few documents are asked where their parts stand: so the trees of a file
 * may be collected, and are made again, all at once, when one is needed.
 */
function treesOf(source: Source, composed: readonly Document.Parsed[]): () => readonly Document.Parsed[] {
  let kept = new WeakRef(composed);
  return () => {
    const found = kept.deref() ?? [...compose([...new Parser().parse(source.text)], source)];
    kept = new WeakRef(found);
    return found;
  };
}

function readDocument(
  source: Source,
  document: Document.Parsed,
  index: number,
  limits: ReadLimits,
  tree: () => Document.Parsed,
): KubernetesDocument | Diagnostic {
  const [error] = document.errors;
  if (error !== undefined) {
    const [start, end] = error.pos;
    return problem(
      "DOC101",
      source,
      { start, end },
      `this is not YAML: ${describe(error)}`,
      hintFor(source, error.code, start),
    );
  }
  const range: Range = { start: document.contents?.range?.[0] ?? document.range[0], end: document.range[1] };
  try {
    const value = toValue(document.contents, limits);
    return { source, value, index, range, rangeOf: (path) => locate(tree(), path) ?? range };
  } catch (failure) {
    if (!(failure instanceof ConversionFailure)) throw failure;
    const at = failure.node?.range;
    const place = at === undefined || at === null ? range : { start: at[0], end: at[1] };
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
