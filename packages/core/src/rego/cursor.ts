/** Where the parser stands in the text: the current token, looking back and looking again, and how a parse fails. */

import type { Comment, Term } from "../ast/nodes.ts";
import { limitExceeded, tooDeep, unexpectedToken } from "../diagnostics/codes/syntax.ts";
import { type DiagnosticDefinition, report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RegoVersion, Source } from "../source/source.ts";
import type { Span } from "../source/span.ts";
import { continueTemplate, type Lexer, scan } from "./lexer.ts";
import { baseKeywords, type Token, type TokenKind, v1Keywords } from "./tokens.ts";

export interface ParseLimits {
  /** Nesting of terms and bodies. */
  readonly depth: number;
  /** Tokens read, those that are read again counted again. */
  readonly tokens: number;
  /** Diagnostics per source. */
  readonly errors: number;
  /** UTF-16 units of a source. */
  readonly bytes: number;
}

/** As many tokens as the compiler has room for in the 2 GB that Node takes on a small machine, if all of them are rules. */
export const defaultLimits: ParseLimits = { depth: 500, tokens: 500_000, errors: 10, bytes: 64 * 1024 * 1024 };

/** All that a parse changes. */
export interface Cursor extends Lexer {
  readonly source: Source;
  readonly version: RegoVersion;
  readonly limits: ParseLimits;
  readonly keywords: Map<string, TokenKind>;
  readonly comments: Comment[];
  /** Collections that were read on trial, by their first offset, so that reading them again costs nothing. */
  readonly collections: Map<number, Remembered>;
  /** Offsets of parentheses that were tried as a group of `and` and `or` and are none; negative where one must stand. */
  readonly noGroups: Set<number>;
  /** Trials that are under way. */
  trials: number;
  token: Token;
  /** Where the token before the current one ends. */
  previousEnd: number;
  depth: number;
  wildcards: number;
  tokensRead: number;
  /** `not` takes bodies: `future.keywords.not` is imported. */
  notBodies: boolean;
}

export type Remembered =
  | { readonly term: Term; readonly wildcards: number; readonly after: Place }
  | { readonly failure: SyntaxFailure; readonly wildcards: number; readonly after: Place };

/** What looking again starts from. */
export interface Place {
  readonly token: Token;
  readonly previousEnd: number;
  readonly depth: number;
  readonly wildcards: number;
}

/** Thrown by `fail`, caught where the parser can go on; the diagnostic is only made when it is reported. */
export class SyntaxFailure {
  readonly diagnostic: () => Diagnostic;
  constructor(diagnostic: () => Diagnostic) {
    this.diagnostic = diagnostic;
  }
}

export function startCursor(source: Source, version: RegoVersion, limits: ParseLimits): Cursor {
  const comments: Comment[] = [];
  const names: readonly TokenKind[] = version === "v1" ? [...baseKeywords, ...v1Keywords] : baseKeywords;
  const cursor: Cursor = {
    source,
    version,
    limits,
    keywords: new Map(names.map((name) => [name, name])),
    comments,
    collections: new Map(),
    noGroups: new Set(),
    trials: 0,
    token: { kind: "eof", start: 0, end: 0, text: "", word: false, spaceBefore: false, newlineBefore: false },
    previousEnd: 0,
    depth: 0,
    wildcards: 0,
    tokensRead: 0,
    notBodies: false,
    comment: (start, end) => {
      const last = comments[comments.length - 1];
      if (last !== undefined && last.span.start >= start) return;
      const text = source.text.slice(start + 1, end).replace(/\r+$/, "");
      comments.push({ kind: "Comment", text, span: { source, start, end: start + 1 + text.length } });
    },
  };
  cursor.token = scan(cursor, source.text.startsWith("\ufeff") ? 1 : 0);
  return cursor;
}

/** Steps over the current token and returns it. */
export function advance(cursor: Cursor): Token {
  const { token } = cursor;
  cursor.previousEnd = token.end;
  if (++cursor.tokensRead > cursor.limits.tokens) {
    fail(limitExceeded, spanOfToken(cursor), ["tokens", cursor.limits.tokens]);
  }
  cursor.token = scan(cursor, token.end);
  return token;
}

