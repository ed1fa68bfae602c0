/** Builtins that the host supplies, by their Rego names. */

/** Arguments are JSON values; the result is one too, or undefined for Rego's undefined. */
// biome-ignore lint/suspicious/noExplicitAny: arguments have whatever types the builtin declares
export type BuiltinMap = Readonly<Record<string, (...values: any[]) => unknown>>;
