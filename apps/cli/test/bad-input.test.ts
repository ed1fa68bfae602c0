/** Each kind of bad input: one clear error with its place, exit code 2, and nothing half-written. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

const policy = `# METADATA
# title: Pods must have an owner
# custom:
#   kind: Owner
#   severity: low
#   match:
#     kinds: [{apiGroups: [""], kinds: ["Pod"]}]
package owner

violation contains {"msg": msg, "path": ["metadata"]} if {
	not input.review.object.metadata.labels.owner
	msg := "no owner"
}
`;

/** Runs `argv` in a new folder, where \`<folder>\` stands for it. */
async function session(files: Readonly<Record<string, string | Uint8Array>>, ...argv: string[]): Promise<string> {
  const folder = await folderOf(files);
  const output = await portcullis(argv.map((argument) => argument.replaceAll("<folder>", folder)));
  return shown(output, folder);
}

function checked(name: string, text: string): Promise<string> {
  return session({ [name]: text }, "check", `<folder>/${name}`);
}

function scanned(name: string, content: string | Uint8Array): Promise<string> {
  return session({ "policy.rego": policy, [name]: content }, "scan", `<folder>/${name}`, "-p", "<folder>/policy.rego");
}

describe("files", () => {
  test("missing", async () => {
    expect(await session({}, "check", "<folder>/none.rego")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: there is no file or folder <folder>/none.rego
      exit code 2"
    `);
  });

  test("empty policy", async () => {
    expect(await checked("empty.rego", "")).toMatchInlineSnapshot(`
      "error[RG108] rego_parse_error: empty module
       --> <folder>/empty.rego:1:1
        |
      1 |
        | ^

      1 error in 1 file
      exit code 2"
    `);
  });

  test("empty manifest", async () => {
    expect(await scanned("empty.yaml", "")).toMatchInlineSnapshot(`
      "error[DOC105] document_error: the file holds no document
       --> <folder>/empty.yaml:1:1
        |
      1 |
        | ^
      hint: remove the file, or write the object that belongs here
      1 policy judged 0 documents in 1 file: no violations, 1 error
      exit code 2"
    `);
  });

  test("binary manifest", async () => {
    expect(await scanned("binary.yaml", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 255]))).toMatchInlineSnapshot(`
      "error[DOC106] document_error: this is not a text file: it holds a NUL byte
       --> <folder>/binary.yaml:1:5
        |
      1 | ELF␀�
        |     ^
      hint: name the YAML or JSON file
      1 policy judged 0 documents in 1 file: no violations, 1 error
      exit code 2"
    `);
  });

  test("binary policy", async () => {
    expect(await checked("binary.rego", "package a\n\u0000\n")).toMatchInlineSnapshot(`
      "error[RG102] rego_parse_error: illegal null character
       --> <folder>/binary.rego:2:1
        |
      2 | ␀
        | ^

      1 error in 1 file
      exit code 2"
    `);
  });

  test("folder without policies", async () => {
    expect(await session({ "readme.md": "" }, "build", "<folder>")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: there is no policy in <folder>
      hint: a policy is a .rego file or a policy.ts
      exit code 2"
    `);
  });

  test("unwritable output", async () => {
    const argv = ["build", "<folder>/policy.rego", "-o", "<folder>/policy.rego/out.tar.gz"];
    expect(await session({ "policy.rego": policy }, ...argv)).toMatchInlineSnapshot(`
      "error[USE101] usage_error: <folder>/policy.rego/out.tar.gz cannot be written: a part of its path is a file
      hint: choose another place with -o
      exit code 2"
    `);
  });

  test("nothing is left behind after a failure", async () => {
    const folder = await folderOf({ "policy.rego": "package a\n\np if {\n" });
    await portcullis(["build", join(folder, "policy.rego"), "-o", join(folder, "bundle.tar.gz")]);
    expect(await readdir(folder)).toEqual(["policy.rego"]);
  });
});

describe("Rego", () => {
  test("syntax error", async () => {
    expect(await checked("p.rego", "package a\n\nallow if {\n\tinput.user ==\n}\n")).toMatchInlineSnapshot(`
      "error[RG101] rego_parse_error: unexpected \`}\`
       --> <folder>/p.rego:5:1
        |
      5 | }
        | ^

      1 error in 1 file
      exit code 2"
    `);
  });

  test("unsafe variable", async () => {
    expect(await checked("p.rego", "package a\n\nallow if x > 1\n")).toMatchInlineSnapshot(`
      "error[RG401] rego_unsafe_var_error: var x is unsafe
       --> <folder>/p.rego:3:10
        |
      3 | allow if x > 1
        |          ^^^^^
      hint: bind it outside negation and calls first, for example with :=, some … in, or a reference

      1 error in 1 file
      exit code 2"
    `);
  });

  test("unknown builtin", async () => {
    expect(await checked("p.rego", 'package a\n\nallow if startwith(input.user, "a")\n')).toMatchInlineSnapshot(`
      "error[RG326] rego_type_error: undefined function startwith
       --> <folder>/p.rego:3:10
        |
      3 | allow if startwith(input.user, "a")
        |          ^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: did you mean \`startswith\`?

      1 error in 1 file
      exit code 2"
    `);
  });

  test("recursive rule", async () => {
    expect(await checked("p.rego", "package a\n\np if q\n\nq if p\n")).toMatchInlineSnapshot(`
      "error[RG327] rego_recursion_error: rule data.a.p is recursive: data.a.p -> data.a.q -> data.a.p
       --> <folder>/p.rego:3:1
        |
      3 | p if q
        | ^^^^^^

      error[RG327] rego_recursion_error: rule data.a.q is recursive: data.a.q -> data.a.p -> data.a.q
       --> <folder>/p.rego:5:1
        |
      5 | q if p
        | ^^^^^^

      2 errors in 1 file
      exit code 2"
    `);
  });

  test("unknown entrypoint", async () => {
    const argv = ["build", "<folder>/p.rego", "-e", "a/alow", "-o", "<folder>/out.tar.gz"];
    expect(await session({ "p.rego": "package a\n\nallow if input.x\n" }, ...argv)).toMatchInlineSnapshot(`
      "error[RG601] rego_compile_error: entrypoint a/alow does not name a rule or package
      hint: did you mean a/allow?
      exit code 2"
    `);
  });
});

