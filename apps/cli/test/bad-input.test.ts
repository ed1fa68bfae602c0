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
    expect(await session({}, "check", "<folder>/none.rego")).toMatchInlineSnapshot();
  });

  test("empty policy", async () => {
    expect(await checked("empty.rego", "")).toMatchInlineSnapshot();
  });

  test("empty manifest", async () => {
    expect(await scanned("empty.yaml", "")).toMatchInlineSnapshot();
  });

  test("binary manifest", async () => {
    expect(
      await scanned("binary.yaml", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 255])),
    ).toMatchInlineSnapshot();
  });

  test("binary policy", async () => {
    expect(await checked("binary.rego", "package a\n\u0000\n")).toMatchInlineSnapshot();
  });

  test("folder without policies", async () => {
    expect(await session({ "readme.md": "" }, "build", "<folder>")).toMatchInlineSnapshot();
  });

  test("unwritable output", async () => {
    const argv = ["build", "<folder>/policy.rego", "-o", "<folder>/policy.rego/out.tar.gz"];
    expect(await session({ "policy.rego": policy }, ...argv)).toMatchInlineSnapshot();
  });

  test("nothing is left behind after a failure", async () => {
    const folder = await folderOf({ "policy.rego": "package a\n\np if {\n" });
    await portcullis(["build", join(folder, "policy.rego"), "-o", join(folder, "bundle.tar.gz")]);
    expect(await readdir(folder)).toEqual(["policy.rego"]);
  });
});

describe("Rego", () => {
  test("syntax error", async () => {
    expect(await checked("p.rego", "package a\n\nallow if {\n\tinput.user ==\n}\n")).toMatchInlineSnapshot();
  });

  test("unsafe variable", async () => {
    expect(await checked("p.rego", "package a\n\nallow if x > 1\n")).toMatchInlineSnapshot();
  });

  test("unknown builtin", async () => {
    expect(await checked("p.rego", 'package a\n\nallow if startwith(input.user, "a")\n')).toMatchInlineSnapshot();
  });

  test("recursive rule", async () => {
    expect(await checked("p.rego", "package a\n\np if q\n\nq if p\n")).toMatchInlineSnapshot();
  });

  test("unknown entrypoint", async () => {
    const argv = ["build", "<folder>/p.rego", "-e", "a/alow", "-o", "<folder>/out.tar.gz"];
    expect(await session({ "p.rego": "package a\n\nallow if input.x\n" }, ...argv)).toMatchInlineSnapshot();
  });
});

describe("TypeScript", () => {
  test("syntax error", async () => {
    expect(await checked("policy.ts", "export default definePolicy({\n")).toMatchInlineSnapshot();
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
    expect(await checked("policy.ts", text)).toMatchInlineSnapshot();
  });
});

describe("documents", () => {
  test("broken YAML", async () => {
    expect(await scanned("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n\tname: web\n")).toMatchInlineSnapshot();
  });

  test("spec: null is nothing that can be judged", async () => {
    expect(
      await scanned("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: null\nspec: null\n"),
    ).toMatchInlineSnapshot();
  });

  test("truncated JSON input", async () => {
    const files = { "input.json": '{"user": {"name": "eve",', "p.rego": "package a\n\nx := input.user\n" };
    const argv = ["eval", "-d", "<folder>/p.rego", "-i", "<folder>/input.json", "data.a.x"];
    expect(await session(files, ...argv)).toMatchInlineSnapshot();
  });
});

describe("usage", () => {
  test("unknown command", async () => {
    expect(await session({}, "scna", "x")).toMatchInlineSnapshot();
  });

  test("unknown format", async () => {
    expect(await session({}, "check", "--format", "xml", "x")).toMatchInlineSnapshot();
  });

  test("scan without policies", async () => {
    expect(await session({}, "scan", "x")).toMatchInlineSnapshot();
  });
});
