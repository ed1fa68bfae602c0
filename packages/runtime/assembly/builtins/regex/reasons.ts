/** Why a pattern is malformed: numbers of the texts in `tables/pattern-reasons.mjs`, in the same order. */
export const REASON_PARENTHESIS = 0;
export const REASON_UNEXPECTED = 1;
export const REASON_BRACKET = 2;
export const REASON_BACKSLASH = 3;
export const REASON_ESCAPE = 4;
export const REASON_RANGE = 5;
export const REASON_ARGUMENT = 6;
export const REASON_NESTED = 7;
export const REASON_COUNT = 8;
export const REASON_NAME = 9;
export const REASON_PERL = 10;
export const REASON_DEPTH = 11;
export const REASON_LARGE = 12;
export const REASON_UTF8 = 13;
// Of globs, which have no part of the pattern in their messages.
export const REASON_GLOB_END = 14;
export const REASON_GLOB_BRACE = 15;
export const REASON_GLOB_BACKSLASH = 16;
export const REASON_GLOB_RANGE = 17;
export const REASON_GLOB_ORDER = 18;
export const REASON_GLOB_CLOSE = 19;
export const REASON_GLOB_UTF8 = 20;
export const REASON_GLOB_DEPTH = 21;
