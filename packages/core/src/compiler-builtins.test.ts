import { load, type PolicyError } from "@portcullis/runtime";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";
import { compilerBuiltins } from "./compiler-builtins.ts";

async function parsedJson(text: string): Promise<string> {
  const query = 'x = rego.parse_module("app.rego", input)';
  const { wasm } = await compile({ sources: [], query, strictBuiltinErrors: true });
  const policy = await load(wasm!, { builtins: compilerBuiltins });
  return policy.evaluateJson(new TextEncoder().encode(JSON.stringify(text)));
}

async function parsed(text: string): Promise<unknown> {
  const [row] = JSON.parse(await parsedJson(text)) as [{ readonly x: unknown }];
  return row.x;
}

test("a module as OPA's AST", async () => {
  expect(await parsed("package a.b\n\nimport data.c as d # why\n\nallow if d[_] == 1\n")).toEqual({
    comments: [{ Location: { file: "app.rego", row: 3, col: 20 }, Text: "IHdoeQ==" }],
    imports: [{ path: reference("data", "c"), alias: "d" }],
    package: {
      path: [
        { type: "var", value: "data" },
        { type: "string", value: "a" },
        { type: "string", value: "b" },
      ],
    },
    rules: [
      {
        head: { name: "allow", ref: [{ type: "var", value: "allow" }], value: { type: "boolean", value: true } },
        body: [
          {
            index: 0,
            terms: [
              reference("equal"),
              {
                type: "ref",
                value: [
                  { type: "var", value: "d" },
                  { type: "var", value: "$0" },
                ],
              },
              { type: "number", value: 1 },
            ],
          },
        ],
      },
    ],
  });
});

function reference(head: string, ...path: readonly string[]) {
  return { type: "ref", value: [{ type: "var", value: head }, ...path.map((value) => ({ type: "string", value }))] };
}

test("heads: what is a name, a key and a value", async () => {
  const heads = async (...rules: readonly string[]) => {
    const { rules: read } = (await parsed(`package p\n${rules.join("\n")}`)) as { rules: { head: object }[] };
    return read.map(({ head }) => Object.keys(head).sort().join(" "));
  };
  expect(await heads("a := 1", "b contains 2", 'c["d"] := 3', "e.f.g if true", "h(x) := x", "i = 4")).toEqual([
    "assign name ref value",
    "key name ref",
    "assign key name ref value",
    "ref value",
    "args assign name ref value",
    "name ref value",
  ]);
});

test("whole numbers keep their digits", async () => {
  expect(await parsedJson("package p\na := 12345678901234567890")).toContain('"value":12345678901234567890}');
});

test("what is wrong with the text", async () => {
  const message = (text: string) => parsed(text).catch((error: PolicyError) => error.message);
  expect(await message("x := 1")).toMatchInlineSnapshot(
    `"query:1: eval_builtin_error: rego.parse_module: 1 error occurred: app.rego:1: rego_parse_error: package expected"`,
  );
  expect(await message("package p\nx := \ny := ]")).toMatchInlineSnapshot(
    `"query:1: eval_builtin_error: rego.parse_module: 1 error occurred: app.rego:3: rego_parse_error: unexpected \`:=\`: expected a rule"`,
  );
  expect(await message("")).toMatchInlineSnapshot(
    `"query:1: eval_builtin_error: rego.parse_module: 1 error occurred: app.rego:0: rego_parse_error: empty module"`,
  );
});
