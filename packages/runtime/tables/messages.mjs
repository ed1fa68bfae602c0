/**
 * Messages of builtins that fail, in the order of `assembly/builtins/messages.ts`. `!` marks a type error; U+0001 stands
 * for what the message is about, U+0002 for the same in quotes.
 */
export const messages = [
  "empty search character",
  "negative offset",
  "divide by zero",
  "modulo by zero",
  "modulo on floating-point number",
  "both arguments object.subset must be of the same type or array and set",
  "invalid syntax",
  "!operand 2 must be one of {2, 8, 10, 16}",
  "invalid JSON",
  "result is too large",
  "invalid pattern",
  "illegal encoded data",
  "numbers.range_step: step must be a positive integer",
  "operand must be integer number but got floating-point number",
  "operand 2 must be an unsigned integer number but got a negative integer",
  "no amount provided",
  "spaces not allowed in resource strings",
  "unrecognized unit",
  "invalid semantic version",
  "invalid CIDR address: \u0001",
  "cannot parse time",
  "time outside of valid range",
  "unknown time zone",
  "invalid path",
  "!object contained unknown key",
  "verb of this kind is not supported for floating-point numbers",
  "!operand 1 must be valid number string but got string",
  "operand 2 must be array of patch objects",
  "not a valid textual representation of an IP address or CIDR: \u0001",
  "operand 1: element must be string or non-empty array",
  "operand 2: element must be string or non-empty array",
  "IPv6 invalid: needs prefix length",
  "parse \u0002: invalid URI",
  "time: invalid duration \u0002",
];

export const name = "messages";
export const bytes = new TextEncoder().encode(messages.map((each) => `${each}\0`).join(""));
