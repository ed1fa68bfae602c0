/** Sources that no person writes: each ends in a module or in a diagnostic, never in a crash. */
import { describe, expect, test } from "vitest";
import { check, compile } from "../../src/compile.ts";
import type { CompileOptions } from "../../src/compile-options.ts";
import { format } from "../../src/rego/format.ts";

const header = "package p\n\n";

/** The codes of the mistakes; `compiles` when there are none. The formatter gets the text as well. */
async function outcome(text: string, options: Partial<CompileOptions> = {}): Promise<string> {
  const source = { name: "p.rego", text };
  format(source);
  const { diagnostics, wasm } = await compile({ sources: [source], query: "x = data", ...options });
  return wasm === undefined ? [...new Set(diagnostics.map(({ code }) => code))].join(" ") : "compiles";
}

function nested(open: string, inner: string, close: string, times: number): string {
  return open.repeat(times) + inner + close.repeat(times);
}

describe("ten thousand levels of nesting are refused", () => {
  test.each([
    ["arrays", nested("[", "", "]", 10_000)],
    ["parentheses", nested("(", "1", ")", 10_000)],
    ["objects", nested('{"a":', "1", "}", 10_000)],
    ["sets", nested("{", "1", "}", 10_000)],
    ["calls", nested("abs(", "1", ")", 10_000)],
    ["references", nested("input[", "1", "]", 10_000)],
    ["sums", `1${" + 1".repeat(10_000)}`],
    ["comprehensions", nested("[x | x := ", "1", "]", 10_000)],
    ["template strings", nested('$"{', "1", '}"', 10_000)],
  ])("%s", async (_, term) => {
    expect(await outcome(`${header}a := ${term}\n`)).toBe("RG106");
  });

  test.each([
    ["not", `import future.keywords.not\n\na if ${nested("not {", "true", "}", 10_000)}`],
    ["every", `a if ${nested("every x in [1] {", "x", "}", 10_000)}`],
    ["else", `a := 1 if input.x${" else := 2 if input.y".repeat(10_000)}`],
  ])("%s", async (_, rule) => {
    expect(await outcome(`${header}${rule}\n`)).toBe("RG106");
  });
});

test("nested groups are read in time", async () => {
  const experimentalKeywords = true;
  expect(await outcome(`${header}a if ${nested("(", "input.x", ")", 150)}`, { experimentalKeywords })).toBe("compiles");
  const template = nested('($"{', "input.x", '}")', 60);
  expect(await outcome(`${header}a if ${template}`, { experimentalKeywords })).toBe("compiles");
});

test("what passes the parser may be too deep for the stack, and is refused then", async () => {
  expect(await outcome(`package p${".a".repeat(10_000)}\n\nb := 1\n`)).toBe("RG602");
  const chain = `${header}a if input.a${" and input.b".repeat(400)}\n`;
  expect(["compiles", "RG602"]).toContain(await outcome(chain, { experimentalKeywords: true }));
});

test("long, not deep", async () => {
  expect(await outcome(`${header}a := "${"x".repeat(1 << 20)}"`)).toBe("compiles");
  expect(await outcome(`${header}a := input${".a".repeat(2_000)}`)).toBe("compiles");
  const body = Array.from({ length: 2_000 }, (_, index) => `x${index} := input.a${index}\nx${index} > 1`);
  expect(await outcome(`${header}a if {\n${body.join("\n")}\n}`)).toBe("compiles");
});

test("a hundred thousand rules", async () => {
  const rules = Array.from({ length: 100_000 }, (_, index) => `r contains ${index}`);
  const { diagnostics } = await check({ sources: [{ name: "p.rego", text: header + rules.join("\n") }] });
  expect(diagnostics).toEqual([]);
}, 60_000);

test("fifty megabytes are read, more than the limit is refused", async () => {
  const line = `# ${"x".repeat(97)}\n`;
  expect(await check({ sources: [{ name: "p.rego", text: `${header}${line.repeat(500_000)}a := 1` }] })).toMatchObject({
    diagnostics: [],
  });
  const { diagnostics } = await check({
    sources: [{ name: "p.rego", text: `${header}${line.repeat(700_000)}a := 1` }],
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(["RG107"]);
}, 60_000);

test("characters that are none", async () => {
  expect(await outcome(`${header}a := "\0"`)).toBe("RG102");
  expect(await outcome(`${header}a := \0`)).toBe("RG102");
  expect(await outcome(`${header}a := "\ud800"`)).toBe("RG102");
  expect(await outcome(`${header}a := \udc00`)).toBe("RG102");
  // What a decoder makes of bytes that are no UTF-8.
  expect(await outcome(`${header}a := "\ufffd"`)).toBe("compiles");
});
