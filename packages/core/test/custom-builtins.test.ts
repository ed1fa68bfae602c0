/** `docs/custom-builtins.md`: its files are those of the example, and the example does what the page says. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BuiltinError, load } from "@portcullis/runtime";
import { describe, expect, test } from "vitest";
import type { Capabilities } from "../src/builtins/capabilities.ts";
import { compile } from "../src/compile.ts";
import { codeFrames } from "../src/diagnostics/code-frame.ts";

const docs = new URL("../../../docs/", import.meta.url);
const example = new URL("examples/custom-builtins/", docs);
const read = (name: string): string => readFileSync(new URL(name, example), "utf8");
const capabilities = JSON.parse(read("capabilities.json")) as Capabilities;

test("the page shows the files as they are", () => {
  const page = readFileSync(new URL("custom-builtins.md", docs), "utf8");
  for (const name of ["capabilities.json", "policy.rego", "evaluate.mjs"]) expect(page).toContain(read(name));
});

test("the example runs", () => {
  const output = execFileSync(process.execPath, [fileURLToPath(new URL("evaluate.mjs", example))], {
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toEqual([{ msg: "nobody owns registry.example/old:7" }]);
});

async function moduleOf(rule: string, strictBuiltinErrors = false): Promise<Uint8Array> {
  const sources = [{ name: "policy.rego", text: `package images\n\n${rule}\n` }];
  const { wasm, diagnostics } = await compile({
    sources,
    entrypoints: ["images/p"],
    capabilities,
    strictBuiltinErrors,
  });
  if (wasm === undefined) throw new Error(codeFrames(diagnostics));
  return wasm;
}

test("calls are type checked", async () => {
  await expect(moduleOf("p := acme.owner(7)")).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: error[RG504] rego_type_error: acme.owner: invalid argument(s)
     --> policy.rego:3:6
      |
    3 | p := acme.owner(7)
      |      ^^^^^^^^^^^^^
    hint: have: (number)
          want: (image: string)
    ]
  `);
  await expect(moduleOf('p := acme.owner("a") + 1')).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: error[RG504] rego_type_error: plus: invalid argument(s)
     --> policy.rego:3:6
      |
    3 | p := acme.owner("a") + 1
      |      ^^^^^^^^^^^^^^^^^^^
    hint: have: (string, number)
          want: (x: number, y: number)
    ]
  `);
});

test("without the function the module does not load", async () => {
  const wasm = await moduleOf('p := acme.owner("a")');
  await expect(load(wasm)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[PolicyError: load_error: the module calls builtins that the host must supply and does not: acme.owner]`,
  );
});

describe("the function", () => {
  const answer = async (rule: string, owner: (image: string) => unknown, strict = false): Promise<unknown> => {
    const policy = await load(await moduleOf(rule, strict), { builtins: { "acme.owner": owner } });
    return (policy.evaluate() as [{ result: unknown }?])[0]?.result;
  };

  test("is asked each question once in an evaluation", async () => {
    const asked: string[] = [];
    const rule = 'p := [o | some image in ["a", "b", "a", "a"]; o := acme.owner(image)]';
    const owner = (image: string): string => {
      asked.push(image);
      return image.toUpperCase();
    };
    expect(await answer(rule, owner)).toEqual(["A", "B", "A", "A"]);
    expect(asked).toEqual(["a", "b"]);
  });

  test("is undefined where it gives nothing or fails, and an error under strict builtin errors", async () => {
    const failing = (): never => {
      throw new BuiltinError("out of reach");
    };
    expect(await answer('p := acme.owner("a")', () => undefined)).toBeUndefined();
    expect(await answer('p := acme.owner("a")', failing)).toBeUndefined();
    await expect(answer('p := acme.owner("a")', failing, true)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[PolicyError: policy.rego:3: eval_builtin_error: acme.owner: out of reach]`,
    );
  });

  test("gives sets and all digits", async () => {
    expect(await answer('p := count(acme.owner("a"))', () => new Set([1, 1, 2]))).toBe(2);
    expect(await answer('p := sprintf("%d", [acme.owner("a")])', () => 2n ** 64n)).toBe("18446744073709551616");
  });

  test("cannot be waited for, and must give what JSON can say", async () => {
    const rule = 'p := acme.owner("a")';
    await expect(answer(rule, async () => "a")).rejects.toThrowErrorMatchingInlineSnapshot(
      `[PolicyError: eval_builtin_error: acme.owner must not return a promise: an evaluation does not wait]`,
    );
    await expect(answer(rule, () => () => "a")).rejects.toThrowErrorMatchingInlineSnapshot(
      `[PolicyError: eval_builtin_error: acme.owner must return a JSON value or undefined, not a function]`,
    );
  });
});
