/** Globs, as paths and names are written. */

/**
 * Whether a text fits a glob, from its beginning to its end: `*` is any run of characters but `/`, `**` any run at all,
 * and `?` one character but `/`.
 */
export function globMatches(glob: string, text: string): boolean {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("**", "\u0000")
    .replaceAll("*", "[^/]*")
    .replaceAll("?", "[^/]")
    .replaceAll("\u0000", "[\\s\\S]*");
  return new RegExp(`^${pattern}$`).test(text);
}
