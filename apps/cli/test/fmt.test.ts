/** `portcullis fmt`, with the flags of `opa fmt`. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

const untidy = "package a\nallow   if { input.user==data.admin }\n";
const tidy = "package a\n\nallow if input.user == data.admin\n";
const files = { "a/untidy.rego": untidy, "a/tidy.rego": tidy, "a/policy.ts": "export default 1 ;\n" };

async function session(argv: readonly string[], stdin?: string): Promise<{ text: string; folder: string }> {
  const folder = await folderOf(files);
  const output = await portcullis(["fmt", ...argv.map((part) => part.replaceAll("<folder>", folder))], stdin);
  return { text: shown(output, folder), folder };
}

test("standard input is formatted to standard output, with - and without", async () => {
  expect((await session([], untidy)).text).toBe(`${tidy.trimEnd()}\nexit code 0`);
  expect((await session(["-"], untidy)).text).toBe(`${tidy.trimEnd()}\nexit code 0`);
});

test("--list names the files that would change; TypeScript is left alone", async () => {
  const { folder, text } = await session(["--list", "<folder>/a"]);
  expect(text).toMatchInlineSnapshot(`
    "1 TypeScript policy left alone: prettier or biome formats TypeScript
    <folder>/a/untidy.rego
    exit code 0"
  `);
  expect(await readFile(join(folder, "a/untidy.rego"), "utf8")).toBe(untidy);
});

test("--diff shows what would change, and --fail makes it count", async () => {
  const { folder, text } = await session(["--diff", "--fail", "<folder>/a/untidy.rego"]);
  expect(text.replaceAll(folder.slice(1), "<folder>")).toMatchInlineSnapshot(`
    "--- a<folder>/a/untidy.rego
    +++ b<folder>/a/untidy.rego
    @@ -1,2 +1,3 @@
     package a
    -allow   if { input.user==data.admin }
    +
    +allow if input.user == data.admin
    exit code 1"
  `);
});

test("--fail is silent about files that are tidy", async () => {
  expect((await session(["--fail", "<folder>/a/tidy.rego"])).text).toBe("\nexit code 0");
});

test("--write changes the files and leaves nothing else behind", async () => {
  const { folder, text } = await session(["-w", "<folder>/a/untidy.rego", "<folder>/a/tidy.rego"]);
  expect(text).toMatchInlineSnapshot(`
    "1 of 2 files rewritten
    exit code 0"
  `);
  expect(await readFile(join(folder, "a/untidy.rego"), "utf8")).toBe(tidy);
  expect(await readdir(join(folder, "a"))).toEqual(["policy.ts", "tidy.rego", "untidy.rego"]);
});

test("a file with a mistake stays as it is, and the others are still formatted", async () => {
  const folder = await folderOf({ ...files, "a/broken.rego": "package a\n\np if {\n" });
  const output = await portcullis(["fmt", "-w", join(folder, "a")]);
  expect(shown(output, folder)).toMatchInlineSnapshot(`
    "1 TypeScript policy left alone: prettier or biome formats TypeScript
    1 of 2 files rewritten
    error[RG101] rego_parse_error: unexpected end of file
     --> <folder>/a/broken.rego:4:1
      |
    4 |
      | ^
    exit code 2"
  `);
  expect(await readFile(join(folder, "a/broken.rego"), "utf8")).toBe("package a\n\np if {\n");
  expect(await readFile(join(folder, "a/untidy.rego"), "utf8")).toBe(tidy);
});

test("what is formatted stays formatted", async () => {
  const { text } = await session(["-l"], tidy);
  expect(text).toBe("\nexit code 0");
});

describe("Rego from before 1.0", () => {
  const old = `package a
import future.keywords.in
import data.x
import future.keywords.every
import input.foo as bar
# why
p[y] { y := 1; not q }
q { input.z in x }
default r = 1
`;

  test("is refused without a flag", async () => {
    expect((await session([], old)).text).toContain("exit code 2");
  });

  test("--v0-compatible keeps it", async () => {
    expect((await session(["--v0-compatible"], old)).text).toMatchInlineSnapshot(`
      "package a

      import data.x
      import future.keywords.every
      import future.keywords.in
      import input.foo as bar

      # why
      p[y] {
      	y := 1
      	not q
      }

      q {
      	input.z in x
      }

      default r = 1
      exit code 0"
    `);
  });

  test("what has become a keyword is shown in the new text", async () => {
    const text = "package p\n\np { in := 1; in == 1 }\n";
    expect((await session(["--v0-v1"], text)).text).toMatchInlineSnapshot(`
      "error[RG101] rego_parse_error: unexpected keyword \`in\`
       --> stdin (as Rego v1):4:2
        |
      4 |     in := 1
        |     ^^
      exit code 2"
    `);
  });

  test("--v0-v1 writes what both read", async () => {
    expect((await session(["--v0-v1"], old)).text).toMatchInlineSnapshot(`
      "package a

      import data.x
      import input.foo as bar
      import rego.v1

      # why
      p contains y if {
      	y := 1
      	not q
      }

      q if input.z in x

      default r := 1
      exit code 0"
    `);
  });
});

test("standard input cannot be written to", async () => {
  expect((await session(["-w"], untidy)).text).toMatchInlineSnapshot(`
    "error[USE101] usage_error: standard input cannot be written to
    hint: name the files to format
    exit code 2"
  `);
});
