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

// Sticky: matches at `lastIndex` only.
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
  const start = Math.min(at, text.length);
  const end = endOfWord(text, start);
  if (end === start) return scanSymbol(lexer, { start, spaceBefore, newlineBefore });
  const name = text.slice(start, end);
  const kind = lexer.keywords.get(name) ?? "identifier";
  return { kind, start, end, text: name, word: true, spaceBefore, newlineBefore };
}

/** The offset itself when no word begins there. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (; ; at++) {
    const unit = text.charCodeAt(at);
    const letter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;
    if (letter) continue;
    if (at === start) return at;
    if (unit >= 0x30 && unit <= 0x39) continue;
    if (unit < 0x80 || !/\p{Nd}/u.test(text[at] ?? "")) return at;
  }
}

type Place = Pick<Token, "start" | "spaceBefore" | "newlineBefore">;

function make(place: Place, kind: TokenKind, end: number, text = ""): Token {
  const { start, spaceBefore, newlineBefore } = place;
  return { kind, start, end, text, word: false, spaceBefore, newlineBefore };
}

function illegal(place: Place, end: number, problem: () => Diagnostic): Token {
  return { ...make(place, "illegal", end), problem };
}

function scanSymbol(lexer: Lexer, place: Place): Token {
  const { source } = lexer;
  const { text } = source;
  const { start } = place;
  if (start >= text.length) return make(place, "eof", start);
  const first = text[start]!;
  if (first >= "0" && first <= "9") return scanNumber(source, place);
  if (first === '"') {
    const literal = scanQuoted(source, start + 1, false);
    if (literal.problem !== undefined) return illegal(place, literal.end, literal.problem);
    return make(place, "string", literal.end, literal.value);
  }
  if (first === "`") {
    const close = text.indexOf("`", start + 1);
    if (close < 0) return illegal(place, text.length, unterminated(source, start));
    return make(place, "raw-string", close + 1, text.slice(start + 1, close));
  }
  const second = text[start + 1];
  if (first === "$" && (second === '"' || second === "`")) {
    return { ...continueTemplate(lexer, start + 2, second === "`"), ...place };
  }
  if (second === "=" && punctuation.has(first + second)) return make(place, `${first}=` as Punctuation, start + 2);
  if (punctuation.has(first)) return make(place, first as Punctuation, start + 1);
  return illegal(place, start + 1, illegalAt(source, start));
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

function scanNumber(source: Source, place: Place): Token {
  const { start } = place;
  number.lastIndex = start;
  const text = number.exec(source.text)![0];
  const end = start + text.length;
  if (wellFormedNumber.test(text)) {
    if (binaryExponent(text) <= largestExponent) return make(place, "number", end, text);
    return illegal(place, end, () => report(illegalNumber, { source, start, end }, [text, "number too big"]));
  }
  const why = /^0[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text)
    ? "expected number without leading zero"
    : /\.(?![0-9])/.test(text)
      ? "expected fraction"
      : /^[0-9.]+[eE][+-]?$/.test(text)
        ? "expected exponent"
        : "illegal number format";
  return illegal(place, end, () => report(illegalNumber, { source, start, end }, [text, why]));
}

// OPA's limit on the exponent of two.
const largestExponent = 100_000;

/** How far from one the number is, in powers of two; zero for zero. */
function binaryExponent(text: string): number {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  const leading = digits.search(/[1-9]/);
  return leading < 0 ? 0 : Math.abs(whole.length - leading - 1 + Number(exponent)) * Math.log2(10);
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
  value = copied === from ? text.slice(from, at) : replaceHalfPairs(value) + text.slice(copied, at);
  const open = text[at] === "{";
  const literal: Literal = { value, end: at + 1, open };
  return problem === undefined ? literal : { ...literal, problem };
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
