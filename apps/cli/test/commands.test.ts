/** Each command once, as a person would use it. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readDocuments } from "@portcullis/gatekeeper";
import { hostBuiltins, load } from "@portcullis/runtime";
import { describe, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";
import { untar } from "./untar.ts";

const owner = `# METADATA
# title: Pods must have an owner
# description: Somebody must be there to ask.
# custom:
#   kind: Owner
#   severity: high
#   match:
#     kinds: [{apiGroups: [""], kinds: ["Pod"]}]
#   parameters:
#     type: object
#     properties:
#       label: {type: string, default: owner, description: The label that names the owner.}
package owner

import data.lib.labels

violation contains {"msg": msg, "path": ["metadata", "labels"]} if {
	not labels.has(input.review.object, input.parameters.label)
	msg := concat(" ", ["label", input.parameters.label, "is missing"])
}
`;

const labels = `package lib.labels

has(object, label) if object.metadata.labels[label]
`;

const authz = `package app.authz

default allow := false

allow if input.user == data.admin
`;

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  labels:
    app: web
`;

const files = {
  "policies/lib/labels/labels.rego": labels,
  "policies/shop/owner/policy.rego": owner,
  "policies/shop/owner/samples/allowed-owner.yaml": pod.replace("app: web", "owner: me"),
  "policies/shop/owner/samples/denied-none.yaml": `# expect: label owner is missing\n${pod}`,
  "policies/lib/labels/labels_test.rego": `package lib.labels_test

import data.lib.labels

test_has if labels.has({"metadata": {"labels": {"a": "b"}}}, "a")

test_wrong if labels.has({}, "a")

todo_test_later if false
`,
  "authz/authz.rego": authz,
  "authz/data.json": '{"admin": "alice"}',
  "authz/input.json": '{"user": "alice"}',
  "k8s/pod.yaml": pod,
};

async function session(...argv: string[]): Promise<{ readonly text: string; readonly folder: string }> {
  const folder = await folderOf(files);
  const output = await portcullis(argv.map((argument) => argument.replaceAll("<folder>", folder)));
  return { text: shown(output, folder), folder };
}

describe("scan", () => {
  test("a finding has its place, its severity and its policy", async () => {
    const { text } = await session("scan", "<folder>/k8s", "-p", "<folder>/policies");
    expect(text).toMatchInlineSnapshot(`
      "<folder>/k8s/pod.yaml:6:3  high  Owner  label owner is missing [Pod/shop/web]

      1 policy judged 1 document in 1 file: 1 violation (1 high)
      next: fix the lines above, or set a policy's parameters with --parameters; -f github and -f sarif are for CI
      exit code 1"
    `);
  });

  test("as JSON", async () => {
    const { text } = await session("scan", "<folder>/k8s", "-p", "<folder>/policies", "--format", "json");
    expect(text).toMatchInlineSnapshot(`
      "{
        "findings": [
          {
            "file": "<folder>/k8s/pod.yaml",
            "line": 6,
            "column": 3,
            "policy": "Owner",
            "severity": "high",
            "object": "Pod/shop/web",
            "msg": "label owner is missing"
          }
        ],
        "diagnostics": [],
        "policies": 1,
        "files": 1,
        "documents": 1,
        "unknown": []
      }
      exit code 1"
    `);
  });

  test("standard input, and parameters from a file", async () => {
    const folder = await folderOf({ ...files, "parameters.yaml": "Owner: {label: app}\n" });
    const argv = ["scan", "-", "-p", join(folder, "policies"), "--parameters", join(folder, "parameters.yaml")];
    expect(shown(await portcullis(argv, pod), folder)).toMatchInlineSnapshot(`
      "1 policy judged 1 document in 1 file: no violations
      exit code 0"
    `);
  });
});

test("check", async () => {
  const { text } = await session("check", "<folder>/policies", "<folder>/authz/authz.rego");
  expect(text).toMatchInlineSnapshot(`
    "4 files checked, no errors
    exit code 0"
  `);
});

describe("test", () => {
  test("samples and Rego tests", async () => {
    const { text } = await session("test", "-v", "<folder>/policies");
    expect(text).toMatchInlineSnapshot(`
      "<folder>/policies/shop/owner
        PASS allowed-owner
        PASS denied-none
      <folder>/policies/lib/labels/labels_test.rego
        PASS data.lib.labels_test.test_has
        FAIL data.lib.labels_test.test_wrong
             the test is undefined, not true
        SKIP data.lib.labels_test.todo_test_later

      5 tests: 3 passed, 1 failed, 1 skipped
      next: run one alone, as with --run 'data.lib.labels_test.test_wrong$'
      exit code 1"
    `);
  });

  test("--coverage: the lines of Rego and of TypeScript that no test reaches", async () => {
    const policy = `import { definePolicy, type Workload } from "@portcullis/sdk";
import { isSystem } from "./system.ts";

export default definePolicy<Workload>({
  kind: "NoLatest",
  title: "No latest",
  severity: "low",
  match: { kinds: [{ apiGroups: [""], kinds: ["Pod"] }] },
  *violations({ object }) {
    if (isSystem(object.metadata?.namespace)) return;
    for (const container of object.spec?.containers ?? []) {
      if (container.image?.endsWith(":latest")) yield { msg: "latest" };
      if (container.image === undefined)
        yield { msg: "no image" };
    }
  },
});
`;
    const folder = await folderOf({
      ...files,
      "policies/shop/no-latest/policy.ts": policy,
      "policies/shop/no-latest/system.ts": `export function isSystem(namespace: string | undefined): boolean {
  if (namespace === undefined) return false;
  return namespace.startsWith("kube-");
}
`,
      "policies/shop/no-latest/samples/allowed-tag.yaml": `${pod}spec: {containers: [{name: a, image: "a:1"}]}\n`,
    });
    const output = await portcullis(["test", "--coverage", "-r", "tag|owner", join(folder, "policies")]);
    expect(shown(output, folder)).toMatchInlineSnapshot(`
      "3 tests: 3 passed, 0 failed
      coverage: 90.9% of 11 lines
        100.0%  <folder>/policies/lib/labels/labels.rego
         80.0%  <folder>/policies/shop/no-latest/policy.ts  not reached: 14
        100.0%  <folder>/policies/shop/no-latest/system.ts
        100.0%  <folder>/policies/shop/owner/policy.rego
      exit code 0"
    `);
    const json = await portcullis(["test", "-c", "-f", "json", "-r", "tag", join(folder, "policies/shop/no-latest")]);
    const { coverage } = JSON.parse(json.stdout) as { coverage: { files: Record<string, unknown> } };
    expect(coverage.files[join(folder, "policies/shop/no-latest/system.ts")]).toMatchInlineSnapshot(`
      {
        "coverage": 100,
        "covered": [
          {
            "end": {
              "row": 3,
            },
            "start": {
              "row": 2,
            },
          },
        ],
        "covered_lines": 2,
        "not_covered": [],
        "not_covered_lines": 0,
      }
    `);
  });

  test("a policy that fails, or does not compile, hides no other's verdicts, and is told once", async () => {
    const folder = await folderOf({
      ...files,
      "policies/shop/broken/policy.rego": owner.replaceAll("owner", "broken").replace("labels.has", "labels.lacks"),
      "policies/shop/twice/policy.rego": `${owner.replace("kind: Owner", "kind: Twice").replace("package owner", "package twice")}
name := "a" if input.review

name := "b" if input.review.object

violation contains {"msg": name}
`,
      "policies/shop/twice/samples/denied-all.yaml": pod,
    });
    expect(shown(await portcullis(["test", "-r", "owner", join(folder, "policies")]), folder)).toMatchInlineSnapshot(`
      "error[RG326] rego_type_error: undefined function data.lib.labels.lacks
        --> <folder>/policies/shop/broken/policy.rego:18:6
         |
      18 |     not labels.lacks(input.review.object, input.parameters.label)
         |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      error[EVL101] rego_error: <folder>/policies/shop/twice/policy.rego:24:1: eval_conflict_error: complete rules must not produce multiple outputs
      2 tests: 2 passed, 0 failed
      exit code 2"
    `);
  });

  test("only some", async () => {
    const { text } = await session("test", "--run", "denied", "<folder>/policies");
    expect(text).toMatchInlineSnapshot(`
      "1 test: 1 passed, 0 failed
      exit code 0"
    `);
  });
});

describe("build", () => {
  test("a bundle with its data", async () => {
    const { folder, text } = await session(
      "build",
      "-e",
      "app/authz/allow",
      "-o",
      "<folder>/out/b.tar.gz",
      "<folder>/authz",
    );
    expect(text.replace(/[\d.]+ KiB/, "… KiB")).toMatchInlineSnapshot(`
      "wrote <folder>/out/b.tar.gz (… KiB, 1 entrypoint)
      exit code 0"
    `);
    expect(await readdir(join(folder, "out"))).toEqual(["b.tar.gz"]);
    const policy = await load(await readFile(join(folder, "out/b.tar.gz")), { builtins: hostBuiltins });
    expect(policy.evaluate({ user: "alice" })).toEqual([{ result: true }]);
    expect(policy.evaluate({ user: "bob" })).toEqual([{ result: false }]);
  });

  test("the same bytes every time", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(async () => {
        const { folder } = await session("build", "-e", "app/authz/allow", "-o", "<folder>/b.tar.gz", "<folder>/authz");
        return readFile(join(folder, "b.tar.gz"));
      }),
    );
    expect(first?.equals(second!)).toBe(true);
  });

  test("a bare module", async () => {
    const { folder } = await session("build", "-o", "<folder>/policy.wasm", "<folder>/policies");
    expect((await readFile(join(folder, "policy.wasm"))).subarray(0, 4).toString("latin1")).toBe("\0asm");
  });

  test("-t plan: OPA's plan, in a bundle or by itself", async () => {
    const { folder, text } = await session(
      ...["build", "-t", "plan", "-e", "app/authz/allow", "-r", "7", "-o", "<folder>/b.tar.gz", "<folder>/authz"],
    );
    expect(text.replace(/[\d.]+ KiB/, "… KiB")).toMatchInlineSnapshot(`
      "wrote <folder>/b.tar.gz (… KiB, 1 entrypoint)
      exit code 0"
    `);
    const files = untar(await readFile(join(folder, "b.tar.gz")));
    expect(Object.keys(files).map((name) => name.replace(folder, "<folder>"))).toMatchInlineSnapshot(`
      [
        "/data.json",
        "<folder>/authz/authz.rego",
        "/plan.json",
        "/.manifest",
      ]
    `);
    expect(files["/.manifest"]).toMatchInlineSnapshot(`
      "{"revision":"7","roots":[""],"rego_version":1}
      "
    `);

    const alone = await session(
      "build",
      "-t",
      "plan",
      "-e",
      "app/authz/allow",
      "-o",
      "<folder>/p.json",
      "<folder>/authz",
    );
    const plan = JSON.parse(await readFile(join(alone.folder, "p.json"), "utf8"));
    expect(plan.plans.plans.map(({ name }: { readonly name: string }) => name)).toEqual(["app/authz/allow"]);
  });

  test("-t rego: sources and data for OPA itself, a TypeScript policy as the Rego that it becomes", async () => {
    const { folder, text } = await session("build", "-t", "rego", "-o", "<folder>/b.tar.gz", "<folder>/authz");
    expect(text.replace(/[\d.]+ KiB/, "… KiB")).toMatchInlineSnapshot(`
      "wrote <folder>/b.tar.gz (… KiB, 1 module)
      exit code 0"
    `);
    const files = untar(await readFile(join(folder, "b.tar.gz")));
    expect(Object.keys(files).map((name) => name.replace(folder, "<folder>"))).toMatchInlineSnapshot(`
      [
        "/data.json",
        "<folder>/authz/authz.rego",
        "/.manifest",
      ]
    `);
    expect(files["/data.json"]).toBe('{"admin":"alice"}\n');
  });
});

describe("eval", () => {
  test.each([
    ["pretty", "data.app.authz.allow"],
    ["values", "data.app.authz.allow"],
    ["raw", "data.admin"],
    ["bindings", "x := data.admin; y := 1"],
    ["json", "data.app.authz.allow"],
    ["pretty", "data.app.missing"],
    ["json", "data.app.missing"],
  ])("-f %s '%s'", async (format, query) => {
    const data = ["-d", "<folder>/authz/authz.rego", "-d", "<folder>/authz/data.json"];
    const { text } = await session("eval", ...data, "-i", "<folder>/authz/input.json", "-f", format, query);
    expect(text).toMatchSnapshot();
  });
});

test("template", async () => {
  const { folder, text } = await session("template", "-o", "<folder>/out", "<folder>/policies");
  expect(text).toMatchInlineSnapshot(`
    "wrote 1 template and 1 constraint below <folder>/out
    next: kubectl apply -R -f <folder>/out: the templates first, the constraints once they are established
    exit code 0"
  `);
  const written = await readFile(join(folder, "out/owner/template.yaml"), "utf8");
  expect(written).toMatchInlineSnapshot(`
    "apiVersion: templates.gatekeeper.sh/v1
    kind: ConstraintTemplate
    metadata:
      name: owner
      annotations:
        metadata.gatekeeper.sh/title: Pods must have an owner
        description: Somebody must be there to ask.
    spec:
      crd:
        spec:
          names:
            kind: Owner
          validation:
            openAPIV3Schema:
              type: object
              properties:
                label:
                  type: string
                  description: The label that names the owner.
                  default: owner
      targets:
      - target: admission.k8s.gatekeeper.sh
        code:
        - engine: Rego
          source:
            version: v1
            rego: |
              # METADATA
              # title: Pods must have an owner
              # description: Somebody must be there to ask.
              # custom:
              #   kind: Owner
              #   severity: high
              #   match:
              #     kinds: [{apiGroups: [""], kinds: ["Pod"]}]
              #   parameters:
              #     type: object
              #     properties:
              #       label: {type: string, default: owner, description: The label that names the owner.}
              package owner

              import data.lib.labels

              violation contains {"msg": msg, "path": ["metadata", "labels"]} if {
              	not labels.has(input.review.object, input.parameters.label)
              	msg := concat(" ", ["label", input.parameters.label, "is missing"])
              }
            libs:
            - |
              package lib.labels

              has(object, label) if object.metadata.labels[label]
    "
  `);
  expect((await stat(join(folder, "out/owner/constraint.yaml"))).isFile()).toBe(true);
});

describe("a policy in TypeScript", () => {
  const policy = `import { containersOf, definePolicy, type Workload } from "@portcullis/sdk";

export interface Params {
  /** Images that are exempt. */
  exemptImages?: string[];
}

