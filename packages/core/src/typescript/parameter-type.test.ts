import { expect, test } from "vitest";
import { codeFrames } from "../diagnostics/code-frame.ts";
import { lowerTypeScript } from "./index.ts";

/** What is said of a `Params` with these fields. */
async function said(fields: string, before = ""): Promise<string> {
  const text = `import { definePolicy, type Pod } from "@portcullis/sdk";
${before}
interface Params { ${fields} }
export default definePolicy<Pod, Params>({
  kind: "Sample", title: "Sample", severity: "low", match: { kinds: [] },
  *violations({ object }) { if (object.kind === "Pod") yield { msg: "pod" }; },
});`;
  const { diagnostics } = await lowerTypeScript([{ name: "policy.ts", text }], {});
  return `\n${codeFrames(diagnostics)}`;
}

test("JSON values of any depth are parameters", async () => {
  const fields = `names?: readonly string[]; limits: Record<string, { cpu?: string | null }>; port?: number | string; any?: unknown;
    rules?: ({ type: "a"; a: string } | { type: "b"; b: number[] })[]; pair?: [string, number]; level?: "low" | "high"`;
  expect(await said(fields)).toBe("\n");
});

test("a function", async () => {
  expect(await said("rules?: { test: (name: string) => boolean }[]")).toMatchInlineSnapshot(`
    "
    error[RG208] rego_type_error: parameters.rules[].test is a function, which no template can say
     --> policy.ts:3:30
      |
    3 | interface Params { rules?: { test: (name: string) => boolean }[] }
      |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: say by a name or a flag what the policy is to do
    "
  `);
});

test("objects that nothing tells apart", async () => {
  expect(await said("exempt?: { prefix: string } | { name: string }")).toMatchInlineSnapshot(`
    "
    error[RG208] rego_type_error: parameters.exempt is one of several objects that nothing tells apart, which no template can say
     --> policy.ts:3:20
      |
    3 | interface Params { exempt?: { prefix: string } | { name: string } }
      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: give each a tag: { type: "prefix"; … } | { type: "exact"; … }
    "
  `);
});

test("a type that holds itself", async () => {
  expect(await said("tree?: Tree", "interface Tree { name: string; children?: Tree[] }")).toMatchInlineSnapshot(`
    "
    error[RG208] rego_type_error: parameters.tree.children[] is of a type that holds itself, which no template can say
     --> policy.ts:2:32
      |
    2 | interface Tree { name: string; children?: Tree[] }
      |                                ^^^^^^^^^^^^^^^^^
    hint: write out the levels that there can be, or use unknown
    "
  `);
});

test("a Set", async () => {
  expect(await said("names?: Set<string>")).toMatchInlineSnapshot(`
    "
    error[RG208] rego_type_error: parameters.names is a Set, which no template can say
     --> policy.ts:3:20
      |
    3 | interface Params { names?: Set<string> }
      |                    ^^^^^^^^^^^^^^^^^^^
    hint: use a list, an object or a text
    "
  `);
});
