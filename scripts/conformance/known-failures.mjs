/** The cases that are known to fail, each with its reason; one that starts to pass must leave the list. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * `known-failures.yaml` is a list of `{ reason, path?, cases }`; a case is `suite/category: note`, and `#2` at its end
 * is the second case of that note. Without `path`, it fails wherever cases
 * are evaluated, through our host and through the SDK; plans are not.
 *
 * @returns {Map<string, string>} case → reason, for one path.
 */
export function readKnownFailures(file, path) {
  const entries = parse(readFileSync(file, "utf8")) ?? [];
  const known = new Map();
  for (const { reason, path: only, cases } of entries) {
    if (typeof reason !== "string" || reason === "") throw new Error(`${file}: an entry has no reason`);
    const applies = only === undefined ? path !== "plan" : only === path;
    if (applies) for (const name of cases) known.set(name, reason);
  }
  return known;
}

/** Names for the cases of a category: notes repeat, so the second of a note gets `#2`. */
export function nameCases(suite, category, cases) {
  const seen = new Map();
  return cases.map(({ note }) => {
    const count = (seen.get(note) ?? 0) + 1;
    seen.set(note, count);
    return `${suite}/${category}: ${note}${count === 1 ? "" : ` #${count}`}`;
  });
}
