/** Why a regular expression or a glob is malformed, in the order of `assembly/builtins/regex/reasons.ts`. */
const reasons = [
  "missing closing )",
  "unexpected )",
  "missing closing ]",
  "trailing backslash at end of expression",
  "invalid escape sequence",
  "invalid character class range",
  "missing argument to repetition operator",
  "invalid nested repetition operator",
  "invalid repeat count",
  "invalid named capture",
  "invalid or unsupported Perl syntax",
  "expression nests too deeply",
  "expression too large",
  "invalid UTF-8",
  "unexpected end of input",
  "unclosed `{`",
  "trailing backslash",
  "could not parse range",
  "range hi character is less than lo",
  "expected close range character",
  "invalid UTF-8 sequence",
  "nested too deeply",
];

export const name = "pattern_reasons";
export const bytes = new TextEncoder().encode(reasons.map((reason) => `${reason}\0`).join(""));
