/** What the lexer makes of the text: the token kinds, the keywords and the operators with their precedence. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

export const baseKeywords = [
  "package",
  "import",
  "as",
  "default",
  "else",
  "not",
  "some",
  "with",
  "null",
  "true",
  "false",
] as const;

/** Part of the language since v1; v0 imports them from `future.keywords`. */
export const v1Keywords = ["in", "every", "contains", "if"] as const;

/** Imported from `future.keywords` in either version. */
export const experimentalKeywords = ["not", "and", "or"] as const;

export type Keyword =
  | (typeof baseKeywords)[number]
  | (typeof v1Keywords)[number]
  | (typeof experimentalKeywords)[number];

export type Punctuation =
  | ("[" | "]" | "{" | "}" | "(" | ")" | "," | ":" | ";" | ".")
  | (":=" | "=" | "==" | "!=" | "<" | "<=" | ">" | ">=")
  | ("+" | "-" | "*" | "/" | "%" | "&" | "|");

/** Keywords and punctuation are their own kinds. */
export type TokenKind =
  | Keyword
  | Punctuation
  | "identifier"
  | "number"
  | "string"
  | "raw-string"
  /** From `$"` or `}` up to the next `{`. */
  | "template-part"
  /** From `$"` or `}` up to the closing quote. */
  | "template-end"
  | "eof"
  | "illegal";

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** A name, the digits of a number, or a string's decoded value. */
  readonly text: string;
  /** Identifiers and keywords: both may follow a dot. */
  readonly word: boolean;
  readonly spaceBefore: boolean;
  readonly newlineBefore: boolean;
  /** Template parts: between backquotes. */
  readonly raw?: boolean;
  /** Illegal tokens: what is wrong. */
  readonly problem?: () => Diagnostic;
}

interface Operator {
  /** OPA's name of the call. */
  readonly name: string;
  /** Binds tighter the higher it is; all associate to the left. */
  readonly precedence: number;
}

export const membershipPrecedence = 1;
export const relationPrecedence = 2;
const factorPrecedence = 6;

export const operators: { readonly [kind in TokenKind]?: Operator } = {
  in: { name: "internal.member_2", precedence: membershipPrecedence },
  "==": { name: "equal", precedence: relationPrecedence },
  "!=": { name: "neq", precedence: relationPrecedence },
  "<": { name: "lt", precedence: relationPrecedence },
  "<=": { name: "lte", precedence: relationPrecedence },
  ">": { name: "gt", precedence: relationPrecedence },
  ">=": { name: "gte", precedence: relationPrecedence },
  "|": { name: "or", precedence: 3 },
  "&": { name: "and", precedence: 4 },
  "+": { name: "plus", precedence: 5 },
  "-": { name: "minus", precedence: 5 },
  "*": { name: "mul", precedence: factorPrecedence },
  "/": { name: "div", precedence: factorPrecedence },
  "%": { name: "rem", precedence: factorPrecedence },
};