describe("TypeScript", () => {
  test("syntax error", async () => {
    const text =
      'import { definePolicy } from "@portcullis/sdk";\n\nexport default definePolicy({ kind: "A", title: });\n';
    expect(await checked("policy.ts", text)).toMatchInlineSnapshot(`
      "error[RG202] rego_compile_error: a policy without a generator cannot be compiled into a policy
       --> <folder>/policy.ts:3:16
        |
      3 | export default definePolicy({ kind: "A", title: });
        |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      hint: write *violations({ object, parameters }) { … yield { msg } … }

      error[RG201] rego_parse_error: Type '{ kind: string; title: any; }' is missing the following properties from type 'PolicyDefinition<unknown, Record<string, never>>': severity, match, violations
       --> <folder>/policy.ts:3:29
        |
      3 | export default definePolicy({ kind: "A", title: });
        |                             ^^^^^^^^^^^^^^^^^^^^^

      error[RG204] rego_compile_error: title of a policy must be written out where definePolicy is called
       --> <folder>/policy.ts:3:48
        |
      3 | export default definePolicy({ kind: "A", title: });
        |                                                ^
      hint: policy code is never run at compile time: use literals of strings, numbers, arrays and objects

      error[RG201] rego_parse_error: Expression expected.
       --> <folder>/policy.ts:3:49
        |
      3 | export default definePolicy({ kind: "A", title: });
        |                                                 ^

      4 errors in 1 file
      exit code 2"
    `);
  });

  test("outside the subset", async () => {
    const text = `import { definePolicy, type Workload } from "@portcullis/sdk";

export default definePolicy<Workload>({
  kind: "Clock",
  title: "No clocks",
  severity: "low",
  match: { kinds: [{ apiGroups: [""], kinds: ["Pod"] }] },
  *violations({ object }) {
    if (Date.now() > 5) yield { msg: \`late: \${object.metadata?.name}\` };
  },
});
`;
    expect(await checked("policy.ts", text)).toMatchInlineSnapshot(`
      "error[RG201] rego_parse_error: Cannot find name 'Date'.
       --> <folder>/policy.ts:9:9
        |
      9 |     if (Date.now() > 5) yield { msg: \`late: \${object.metadata?.name}\` };
        |         ^^^^

      error[RG202] rego_compile_error: Date.now() cannot be compiled into a policy
       --> <folder>/policy.ts:9:9
        |
      9 |     if (Date.now() > 5) yield { msg: \`late: \${object.metadata?.name}\` };
        |         ^^^^^^^^^^
      hint: a policy has no clock and no chance: pass the time as a parameter

      2 errors in 1 file
      exit code 2"
    `);
  });
});

describe("documents", () => {
  test("broken YAML", async () => {
    expect(await scanned("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n\tname: web\n")).toMatchInlineSnapshot(`
      "error[DOC101] document_error: this is not YAML: a tab stands where spaces must indent
       --> <folder>/pod.yaml:4:1
        |
      4 |     name: web
        | ^^^^
      hint: indent with spaces
      1 policy judged 0 documents in 1 file: no violations, 1 error
      exit code 2"
    `);
  });

  test("spec: null is nothing that can be judged", async () => {
    expect(await scanned("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: null\nspec: null\n")).toMatchInlineSnapshot(`
      "error[DOC107] document_error: \`metadata\` of this Pod is null, where a mapping belongs: no policy can judge it
       --> <folder>/pod.yaml:3:1
        |
      3 | metadata: null
        | ^^^^^^^^
      hint: indent what belongs to \`metadata\` below it, or remove the key
      1 policy judged 1 document in 1 file: no violations, 1 error
      exit code 2"
    `);
  });

  test("truncated JSON input", async () => {
    const files = { "input.json": '{"user": {"name": "eve",', "p.rego": "package a\n\nx := input.user\n" };
    const argv = ["eval", "-d", "<folder>/p.rego", "-i", "<folder>/input.json", "data.a.x"];
    expect(await session(files, ...argv)).toMatchInlineSnapshot(`
      "error[DOC103] document_error: the document ends too early: \`{\` of line 1 is still open
       --> <folder>/input.json:1:25
        |
      1 | {"user": {"name": "eve",
        |                         ^
      hint: the file may have been cut off: write it again
      exit code 2"
    `);
  });
});

describe("usage", () => {
  test("unknown command", async () => {
    expect(await session({}, "scna", "x")).toMatchInlineSnapshot(`
      "error: unknown command 'scna'
      (Did you mean scan?)
      (run it with --help to see what it takes)
      exit code 2"
    `);
  });

  test("unknown format", async () => {
    expect(await session({}, "check", "--format", "xml", "x")).toMatchInlineSnapshot(`
      "error: option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are text, pretty, json, github, sarif.
      (run it with --help to see what it takes)
      exit code 2"
    `);
  });

  test("scan without policies", async () => {
    expect(await session({}, "scan", "x")).toMatchInlineSnapshot(`
      "error: required option '-p, --policies <path>' not specified
      (run it with --help to see what it takes)
      exit code 2"
    `);
  });
});
