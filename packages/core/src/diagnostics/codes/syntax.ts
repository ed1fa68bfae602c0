/** Everything the Rego parser reports: RG1xx, all of OPA's family `rego_parse_error`. */
import { type DiagnosticDefinition, defineDiagnostic } from "../define.ts";

function syntaxError<Arguments extends readonly unknown[]>(
  code: string,
  message: (...values: Arguments) => string,
  hint?: (...values: Arguments) => string | undefined,
): DiagnosticDefinition<Arguments> {
  return defineDiagnostic({
    code,
    family: "rego_parse_error",
    severity: "error",
    message,
    ...(hint === undefined ? {} : { hint }),
  });
}

export const unexpectedToken = syntaxError(
  "RG101",
  (found: string, expected: string | undefined, _hint: string | undefined) =>
    `unexpected ${found}${expected === undefined ? "" : `: expected ${expected}`}`,
  (_found, _expected, hint) => hint,
);
export const illegalCharacter = syntaxError("RG102", (what: string) => `illegal ${what}`);
export const unterminatedString = syntaxError("RG103", () => "non-terminated string");
export const illegalEscape = syntaxError(
  "RG104",
  (sequence: string) => `illegal escape sequence ${sequence}`,
  () => 'strings have the escapes of JSON: \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX; a raw string `…` has none',
);
export const illegalNumber = syntaxError("RG105", (text: string, why: string) => `illegal number ${text}: ${why}`);
export const tooDeep = syntaxError(
  "RG106",
  (limit: number) => `nested deeper than ${limit} levels`,
  () => "give parts of the expression names of their own",
);
export const limitExceeded = syntaxError(
  "RG107",
  (what: string, limit: number) => `the source has more than ${limit} ${what}`,
);
export const emptyModule = syntaxError("RG108", () => "empty module");
export const packageExpected = syntaxError(
  "RG109",
  () => "package expected",
  () => "a module begins with `package name`",
);
export const unexpectedPackage = syntaxError("RG110", () => "unexpected package: a module has one package");
export const invalidPath = syntaxError(
  "RG111",
  (what: "package" | "import", found: string) =>
    `the path of ${what === "package" ? "a package" : "an import"} has a ${found}, only names and strings may stand there`,
);
export const invalidImport = syntaxError(
  "RG112",
  (why: string, _hint: string | undefined) => `invalid import: ${why}`,
  (_why, hint) => hint,
);
export const emptyBody = syntaxError("RG113", () => "found empty body");
export const ifRequired = syntaxError(
  "RG114",
  (what: "rule" | "function") => `\`if\` keyword is required before ${what} body`,
  () => "Rego v1 writes `name if { … }`; compile with Rego version v0 to keep the old form",
);
export const containsRequired = syntaxError(
  "RG115",
  () => "`contains` keyword is required for partial set rules",
  () => "Rego v1 writes `name contains element if { … }`",
);
export const valueOrBodyRequired = syntaxError(
  "RG116",
  (what: "rule" | "function") => `${what} must have value assignment and/or body declaration`,
);
export const illegalDefault = syntaxError("RG117", (why: string) => `illegal default rule (${why})`);
export const illegalHead = syntaxError(
  "RG118",
  (why: string, _hint: string | undefined) => `illegal rule head: ${why}`,
  (_why, hint) => hint,
);
export const illegalElse = syntaxError("RG119", (why: string) => `else keyword cannot be used ${why}`);
export const keywordAsRuleName = syntaxError("RG120", (name: string) => `${name} keyword cannot be used for rule name`);
export const illegalReferenceHead = syntaxError("RG121", (what: string) => `illegal ref (head cannot be ${what})`);
export const illegalSome = syntaxError(
  "RG122",
  (why: string) => `illegal \`some\`: ${why}`,
  () => "write `some x in xs`, `some k, v in xs` or `some x, y`",
);
export const illegalEvery = syntaxError(
  "RG123",
  (why: string) => `illegal \`every\`: ${why}`,
  () => "write `every x in xs { … }` or `every k, v in xs { … }`",
);
export const illegalNegation = syntaxError("RG124", (what: string) => `illegal negation of '${what}'`);
export const illegalTemplateExpression = syntaxError(
  "RG125",
  (what: string) => `unexpected ${what} in template-string expression`,
);
export const illegalWithTarget = syntaxError("RG126", () => "expected with target path");
export const withOnOperand = syntaxError(
  "RG127",
  (operator: string) => `\`with\` modifier is not allowed on operand of \`${operator}\``,
  (operator) => `put the operand in parentheses, or move \`with\` behind the whole \`${operator}\` expression`,
);
export const illegalOperand = syntaxError("RG128", (why: string) => `illegal operand: ${why}`);
export const invalidAnnotations = syntaxError("RG129", (why: string) => `invalid METADATA block: ${why}`);
export const unknownKeyword = syntaxError(
  "RG130",
  (name: string, known: readonly string[]) =>
    `unexpected keyword \`${name}\` in future import, must be one of ${known.join(", ")}`,
);
export const builtinAsRule = syntaxError(
  "RG132",
  (_name: string) => "rule name conflicts with built-in function",
  (name) => `${name}(…) alone is no rule: it belongs into a body, \`allow if ${name}(…)\``,
);
export const templateStringInV0 = syntaxError("RG131", () => "template strings are not part of Rego v0");
