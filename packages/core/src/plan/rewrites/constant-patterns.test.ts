import { loadSync } from "@portcullis/runtime";
import fc from "fast-check";
import { expect, test } from "vitest";
import { planText } from "../../../test/planned.ts";
import { compile } from "../../compile.ts";
import { printPolicy } from "../../ir/print.ts";

test("constant patterns are compiled, others are left to the runtime", () => {
  const policy = planText(
    `package t
    p contains 1 if regex.match("^a+$", input.a)
    p contains 2 if regex.match(input.b, input.a)
    p contains 3 if glob.match("*.com", ["."], input.a)
    p contains 4 if regex.match("(", input.a)`,
    { entrypoints: ["t/p"], optimise: ["constant-patterns"] },
  );
  const calls = printPolicy(policy).match(/(pattern|builtin) .*/g);
  expect(calls).toMatchInlineSnapshot(`
    [
      "pattern regex.match($2)",
      "builtin regex.match($5, $7)",
      "pattern glob.match($10)",
      "builtin regex.match("(", $13)",
    ]
  `);
});

test("patterns out of constant collections are compiled too", () => {
  const policy = planText(
    `package t
    digests := {"sha256": "^[0-9a-f]{64}$", "sha512": "^[0-9a-f]{128}$"}
    p contains 1 if regex.match(digests[input.a], input.b)
    p contains x if { some x in ["a+", "b"]; regex.match(x, input.a) }
    p contains x if { some x in {"*.com", "*.org"}; glob.match(x, [], input.a) }
    p contains x if { some x in ["a", "("]; regex.match(x, input.a) }`,
    { entrypoints: ["t/p"], optimise: ["constant-patterns"] },
  );
  const calls = printPolicy(policy).match(/(patterns?|builtin) .*/g);
  expect(calls).toMatchInlineSnapshot(`
    [
      "patterns regex.match($5, $3)",
      "patterns regex.match($10, $8)",
      "patterns glob.match($15, $13)",
      "builtin regex.match($18, $20)",
    ]
  `);
});

test("each of several patterns matches what it does alone", async () => {
  const text = `package t
    digests := {"short": "^[0-9a-f]{2}$", "long": "^[0-9a-f]{4}$"}
    p contains kind if { some kind in ["short", "long", "none"]; regex.match(digests[kind], input) }
    p contains x if { some x in ["^[a-f]", "[0-9]$", "é"]; regex.match(x, input) }
    p contains x if { some x in {"*.com", "a*"}; glob.match(x, [], input) }`;
  const sources = [{ name: "t.rego", text }];
  const [compiled, plain] = await Promise.all(
    [["constant-patterns"], []].map(async (optimise) => {
      const { wasm } = await compile({ sources, entrypoints: ["t/p"], optimise });
      return loadSync(wasm!);
    }),
  );
  const results = ["ab", "12", "12ab", "é", "a.com", "", 1].map((input) => compiled!.evaluate(input));
  expect(results).toEqual(["ab", "12", "12ab", "é", "a.com", "", 1].map((input) => plain!.evaluate(input)));
  expect(results.flatMap(([set]) => (set as { result: string[] }).result)).toMatchInlineSnapshot(`
    [
      "^[a-f]",
      "a*",
      "short",
      "[0-9]$",
      "short",
      "long",
      "é",
      "*.com",
      "^[a-f]",
    ]
  `);
});

test("a module whose patterns are all constant carries no reader of patterns", async () => {
  const size = async (pattern: string): Promise<number> => {
    const text = `package t\n\np if regex.match(${pattern}, input.a)\n`;
    const { wasm } = await compile({ sources: [{ name: "t.rego", text }], entrypoints: ["t/p"] });
    return wasm!.length;
  };
  expect((await size("input.b")) - (await size('"^[a-z]+$"'))).toBeGreaterThan(10_000);
});