export default definePolicy<Workload, Params>({
  kind: "RequireNonRoot",
  title: "Containers must not run as root",
  severity: "high",
  match: { kinds: [{ apiGroups: [""], kinds: ["Pod"] }] },
  *violations({ object, parameters }) {
    for (const container of containersOf(object)) {
      if ((parameters.exemptImages ?? []).includes(container.image ?? "")) continue;
      if (container.securityContext?.runAsNonRoot !== true)
        yield { msg: \`container \${container.name} must set runAsNonRoot\`, path: container.path };
    }
  },
});
`;
  const manifest = `${pod}spec:
  containers:
  - name: api
    image: api:1
    securityContext: {runAsNonRoot: true}
  - name: web
    image: web:1
`;

  test("is scanned as one in Rego is", async () => {
    const folder = await folderOf({ "policies/non-root/policy.ts": policy, "pod.yaml": manifest });
    const output = await portcullis(["scan", join(folder, "pod.yaml"), "-p", join(folder, "policies")]);
    expect(shown(output, folder)).toMatchInlineSnapshot(`
      "<folder>/pod.yaml:13:5  high  RequireNonRoot  container web must set runAsNonRoot [Pod/shop/web]

      1 policy judged 1 document in 1 file: 1 violation (1 high)
      next: fix the lines above, or set a policy's parameters with --parameters; -f github and -f sarif are for CI
      exit code 1"
    `);
  });

  test("build --total trusts none of its types", async () => {
    const folder = await folderOf({ "policies/non-root/policy.ts": policy });
    // A text where the type has a truth value, and a number where it has a text.
    const containers = [{ name: 7, image: "api:1", securityContext: { runAsNonRoot: "yes" } }];
    const review = { object: { kind: "Pod", spec: { containers } } };
    const judged = async (...options: string[]): Promise<unknown> => {
      const output = join(folder, "policy.wasm");
      const { code } = await portcullis(["build", ...options, "-o", output, join(folder, "policies")]);
      expect(code).toBe(0);
      return (await load(await readFile(output))).evaluate({ parameters: { exemptImages: "api:1" }, review });
    };
    const denied = [{ result: [expect.objectContaining({ msg: "container 7 must set runAsNonRoot" })] }];
    expect(await judged()).toEqual(denied);
    // As in JavaScript, the text "api:1" includes the image.
    expect(await judged("--total")).toEqual([{ result: [] }]);
  });

  test("has a template in Rego, and a schema from its type", async () => {
    const folder = await folderOf({ "policies/non-root/policy.ts": policy });
    const output = await portcullis(["template", "--no-constraints", join(folder, "policies")]);
    expect(output.code).toBe(0);
    const { documents } = readDocuments({ name: "template.yaml", text: output.stdout });
    expect(documents.map(({ value }) => value)).toMatchObject([
      {
        kind: "ConstraintTemplate",
        metadata: { name: "requirenonroot" },
        spec: {
          crd: {
            spec: {
              names: { kind: "RequireNonRoot" },
              validation: {
                openAPIV3Schema: {
                  type: "object",
                  properties: {
                    exemptImages: {
                      type: "array",
                      description: "Images that are exempt.",
                      items: { type: "string" },
                    },
                  },
                },
              },
            },
          },
          targets: [
            {
              code: [
                {
                  engine: "Rego",
                  source: {
                    version: "v1",
                    rego: expect.stringContaining("package requirenonroot\n"),
                    libs: expect.arrayContaining([expect.stringContaining("package lib.")]),
                  },
                },
              ],
            },
          ],
        },
      },
    ]);
  });
});
