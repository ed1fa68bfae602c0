/** The names of locals after analysis: `x$2` for the user's `x`, `$l3` for our own; no source can spell either. */

export interface LocalNames {
  /** A name of our own. */
  fresh(): string;
  /** A name for the user's variable, unlike every other in this rule. */
  rename(name: string): string;
}

/** One per rule or query, so that a change in one rule renames nothing in another. */
export function createLocalNames(): LocalNames {
  let count = 0;
  return {
    fresh: () => `$l${count++}`,
    rename: (name) => `${name}$${count++}`,
  };
}

/** The user's name of a variable; every wildcard is `_`. */
export function originalName(name: string): string {
  if (isGenerated(name)) return "_";
  const at = name.lastIndexOf("$");
  return at > 0 ? name.slice(0, at) : name;
}

/** A name of ours, which no diagnostic shows. */
export function isOurs(name: string): boolean {
  return name.startsWith("$l");
}

/** Wildcards and our own names. */
export function isGenerated(name: string): boolean {
  return name.startsWith("$");
}
