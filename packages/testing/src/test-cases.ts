/** The cases of a Rego test that has many: those that it came to, and those that hold. */

/** The names of a case, from the outermost on. */
type Names = readonly unknown[];

export class TestCases {
  #begun: Names[] = [];

  /** The host's `internal.test_case`. */
  readonly begin = (names: unknown): boolean => {
    this.#begun.push(names as Names);
    return true;
  };

  clear(): void {
    this.#begun = [];
  }

  /** What failed, given the test's value: cases that it came to and that are not true there. Nothing when all of them hold. */
  failure(value: unknown): string | undefined {
    const outcomes = new Map<string, boolean>();
    note(value, [], outcomes);
    for (const names of this.#begun) {
      const path = names.map(nameOf);
      if (!reaches(value, path)) outcomes.set(path.join(" / "), false);
    }
    const failed = [...outcomes].flatMap(([name, holds]) => (holds ? [] : [name]));
    if (failed.length === 0) return undefined;
    return [`${failed.length} of ${outcomes.size} cases failed:`, ...failed.map((name) => `  ${name}`)].join("\n");
  }
}

/** As keys of JSON are. */
function nameOf(name: unknown): string {
  return typeof name === "string" ? name : JSON.stringify(name);
}

function note(value: unknown, path: readonly string[], outcomes: Map<string, boolean>): void {
  if (isObject(value)) for (const [name, below] of Object.entries(value)) note(below, [...path, name], outcomes);
  else outcomes.set(path.join(" / "), value === true);
}

function reaches(value: unknown, path: readonly string[]): boolean {
  let at = value;
  for (const name of path) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return false;
    at = at[name];
  }
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
