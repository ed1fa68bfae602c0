/** Regular expressions of schemas, which are RE2's, as in OPA: they never take more than linear time. */

import type { RE2JS } from "re2js";

/** What the builtins need of the `re2js` package. */
export interface Re2Library {
  readonly RE2JS: Pick<typeof RE2JS, "compile">;
}

export type LoadRe2 = () => Re2Library;

/** Whether a text has a match; undefined for a pattern that is none. */
export type CompilePattern = (pattern: string) => ((text: string) => boolean) | undefined;

/** Patterns are kept while one call lasts, for it may meet them often. */
export function patternCompiler(load: LoadRe2): CompilePattern {
  const known = new Map<string, ReturnType<CompilePattern>>();
  return (pattern) => {
    if (!known.has(pattern)) known.set(pattern, compilePattern(load(), pattern));
    return known.get(pattern);
  };
}

function compilePattern({ RE2JS }: Re2Library, pattern: string): ReturnType<CompilePattern> {
  try {
    const compiled = RE2JS.compile(pattern);
    return (text) => compiled.test(text);
  } catch {
    return undefined;
  }
}
