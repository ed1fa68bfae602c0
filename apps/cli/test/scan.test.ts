/** What `scan` prints: for people, for GitHub, for code scanning. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../src/run.ts";
import { folderOf, portcullis, shown } from "./terminal.ts";

const files = {
  "policies/paths/policy.rego": `# METADATA
# title: No host paths
# description: A host path is a hole.
# custom:
#   kind: NoHostPath
#   severity: critical
#   match:
#     kinds: [{apiGroups: [""], kinds: ["Pod"]}]
package nohostpath

violation contains {"msg": msg, "path": ["spec", "volumes", i, "hostPath"]} if {
	some i, volume in input.review.object.spec.volumes
	volume.hostPath
	msg := sprintf("volume %q is a host path", [volume.name])
}
`,
  "policies/owner/policy.rego": `# METADATA
# title: Pods have owners
# custom:
#   kind: Owner
#   severity: low
#   match:
#     kinds: [{apiGroups: [""], kinds: ["Pod"]}]
package owner

violation contains {"msg": msg, "path": "metadata.labels"} if {
	not input.review.object.metadata.labels.owner
	msg := sprintf("%s/%s has no owner", [input.review.kind.kind, input.review.name])
}
`,
  "k8s/a.yaml": `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
spec:
  volumes:
  - name: data
    emptyDir: {}
  - name: host
    hostPath: {path: /}
`,
  "k8s/b.yaml": "apiVersion: v1\nkind: Pod\nmetadata:\n  name: db\n  labels: {app: db}\n---\na: 1\n",
  "k8s/c.yaml": "apiVersion: v1\nkind: Pod\nmetadata: {name: ok, labels: {owner: me}}\n",
};

let folder: string;
beforeAll(async () => {
  folder = await folderOf(files);
});

async function scanned(path: string, ...more: string[]): Promise<string> {
  return shown(await portcullis(["scan", join(folder, path), "-p", join(folder, "policies"), ...more]), folder);
}

test("a line for each finding, grouped by file; paths as lists and as text lead to their lines", async () => {
  expect(await scanned("k8s")).toMatchInlineSnapshot(`
    "<folder>/k8s/a.yaml:5:3   low       Owner       Pod/web has no owner
    <folder>/k8s/a.yaml:12:5  critical  NoHostPath  volume "host" is a host path [Pod/web]

    <folder>/k8s/b.yaml:5:3  low  Owner  Pod/db has no owner

    <folder>/k8s/b.yaml: neither a Kubernetes object nor a file that is known; not judged

    2 policies judged 4 documents in 3 files: 3 violations (1 critical, 2 low)
    next: fix the lines above, or set a policy's parameters with --parameters; -f github and -f sarif are for CI
    exit code 1"
  `);
});

test("nothing found", async () => {
  expect(await scanned("k8s/c.yaml")).toMatchInlineSnapshot(`
    "2 policies judged 1 document in 1 file: no violations
    exit code 0"
  `);
});

test("nothing that could be judged", async () => {
  const other = await folderOf({ "a.yaml": "a: 1\n" });
  const output = await portcullis(["scan", join(other, "a.yaml"), "-p", join(folder, "policies")]);
  expect(shown(output, other)).toMatchInlineSnapshot(`
    "<folder>/a.yaml: neither a Kubernetes object nor a file that is known; not judged

    2 policies judged 1 document in 1 file: no violations
    nothing was judged: are these the right files?
    exit code 0"
  `);
});

describe("for machines", () => {
  test("github", async () => {
    expect(await scanned("k8s/a.yaml", "-f", "github")).toMatchInlineSnapshot(`
      "::notice file=<folder>/k8s/a.yaml,line=5,col=3,title=Owner (low)::Pod/web has no owner
      ::error file=<folder>/k8s/a.yaml,line=12,col=5,title=NoHostPath (critical)::volume "host" is a host path
      exit code 1"
    `);
  });

  test("sarif", async () => {
    const { code, stdout } = await portcullis([
      "scan",
      join(folder, "k8s/a.yaml"),
      "-p",
      join(folder, "policies"),
      "-f",
      "sarif",
    ]);
    expect(code).toBe(1);
    const [report] = (JSON.parse(stdout) as { runs: { tool: unknown; results: unknown[] }[] }).runs;
    expect(report?.tool).toMatchObject({
      driver: { rules: [{ id: "NoHostPath", properties: { "security-severity": "9.5" } }, { id: "Owner" }] },
    });
    expect(report?.results).toMatchObject([
      { ruleId: "Owner", ruleIndex: 1, level: "note" },
      {
        ruleId: "NoHostPath",
        ruleIndex: 0,
        level: "error",
        message: { text: 'volume "host" is a host path' },
        locations: [{ physicalLocation: { region: { startLine: 12, startColumn: 5 } } }],
      },
    ]);
  });
});

test("colours are for terminals", async () => {
  const printed: string[] = [];
  const io = {
    stdout: (text: string) => void printed.push(text),
    stderr: () => {},
    isTerminal: false,
    onInterrupt: () => () => {},
    stdin: async () => new Uint8Array(),
  };
  const argv = ["scan", join(folder, "k8s"), "-p", join(folder, "policies")];
  await run(argv, { ...io, color: false });
  expect(printed.join("")).not.toContain("\u001b");
  await run(argv, { ...io, color: true });
  expect(printed.join("")).toContain("\u001b[35mcritical");
});
