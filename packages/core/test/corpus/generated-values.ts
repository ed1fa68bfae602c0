/** Kubernetes-like values for property tests: fields missing, null or empty, texts of any script. */
import fc from "fast-check";

export type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** An object of which any field may be missing or null. */
export function record(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const nullable = Object.entries(fields).map(([name, value]) => [name, orNull(value)] as const);
  return fc.record(Object.fromEntries(nullable), { requiredKeys: [] });
}

const orNull = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });

export const list = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> => fc.array(item, { maxLength: 3 });

/** Words that policies look for, beside any text at all: emoji, controls, quotes, the empty one. */
export const text = (...words: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("", "web", ...words) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
  );
