import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { policyFolders, runSamples } from "./samples.ts";

const policy = `# METADATA
# title: Pods must have an owner
# custom:
#   kind: Owner
#   severity: low
#   match:
#     kinds: [{apiGroups: [""], kinds: ["Pod"]}]
package owner

import data.lib.labels

violation contains {"msg": msg} if {
	not labels.has(input.review.object, object.get(input.parameters, "label", "owner"))
	msg := "no owner"
}
`;

const library = `package lib.labels

has(object, label) if object.metadata.labels[label]
`;

function pod(labels: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {${labels}}}\n`;
}

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "portcullis-samples-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

test("each sample has its verdict; a library is found in the folders above", async () => {
  const folder = await folderOf({
    "lib/labels/labels.rego": library,
    "shop/owner/policy.rego": policy,
    "shop/owner/samples/allowed-owner.yaml": pod("owner: a"),
    "shop/owner/samples/allowed-parameter.yaml": pod("team: a"),
    "shop/owner/samples/allowed-parameter.parameters.yaml": "label: team\n",
    "shop/owner/samples/allowed-wrong.yaml": pod(""),
    "shop/owner/samples/denied-none.yaml": `# expect: no owner\n${pod("")}`,
    "shop/owner/samples/denied-other-message.yaml": `# expect: something else\n${pod("")}`,
    "shop/owner/samples/denied-wrong.yaml": pod("owner: a"),
  });
  const folders = await policyFolders([folder]);
  expect(folders).toEqual([join(folder, "shop/owner")]);
  const results = await runSamples(folders[0]!);
  expect(
    results.map(({ sample, failure }) => `${sample.name}: ${failure ?? "passed"}`).join("\n"),
  ).toMatchInlineSnapshot(`
    "allowed-owner: passed
    allowed-parameter: passed
    allowed-wrong: must be allowed, but is denied:
      - no owner
    denied-none: passed
    denied-other-message: no message says:
      - something else
    the messages are:
      - no owner
    denied-wrong: must be denied, but is allowed"
  `);
});

test("a sample that says no verdict is refused", async () => {
  const folder = await folderOf({ "policy.rego": policy, "samples/good.yaml": pod("") });
  await expect(runSamples(folder)).rejects.toThrow(/says no verdict/);
});
