/** Text → one token at a time. A token depends only on the text, the offset and the keywords: nothing is remembered. */

import { illegalCharacter, illegalEscape, illegalNumber, unterminatedString } from "../diagnostics/codes/syntax.ts";
import { report } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../source/source.ts";
import type { Punctuation, Token, TokenKind } from "./tokens.ts";

export interface Lexer {
  readonly source: Source;
  readonly keywords: ReadonlyMap<string, TokenKind>;
  /** Called for each comment that is skipped, with its range; more than once when the parser looks again. */
  comment(start: number, end: number): void;
}

const punctuation: ReadonlySet<string> = new Set<Punctuation>([
  ...(["[", "]", "{", "}", "(", ")", ",", ":", ";", "."] as const),
  ...([":=", "=", "==", "!=", "<", "<=", ">", ">="] as const),
  ...(["+", "-", "*", "/", "%", "&", "|"] as const),
]);

// Sticky: each matches at `lastIndex` only.
const word = /[A-Za-z_](?:[A-Za-z_0-9]|(?![0-9])\p{Nd})*/uy;
const number = /[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]*)?[A-Za-z_]?(?:[A-Za-z_0-9]|(?![0-9])\p{Nd})*/uy;
const wellFormedNumber = /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** The token that begins at or after the offset. */
export function scan(lexer: Lexer, from: number): Token {
  const { text } = lexer.source;
  let at = from;
  let newlineBefore = false;
  let spaceBefore = false;
  for (; ; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) newlineBefore = spaceBefore = true;
    else if (unit === 0x20 || unit === 0x09 || unit === 0x0d) spaceBefore = true;
    else if (unit === 0x23) {
      const newline = text.indexOf("\n", at);
      const end = newline < 0 ? text.length : newline;
      lexer.comment(at, end);
      at = end - 1;
    } else break;
  }
  return scanAt(lexer, at, spaceBefore, newlineBefore);
}

function scanAt(lexer: Lexer, start: number, spaceBefore: boolean, newlineBefore: boolean): Token {
  const { text } = lexer.source;
  const make = (kind: TokenKind, end: number, value = "", isWord = false): Token => ({
    kind,
    start,
    end,
    text: value,
    word: isWord,
    spaceBefore,
    newlineBefore,
  });
  if (start >= text.length) return { ...make("eof", text.length), start: text.length };
  word.lastIndex = start;
  const name = word.exec(text)?.[0];
  if (name !== undefined) return make(lexer.keywords.get(name) ?? "identifier", start + name.length, name, true);
  const first = text[start]!;
  if (first >= "0" && first <= "9") return scanNumber(lexer.source, make, start);
  if (first === '"') {
    const literal = scanQuoted(lexer.source, start + 1, false);
    return literal.problem === undefined
      ? make("string", literal.end, literal.value)
      : { ...make("illegal", literal.end), problem: literal.problem };
  }
  if (first === "`") {
    const close = text.indexOf("`", start + 1);
    if (close < 0) return { ...make("illegal", text.length), problem: unterminated(lexer.source, start) };
    return make("raw-string", close + 1, text.slice(start + 1, close));
  }
  if (first === "$" && (text[start + 1] === '"' || text[start + 1] === "`")) {
    return { ...continueTemplate(lexer, start + 2, text[start + 1] === "`"), start, spaceBefore, newlineBefore };
  }
  const two = text.slice(start, start + 2);
  if (punctuation.has(two)) return make(two as Punctuation, start + 2);
  if (punctuation.has(first)) return make(first as Punctuation, start + 1);
  return { ...make("illegal", start + 1), problem: illegalAt(lexer.source, start) };
}

