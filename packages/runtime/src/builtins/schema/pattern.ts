/** Regular expressions of schemas, which are RE2's in OPA. */

const flags = /^\(\?([imsu]+)\)/;

/** Undefined for what is none. */
export function compilePattern(pattern: string): RegExp | undefined {
  const inline = flags.exec(pattern);
  const source = inline === null ? pattern : pattern.slice(inline[0].length);
  // RE2 has neither; they would also let a pattern run for very long.
  if (/\(\?(?:<?[=!])|\\[1-9]/.test(source)) return undefined;
  try {
    return new RegExp(source.replaceAll("(?P<", "(?<"), `u${inline?.[1]?.replaceAll("u", "") ?? ""}`);
  } catch {
    return withoutUnicode(source);
  }
}

/** Escapes of characters that need none are errors in Unicode mode only. */
function withoutUnicode(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
}
