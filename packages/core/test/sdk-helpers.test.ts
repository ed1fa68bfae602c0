/** The helpers of the SDK say the same as JavaScript, as WASM and as Rego; with trust in types and without. */
import * as sdk from "@portcullis/sdk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { list, record, text } from "./corpus/generated-values.ts";
import { type Input, threeWays } from "./three-way.ts";

/** A policy that yields what an expression over `parameters.values` gives. */
function policyOf(kind: string, expression: string): string {
  return `import { definePolicy, ${importsOf(expression)} } from "@portcullis/sdk";
export default definePolicy<any, { values?: any[] }>({
  kind: "${kind}", title: "${kind}", severity: "low", match: { kinds: [] },
  *violations({ parameters }) {
    const [first, second] = parameters.values ?? [];
    yield { msg: "result", details: { result: ${expression} } };
  },
});
`;
}

const importsOf = (expression: string): string =>
  Object.keys(sdk)
    .filter((name) => expression.includes(`${name}(`))
    .join(", ");

interface Helper {
  readonly expression: string;
  readonly native: (first: never, second: never) => unknown;
  readonly values: fc.Arbitrary<readonly unknown[]>;
  /** More than so many results differ from each other. */
  readonly results: number;
}

const number = fc.oneof(
  fc.integer({ min: -20, max: 2000 }).map(String),
  fc.constantFrom("0.5", ".25", "5.", "+3", "05"),
);
const suffix = fc.constantFrom("", "m", "u", "k", "M", "G", "Ki", "Mi", "Gi", "Ti", "e3", "E2", "K", "g", " ");
const quantity = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(number, suffix).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.constantFrom(null, 3, "", "x") },
);
const word = text("app", "a", "b");
const labels = fc.dictionary(word, word, { maxKeys: 3 });
const requirement = record({
  key: word,
  operator: fc.constantFrom("In", "NotIn", "Exists", "DoesNotExist", "Like"),
  values: list(word),
});
const selector = record({ matchLabels: labels, matchExpressions: list(requirement) });
const prefix = (most: number): fc.Arbitrary<string> =>
  fc
    .option(fc.integer({ min: 0, max: most + 1 }), { nil: undefined })
    .map((length) => (length === undefined ? "" : `/${length}`));
const ipv4 = fc.tuple(fc.constantFrom("10.0.0.0", "10.1.2.3", "10.128.0.0", "192.168.4.7", "256.1.1.1"), prefix(32));
const ipv6 = fc.tuple(fc.oneof(fc.ipV6(), fc.constantFrom("::", "2001:db8::", "2001:db8::1", "1::2::3")), prefix(128));
const range = fc.oneof(ipv4, ipv6).map((parts) => parts.join(""));
const glob = fc
  .array(fc.constantFrom("*", "**", "?", "a", "b", "/", ".", "+", "("), { maxLength: 5 })
  .map((parts) => parts.join(""));
const path = fc.array(fc.constantFrom("a", "b", "/", ".", "+", "("), { maxLength: 4 }).map((parts) => parts.join(""));
const image = fc
  .tuple(
    fc.constantFrom("", "docker.io/", "ghcr.io/", "localhost:5000/", "shop/"),
    fc.constantFrom("nginx", "a/b"),
    fc.constantFrom("", ":v1", ":", `@sha256:${"a".repeat(64)}`, `:v1@sha256:${"a".repeat(64)}`),
  )
  .map((parts) => parts.join(""));
const context = record({ runAsUser: fc.nat(3), runAsNonRoot: fc.boolean(), privileged: fc.boolean() });

const helpers: Readonly<Record<string, Helper>> = {
  ParseQuantity: {
    expression: "[parseQuantity(first) ?? null]",
    native: (first) => [sdk.parseQuantity(first) ?? null],
    values: fc.tuple(quantity),
    results: 50,
  },
  CompareQuantities: {
    expression: "[(compareQuantities(first, second) ?? 0) < 0, (compareQuantities(first, second) ?? 0) > 0]",
    native: (first, second) => {
      const order = sdk.compareQuantities(first, second) ?? 0;
      return [order < 0, order > 0];
    },
    values: fc.tuple(quantity, quantity),
    results: 2,
  },
  SelectorMatches: {
    expression: "[selectorMatches(first, second)]",
    native: (first, second) => [sdk.selectorMatches(first, second)],
    values: fc.tuple(fc.option(selector), fc.option(labels)),
    results: 1,
  },
  CidrContains: {
    expression: "[cidrContains(first, second)]",
    native: (first, second) => [sdk.cidrContains(first, second)],
    values: fc.tuple(range, range),
    results: 1,
  },
  GlobMatches: {
    expression: "[globMatches(first, second)]",
    native: (first, second) => [sdk.globMatches(first, second)],
    values: fc.tuple(glob, path),
    results: 1,
  },
  ParseImage: {
    expression: "parseImage(first)",
    native: (first) => sdk.parseImage(first),
    values: fc.tuple(image),
    results: 10,
  },
  EffectiveSecurityContext: {
    expression: "effectiveSecurityContext(first, second)",
    native: (first, second) => sdk.effectiveSecurityContext(first, second),
    values: fc.tuple(record({ securityContext: context }), fc.option(record({ securityContext: context }))),
    results: 10,
  },
};

describe.each([
  ["as templates have it", false],
  ["without trust in types", true],
])("%s", async (_name, total) => {
  const sources = Object.entries(helpers).map(([kind, { expression }]) => ({
    source: { name: `${kind}/policy.ts`, text: policyOf(kind, expression) },
    policy: { definition: { kind }, evaluate: () => [] },
  }));
  const ways = await threeWays(sources, undefined, total);

  test.each(Object.entries(helpers).map(([kind, helper], index) => [kind, helper, index] as const))(
    "%s",
    (_kind, { values, native, results: least }, index) => {
      const results = new Set<string>();
      for (const [first, second] of fc.sample(values, { numRuns: 400, seed: 6 })) {
        const input: Input = { parameters: { values: [first, second] }, review: { object: {} } };
        const result = JSON.parse(JSON.stringify(native(first as never, second as never))) as unknown;
        const expected = [{ msg: "result", details: { result } }];
        expect(ways[index]!.wasm(input), `WASM of ${JSON.stringify([first, second])}`).toEqual(expected);
        expect(ways[index]!.rego(input), `Rego of ${JSON.stringify([first, second])}`).toEqual(expected);
        results.add(JSON.stringify(result));
      }
      expect(results.size).toBeGreaterThan(least);
    },
  );
});
