/** Rego as it was before OPA 1.0, in policies and their tests. */
import { expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";

const folder = await folderOf({
  "policies/owner/policy.rego": `# METADATA
# title: Owners
# custom:
#   severity: low
#   kind: OldOwner
#   match:
#     kinds: [{ apiGroups: [""], kinds: [Pod] }]
package oldowner

violation[{"msg": "no owner"}] { not input.review.object.metadata.labels.owner }
`,
  "policies/owner/policy_test.rego": `package oldowner

test_none { count(violation) == 1 with input as {"review": {"object": {}}} }
`,
  "policies/owner/samples/denied-none.yaml": "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n",
});

async function session(...argv: string[]): Promise<string> {
  return shown(await portcullis(argv.map((argument) => argument.replaceAll("<folder>", folder))), folder);
}

test("samples and Rego tests", async () => {
  expect(await session("test", "-v", "--v0-compatible", "<folder>/policies")).toMatchInlineSnapshot(`
    "<folder>/policies/owner
      PASS denied-none
    <folder>/policies/owner/policy_test.rego
      PASS data.oldowner.test_none

    2 tests: 2 passed, 0 failed
    exit code 0"
  `);
  expect(await session("test", "<folder>/policies")).toContain("`if` keyword is required before rule body");
});

test("a scan", async () => {
  expect(
    await session("scan", "--v0-compatible", "-p", "<folder>/policies", "<folder>/policies/owner/samples"),
  ).toMatchInlineSnapshot(`
    "<folder>/policies/owner/samples/denied-none.yaml:1:1  low  OldOwner  no owner [Pod/a]

    1 policy judged 1 document in 1 file: 1 violation (1 low)
    next: fix the lines above, or set a policy's parameters with --parameters; -f github and -f sarif are for CI
    exit code 1"
  `);
});

test("a template, whose Rego stays as it is where Gatekeeper reads no other", async () => {
  const template = ["template", "--no-constraints", "--v0-compatible", "<folder>/policies"];
  expect(await session(...template)).toContain('violation contains {"msg": "no owner"} if');
  expect(await session(...template, "--gatekeeper", "3.18")).toContain('violation[{"msg": "no owner"}] {');
});