/** The part of a template string that begins at the offset, just behind `$"` or the `}` of an expression. */
export function continueTemplate(lexer: Lexer, from: number, raw: boolean): Token {
  const literal = raw ? scanRawTemplate(lexer.source, from) : scanQuoted(lexer.source, from, true);
  return {
    kind: literal.problem !== undefined ? "illegal" : literal.open ? "template-part" : "template-end",
    start: from,
    end: literal.end,
    text: literal.value,
    word: false,
    spaceBefore: false,
    newlineBefore: false,
    raw,
    ...(literal.problem === undefined ? {} : { problem: literal.problem }),
  };
}

function scanNumber(
  source: Source,
  make: (kind: TokenKind, end: number, value?: string) => Token,
  start: number,
): Token {
  number.lastIndex = start;
  const text = number.exec(source.text)![0];
  const end = start + text.length;
  if (wellFormedNumber.test(text)) return make("number", end, text);
  const why = /^0[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text)
    ? "expected number without leading zero"
    : /\.(?![0-9])/.test(text)
      ? "expected fraction"
      : /^[0-9.]+[eE][+-]?$/.test(text)
        ? "expected exponent"
        : "illegal number format";
  return { ...make("illegal", end), problem: () => report(illegalNumber, { source, start, end }, [text, why]) };
}

interface Literal {
  readonly value: string;
  readonly end: number;
  /** Ends in a `{` that begins a template's expression. */
  readonly open: boolean;
  readonly problem?: () => Diagnostic;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** From behind the opening quote. Go's JSON decoder reads an escaped half of a surrogate pair as U+FFFD: so do we. */
function scanQuoted(source: Source, from: number, template: boolean): Literal {
  const { text } = source;
  let value = "";
  let copied = from;
  let problem: (() => Diagnostic) | undefined;
  let at = from;
  for (; ; at++) {
    const character = text[at];
    if (character === undefined || character === "\n") {
      return { value: "", end: at, open: false, problem: unterminated(source, from - 1) };
    }
    if (character === '"' || (template && character === "{")) break;
    if (character !== "\\") continue;
    value += text.slice(copied, at);
    const letter = text[at + 1] ?? "";
    const hex = letter === "u" ? text.slice(at + 2, at + 6) : "";
    if (escapes[letter] !== undefined) value += escapes[letter];
    else if (template && letter === "{") value += "{";
    else if (/^[0-9a-fA-F]{4}$/.test(hex)) value += String.fromCharCode(Number.parseInt(hex, 16));
    else problem ??= illegalEscapeAt(source, at);
    at += hex === "" ? 1 : 5;
    copied = at + 1;
  }
  value = replaceHalfPairs(value) + text.slice(copied, at);
  const open = text[at] === "{";
  return { value, end: at + 1, open, ...(problem === undefined ? {} : { problem }) };
}

function replaceHalfPairs(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

function scanRawTemplate(source: Source, from: number): Literal {
  const { text } = source;
  let value = "";
  let copied = from;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "`" || character === "{") {
      return { value: value + text.slice(copied, at), end: at + 1, open: character === "{" };
    }
    if (character === "\\" && text[at + 1] === "{") {
      value += text.slice(copied, at);
      copied = ++at;
    }
  }
  return { value: "", end: text.length, open: false, problem: unterminated(source, from - 1) };
}

function unterminated(source: Source, start: number): () => Diagnostic {
  const newline = source.text.indexOf("\n", start);
  const end = newline < 0 ? source.text.length : newline;
  return () => report(unterminatedString, { source, start, end }, []);
}

function illegalEscapeAt(source: Source, start: number): () => Diagnostic {
  const end = Math.min(start + 2, source.text.length);
  return () => report(illegalEscape, { source, start, end }, [source.text.slice(start, end)]);
}

function illegalAt(source: Source, start: number): () => Diagnostic {
  const point = source.text.codePointAt(start)!;
  const character = String.fromCodePoint(point);
  const what =
    point === 0xa0
      ? "non-breaking space character, use a regular space instead"
      : point < 0x20
        ? `character U+${point.toString(16).padStart(4, "0").toUpperCase()}`
        : `${character} character`;
  return () => report(illegalCharacter, { source, start, end: start + character.length }, [what]);
}