test("a text that is no string is a type error of the builtin's own operand", async () => {
  const text = `package t\n\np { re_match("a", input.a) }\n\nq { glob.match("a", [], input.a) }\n`;
  const sources = [{ name: "t.rego", text }];
  const entrypoints = ["t/p", "t/q"];
  const { wasm } = await compile({ sources, entrypoints, regoVersion: "v0", strictBuiltinErrors: true });
  const policy = loadSync(wasm!);
  const message = (entrypoint: string): string => {
    try {
      return JSON.stringify(policy.evaluate({ a: 1 }, entrypoint));
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect([message("t/p"), message("t/q")]).toMatchInlineSnapshot(`
    [
      "t.rego:3: eval_type_error: re_match: operand 2 must be string but got number",
      "t.rego:5: eval_type_error: glob.match: operand 3 must be string but got number",
    ]
  `);
});

/** Pieces that patterns are put together from, of which many are malformed together. */
const pieces = [
  ..."abcé日😀-_ .\n09AZkKsS",
  ...[
    "\\d",
    "\\w",
    "\\s",
    "\\W",
    "\\b",
    "\\B",
    "^",
    "$",
    "\\A",
    "\\z",
    ".",
    "|",
    "(",
    ")",
    "(?:",
    "(?i)",
    "(?m:",
    "(?s)",
  ],
  ...[
    "*",
    "+",
    "?",
    "*?",
    "{2}",
    "{1,3}",
    "{0,1}",
    "[a-c]",
    "[^a]",
    "[é-ü]",
    "[^\\d\\s]",
    "[[:alpha:]]",
    "\\x{fffd}",
    "\\.",
  ],
];
const globPieces = [
  ..."abcé日😀-./,:",
  "*",
  "**",
  "?",
  "[a-c]",
  "[!a]",
  "[ab-]",
  "{a,b}",
  "{a*,{b,c}}",
  "\\*",
  "{",
  "}",
  "[",
];
const textPieces = [..."abcé日😀-_ .\n09AZkKsSſ\u{212a}/:,ü\ufffd"].map((one) => [...new TextEncoder().encode(one)]);
/** Ends of encodings without their beginnings, and the reverse. */
const brokenPieces = [[0xff], [0xc3], [0xe2, 0x82], [0x80], [0xf0, 0x9f], [0xed, 0xa0, 0x80], [0xc0, 0xaf]];

const seed = Number(process.env["PATTERN_SEED"] ?? 1);

function samples<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(arbitrary, { numRuns: count, seed });
}

test("compiled patterns match what the runtime's matcher matches, bytes that are no text too", async () => {
  const some = (from: readonly string[]) =>
    fc.array(fc.constantFrom(...from), { maxLength: 7 }).map((parts) => parts.join(""));
  const regexes = samples(some(pieces), 250);
  const globs = samples(fc.tuple(some(globPieces), fc.constantFrom("null", "[]", '["/"]', '["é", ":"]')), 120);
  const rule = (head: string, call: string) => `${head} if ${call}`;
  const lines = [
    ...regexes.map((one, at) => rule(`known contains ${at}`, `regex.match(${JSON.stringify(one)}, text)`)),
    "found contains at if { some at, pattern in input.regexes; regex.match(pattern, text) }",
    ...globs.map(([one, by], at) => rule(`seen contains ${at}`, `glob.match(${JSON.stringify(one)}, ${by}, text)`)),
    "met contains at if { some at, [pattern, by] in input.globs; glob.match(pattern, by, text) }",
  ];
  const text = ["package t", "text := base64.decode(input.text)", ...lines, ""].join("\n\n");
  const { wasm, diagnostics } = await compile({ sources: [{ name: "t.rego", text }], query: "x = data.t" });
  expect(diagnostics).toEqual([]);
  const policy = loadSync(wasm!);
  const texts = samples(
    fc.array(fc.constantFrom(...textPieces, ...textPieces, ...brokenPieces), { maxLength: 8 }),
    120,
  );
  let matched = 0;
  for (const bytes of texts) {
    const input = {
      text: Buffer.from(bytes.flat()).toString("base64"),
      regexes,
      globs: globs.map(([one, by]) => [one, JSON.parse(by) as unknown]),
    };
    const [{ x }] = policy.evaluate(input) as [{ x: Record<"known" | "found" | "seen" | "met", number[]> }];
    expect({ bytes, matching: [...x.known].map((at) => regexes[at]) }).toEqual({
      bytes,
      matching: [...x.found].map((at) => regexes[at]),
    });
    expect({ bytes, matching: [...x.seen].map((at) => globs[at]) }).toEqual({
      bytes,
      matching: [...x.met].map((at) => globs[at]),
    });
    matched += x.known.length + x.seen.length;
  }
  expect(matched).toBeGreaterThan(1_000);
});