/** Steps over the `}` of a template's expression, back into the string. */
export function advanceIntoTemplate(cursor: Cursor, raw: boolean): void {
  const { token } = cursor;
  cursor.previousEnd = token.end;
  cursor.token = continueTemplate(cursor, token.end, raw);
}

/** Steps over the current token if it is of that kind. */
export function accept(cursor: Cursor, kind: TokenKind): boolean {
  if (cursor.token.kind !== kind) return false;
  advance(cursor);
  return true;
}

/** Steps over the current token, which must be of that kind. */
export function expect(cursor: Cursor, kind: TokenKind): Token {
  if (cursor.token.kind !== kind) failUnexpected(cursor, describeKind(kind));
  return advance(cursor);
}

export function placeOf(cursor: Cursor): Place {
  const { token, previousEnd, depth, wildcards } = cursor;
  return { token, previousEnd, depth, wildcards };
}

export function returnTo(cursor: Cursor, place: Place): void {
  cursor.token = place.token;
  cursor.previousEnd = place.previousEnd;
  cursor.depth = place.depth;
  cursor.wildcards = place.wildcards;
}

/** Tries a production; when it fails, stands again where it began. */
export function attempt<T>(cursor: Cursor, production: () => T): T | SyntaxFailure {
  const place = placeOf(cursor);
  cursor.trials++;
  try {
    return production();
  } catch (failure) {
    if (!(failure instanceof SyntaxFailure)) throw failure;
    returnTo(cursor, place);
    return failure;
  } finally {
    cursor.trials--;
  }
}

/** A level of nesting; `leave` is its end. A failure resets the depth with the place. */
export function enter(cursor: Cursor): void {
  if (++cursor.depth > cursor.limits.depth) fail(tooDeep, spanOfToken(cursor), [cursor.limits.depth]);
}

export function leave(cursor: Cursor): void {
  cursor.depth--;
}

export function fail<Arguments extends readonly unknown[]>(
  definition: DiagnosticDefinition<Arguments>,
  span: Span,
  values: Arguments,
): never {
  throw new SyntaxFailure(() => report(definition, span, values));
}

/** The current token cannot stand here. */
export function failUnexpected(cursor: Cursor, expected?: string, hint?: string): never {
  const { token } = cursor;
  if (token.problem !== undefined) throw new SyntaxFailure(token.problem);
  fail(unexpectedToken, spanOfToken(cursor), [describeToken(token), expected, hint]);
}

export function spanFrom(cursor: Cursor, start: number): Span {
  return { source: cursor.source, start, end: Math.max(cursor.previousEnd, start) };
}

export function spanOfToken(cursor: Cursor, token: Token = cursor.token): Span {
  return { source: cursor.source, start: token.start, end: token.end };
}

/** The current word stands directly before `.` or `[`, so that it is a name even where it is a keyword. */
export function startsReference(cursor: Cursor): boolean {
  const next = cursor.source.text[cursor.token.end];
  return cursor.token.word && (next === "." || next === "[");
}

/** Reads the current word as a name. */
export function asIdentifier(cursor: Cursor): void {
  if (cursor.token.kind !== "identifier") cursor.token = { ...cursor.token, kind: "identifier" };
}

export function activateKeyword(cursor: Cursor, keyword: string): void {
  cursor.keywords.set(keyword, keyword as TokenKind);
  if (keyword === "not") cursor.notBodies = true;
  // The lookahead was read before the keyword was known.
  if (cursor.token.kind === "identifier" && cursor.token.text === keyword) {
    cursor.token = { ...cursor.token, kind: keyword as TokenKind };
  }
}

function describeToken(token: Token): string {
  if (token.kind === "eof") return "end of file";
  if (token.kind === "identifier") return `identifier \`${token.text}\``;
  if (token.kind === "number") return `number ${token.text}`;
  if (token.word) return `keyword \`${token.text}\``;
  return describeKind(token.kind);
}

export function describeKind(kind: TokenKind): string {
  return /^[a-z][a-z-]*$/.test(kind) ? kind.replace("-", " ") : `\`${kind}\``;
}
