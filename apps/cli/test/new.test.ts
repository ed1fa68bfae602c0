/** Scaffolding: what `portcullis new` writes passes its own tests, builds and becomes a template; types are clean. */
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

async function scaffolded(...argv: string[]): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "portcullis-new-")), "shop");
  const output = await portcullis(["new", ...argv, "-d", folder]);
  expect(output).toMatchObject({ code: 0, stderr: "" });
  return folder;
}

async function succeeds(...argv: string[]): Promise<string> {
  const output = await portcullis(argv);
  expect(output).toMatchObject({ code: 0, stderr: "" });
  return output.stdout;
}

describe.each(["typescript", "rego"] as const)("a package in %s", (language) => {
  test("passes its tests, builds, and becomes a template", async () => {
    const folder = await scaffolded("package", "@acme/shop", "-l", language);
    const policies = join(folder, "policies");
    await succeeds("check", policies);
    expect(await succeeds("test", policies)).toContain(
      language === "rego" ? "6 tests: 6 passed, 0 failed" : "4 tests: 4 passed, 0 failed",
    );
    await succeeds("build", policies, "-o", join(folder, "out/bundle.tar.gz"));
    await succeeds("template", policies, "-o", join(folder, "out/templates"));
    await succeeds("template", policies, "--suites", "-o", join(folder, "out/gator"));
    expect(await readFile(join(folder, "out/gator/requireowner/suite.yaml"), "utf8")).toContain(
      'message: Deployment "shop" has no label "owner"',
    );
    const template = await readFile(join(folder, "out/templates/requireowner/template.yaml"), "utf8");
    expect(template).toMatch(/kind: RequireOwner\b/);
    expect(template).toContain("The label that must be there; `owner` when it is not given.");
  });

  test("its manifest names the package and what each script runs", async () => {
    const folder = await scaffolded("package", "@acme/shop", "-l", language);
    const { name, scripts } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    expect(name).toBe("@acme/shop");
    expect(Object.keys(scripts)).toEqual(["check", "test", "build", "template"]);
    expect(await readFile(join(folder, "README.md"), "utf8")).toContain("policies/require-owner/policy.");
  });

  test("takes another policy, with a kind of its own", async () => {
    const folder = await scaffolded("package", "shop", "-l", language);
    const second = join(folder, "policies/require-team");
    await succeeds("new", "policy", "require-team", "-k", "ShopTeam", "-l", language, "-d", second);
    const stdout = await succeeds("test", join(folder, "policies"));
    expect(stdout).toContain(language === "rego" ? "12 tests: 12 passed" : "8 tests: 8 passed");
    await succeeds("build", join(folder, "policies"), "-o", join(folder, "bundle.tar.gz"));
  });
});

test("tsc finds nothing in a new package, nor in a policy that imports Rego and JSON", async () => {
  const folder = await scaffolded("package", "shop");
  const policy = join(folder, "policies/require-owner/policy.ts");
  await writeFile(join(dirname(policy), "exempt.rego"), 'package lib.exempt\n\nis_exempt(name) if name == "kube"\n');
  await writeFile(join(dirname(policy), "limits.json"), '{ "most": 3 }\n');
  const text = (await readFile(policy, "utf8")).replace(
    "    const label",
    `    if (is_exempt(object.metadata?.name) || (object.spec?.replicas ?? 0) > limits.most) return;
    const label`,
  );
  await writeFile(
    policy,
    `import { is_exempt } from "./exempt.rego";\nimport limits from "./limits.json" with { type: "json" };\n${text}`,
  );
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  // As if the packages were installed: their built declarations.
  const paths = {
    "@portcullis/sdk": [join(root, "packages/sdk/dist/index.d.ts")],
    "@portcullis/testing/vitest": [join(root, "packages/testing/dist/vitest.d.ts")],
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder, {
    paths,
    typeRoots: [join(root, "node_modules/@types")],
  });
  const found = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options));
  expect(fileNames.map((name) => name.slice(folder.length))).toEqual([
    "/policies/require-owner/policy.test.ts",
    "/policies/require-owner/policy.ts",
  ]);
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});

describe("bad input", () => {
  async function refused(...argv: string[]): Promise<string> {
    const folder = await folderOf({});
    const output = await portcullis(["new", ...argv, "-d", folder]);
    expect(await readdir(folder)).toEqual([]);
    return shown(output, folder);
  }

  test("nothing is overwritten", async () => {
    const folder = await folderOf({ "README.md": "mine\n" });
    expect(shown(await portcullis(["new", "package", "shop", "-d", folder]), folder)).toMatchInlineSnapshot(`
      "error[USE101] usage_error: <folder>/README.md is there already; nothing was written
      hint: choose another name, or a folder with -d
      exit code 2"
    `);
    expect(await readdir(folder)).toEqual(["README.md"]);
    expect(await readFile(join(folder, "README.md"), "utf8")).toBe("mine\n");
  });

  test("a part of the path is a file", async () => {
    const folder = await folderOf({ shop: "" });
    expect(shown(await portcullis(["new", "policy", "a", "-d", join(folder, "shop")]), folder)).toMatchInlineSnapshot(`
      "error[USE101] usage_error: <folder>/shop/policy.ts cannot be written: a part of its path is a file
      hint: choose another place with -d
      exit code 2"
    `);
    expect(await readdir(folder)).toEqual(["shop"]);
  });

  test("neither policy nor package", async () => {
    expect(await refused("polcy", "require-owner")).toMatchInlineSnapshot(`
      "error: command-argument value 'polcy' is invalid for argument 'what'. Allowed choices are policy, package.
      (run it with --help to see what it takes)
      exit code 2"
    `);
  });

  test("names and kinds", async () => {
    expect(await refused("policy", "RequireOwner")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: "RequireOwner" is no name for a policy
      hint: write it as require-owner
      exit code 2"
    `);
    expect(await refused("policy", "../owner")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: "../owner" is no name for a policy
      hint: write it as owner
      exit code 2"
    `);
    expect(await refused("policy", "42")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: "42" is no name for a policy
      hint: a name is lower-case words with hyphens, as require-owner
      exit code 2"
    `);
    expect(await refused("package", "Shop Policies")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: "Shop Policies" is no name for an npm package
      hint: write it as shop-policies
      exit code 2"
    `);
    expect(await refused("policy", "owner", "-k", "owner-label")).toMatchInlineSnapshot(`
      "error[USE101] usage_error: "owner-label" is no kind
      hint: a kind is letters and digits, as RequireOwner
      exit code 2"
    `);
    expect(await refused("policy", "owner", "-k", `A${"b".repeat(63)}`)).toMatchInlineSnapshot(`
      "error[USE101] usage_error: the kind Abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb has 64 characters
      hint: Kubernetes takes 63; give a shorter one with --kind
      exit code 2"
    `);
  });

  test("no name, another language", async () => {
    expect(await refused("policy")).toMatchInlineSnapshot(`
      "error: missing required argument 'name'
      (run it with --help to see what it takes)
      exit code 2"
    `);
    expect(await refused("policy", "owner", "-l", "javascript")).toMatchInlineSnapshot(`
      "error: option '-l, --language <language>' argument 'javascript' is invalid. Allowed choices are typescript, rego.
      (run it with --help to see what it takes)
      exit code 2"
    `);
  });
});
