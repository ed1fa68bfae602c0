/** `portcullis test --watch`, in a folder whose files come, change and go. */
import { renameSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, portcullis, shown } from "./terminal.ts";
import { save, watching } from "./watching.ts";

function policy(name: string): string {
  return `# METADATA
# title: Pods must have the label ${name}
# custom:
#   kind: ${name[0]!.toUpperCase()}${name.slice(1)}
#   severity: low
#   match:
#     kinds: [{apiGroups: [""], kinds: ["Pod"]}]
package ${name}

import data.lib.labels

violation contains {"msg": "no ${name}"} if not labels.has(input.review.object, "${name}")
`;
}

function pod(labels: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {${labels}}}\n`;
}

const labels = "package lib.labels\n\nhas(object, label) if object.metadata.labels[label]\n";

const files = {
  "lib/labels.rego": labels,
  "policies/owner/policy.rego": policy("owner"),
  "policies/owner/samples/allowed-owner.yaml": pod("owner: me"),
  "policies/owner/samples/denied-none.yaml": pod(""),
  "policies/team/policy.rego": policy("team"),
  "policies/team/samples/denied-none.yaml": pod(""),
};

test("what changed is compiled and tested again; the rest is only tested again", async () => {
  const folder = await folderOf(files);
  const { until, stop } = watching(folder, [join(folder, "policies")]);
  expect(await until("passed")).toMatchInlineSnapshot(`
    "3 tests: 3 passed, 0 failed
    watching <folder>/policies (6 files); 0 of 2 compiles reused; Ctrl-C to stop"
  `);

  await save(join(folder, "policies/owner/policy.rego"), policy("owner").replace("no owner", "nobody owns it"));
  expect(await until("passed")).toMatchInlineSnapshot(`
    "
    <folder>/policies/owner/policy.rego changed
    3 tests: 3 passed, 0 failed
    watching <folder>/policies (6 files); 1 of 2 compiles reused; Ctrl-C to stop"
  `);

  await save(join(folder, "policies/owner/samples/denied-none.yaml"), `# expect: no owner\n${pod("")}`);
  expect(await until("passed")).toMatchInlineSnapshot(`
    "
    <folder>/policies/owner/samples/denied-none.yaml changed
    <folder>/policies/owner
      FAIL denied-none
           no message says:
             - no owner
           the messages are:
             - nobody owns it

    3 tests: 2 passed, 1 failed
    next: run one alone, as with --run 'denied-none$'
    watching <folder>/policies (6 files); 2 of 2 compiles reused; Ctrl-C to stop"
  `);
  expect(await stop()).toBe(1);
});

test("a library counts wherever it is, and takes all policies with it that say its name", async () => {
  const folder = await folderOf(files);
  const { until, stop } = watching(folder, [join(folder, "policies/owner"), join(folder, "policies/team")]);
  await until("3 passed");

  await save(join(folder, "lib/labels.rego"), "package lib.labels\n\nhas(_, _)\n");
  await until("2 failed");
  await save(join(folder, "lib/labels.rego"), labels);
  expect(await until("passed")).toMatchInlineSnapshot(`
    "
    <folder>/lib/labels.rego changed
    3 tests: 3 passed, 0 failed
    watching <folder>/policies/owner, <folder>/policies/team (6 files); 2 of 2 compiles reused; Ctrl-C to stop"
  `);

  // One that is nearer counts instead.
  await save(join(folder, "policies/lib/labels.rego"), "package lib.labels\n\nhas(_, _)\n");
  await until("2 failed");
  await rm(join(folder, "policies/lib"), { recursive: true });
  await until("3 passed");
  expect(await stop()).toBe(0);
});

test("a policy that does not compile is shown, and watching goes on", async () => {
  const folder = await folderOf(files);
  const { until, stop } = watching(folder, [join(folder, "policies")]);
  await until("3 passed");

  await save(join(folder, "policies/owner/policy.rego"), policy("owner").replace("labels.has(", "labels.lacks("));
  expect(await until("error")).toMatchInlineSnapshot(`
    "
    <folder>/policies/owner/policy.rego changed
    error[RG326] rego_type_error: undefined function data.lib.labels.lacks
      --> <folder>/policies/owner/policy.rego:12:47
       |
    12 | violation contains {"msg": "no owner"} if not labels.lacks(input.review.object, "owner")
       |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    1 test: 1 passed, 0 failed
    watching <folder>/policies (6 files); 1 of 2 compiles reused; Ctrl-C to stop"
  `);

  await save(join(folder, "policies/owner/policy.rego"), policy("owner"));
  expect(await until("passed")).toMatchInlineSnapshot(`
    "
    <folder>/policies/owner/policy.rego changed
    3 tests: 3 passed, 0 failed
    watching <folder>/policies (6 files); 2 of 2 compiles reused; Ctrl-C to stop"
  `);
  expect(await stop()).toBe(0);
});

describe("files and folders come and go", () => {
  test("policies", async () => {
    const folder = await folderOf({ ...files, "elsewhere/policy_test.rego": "package a_test\n\ntest_a if true\n" });
    const { until, stop } = watching(folder, [join(folder, "policies")]);
    await until("3 passed");

    await rename(join(folder, "elsewhere"), join(folder, "policies/new"));
    await until("4 passed");
    await save(join(folder, "policies/new/policy_test.rego"), "package a_test\n\ntest_a if false\n");
    await until("1 failed");
    await rm(join(folder, "policies/new"), { recursive: true });
    await until("3 passed, 0 failed");
    await rm(join(folder, "policies/owner"), { recursive: true });
    await until("1 passed, 0 failed");
    expect(await stop()).toBe(0);
  });

  test("all of them, until there is nothing to test; and back", async () => {
    const folder = await folderOf(files);
    const { until, stop } = watching(folder, [join(folder, "policies")]);
    await until("3 passed");

    await rename(join(folder, "policies"), join(folder, "aside"));
    expect(await until("error")).toMatchInlineSnapshot(`
      "
      <folder>/policies/owner/policy.rego changed, and 5 others
      error[USE101] usage_error: there is no file or folder <folder>/policies
      watching <folder>/policies (1 file); nothing was compiled; Ctrl-C to stop"
    `);
    await rename(join(folder, "aside"), join(folder, "policies"));
    expect(await until("passed")).toMatchInlineSnapshot(`
      "
      <folder>/policies changed, and 5 others
      3 tests: 3 passed, 0 failed
      watching <folder>/policies (6 files); 2 of 2 compiles reused; Ctrl-C to stop"
    `);

    await rm(folder, { recursive: true });
    await until("error");
    await save(join(folder, "policies/a_test.rego"), "package a_test\n\ntest_a if true\n");
    await until("1 passed");
    await rm(join(folder, "policies/a_test.rego"));
    expect(await until("error")).toMatchInlineSnapshot(`
      "
      <folder>/policies/a_test.rego changed
      error[USE101] usage_error: there is no test in <folder>/policies
      hint: tests are samples/ beside a policy.rego or policy.ts, and rules test_… in *_test.rego
      watching <folder>/policies (0 files); nothing was compiled; Ctrl-C to stop"
    `);
    expect(await stop()).toBe(2);
  });

  test("the policy that is named itself, and its samples", async () => {
    const folder = await folderOf(files);
    const { until, stop } = watching(folder, [join(folder, "policies/owner/policy.rego")]);
    await until("2 passed");
    await rename(join(folder, "policies/owner/policy.rego"), join(folder, "policies/owner/policy.rego~"));
    await until("error");
    await rename(join(folder, "policies/owner/policy.rego~"), join(folder, "policies/owner/policy.rego"));
    await until("2 passed");
    await save(join(folder, "policies/owner/samples/denied-team.yaml"), pod("team: a"));
    await until("3 passed");
    expect(await stop()).toBe(0);
  });
});

describe("imports count wherever they are", () => {
  const typescript = `import { definePolicy, type Workload } from "@portcullis/sdk";
import { message } from "../../shared/message.ts";

export default definePolicy<Workload>({
  kind: "Never",
  title: "Nothing passes",
  severity: "low",
  match: { kinds: [{ apiGroups: [""], kinds: ["Pod"] }] },
  *violations() {
    yield { msg: message };
  },
});
`;
  const never = {
    "policies/never/policy.ts": typescript,
    "policies/never/samples/denied-all.yaml": `# expect: no\n${pod("")}`,
  };

  test("one that is missing, appears, changes and goes", async () => {
    const folder = await folderOf(never);
    const { until, stop } = watching(folder, [join(folder, "policies")]);
    expect(await until("error")).toContain("Cannot find module '../../shared/message.ts'");

    await save(join(folder, "shared/message.ts"), `export const message = "no";\n`);
    expect(await until("passed")).toMatchInlineSnapshot(`
      "
      <folder>/shared/message.ts changed
      1 test: 1 passed, 0 failed
      watching <folder>/policies (3 files); 0 of 1 compile reused; Ctrl-C to stop"
    `);
    await save(join(folder, "shared/message.ts"), `export const message = "maybe";\n`);
    await until("1 failed");
    await save(join(folder, "shared/message.ts"), `export const message = "no";\n`);
    expect(await until("1 passed")).toMatchInlineSnapshot(`
      "
      <folder>/shared/message.ts changed
      1 test: 1 passed, 0 failed
      watching <folder>/policies (3 files); 1 of 1 compile reused; Ctrl-C to stop"
    `);
    await rm(join(folder, "shared"), { recursive: true });
    await until("error");
    expect(await stop()).toBe(2);
  });

  test("one that changes before anybody listens to it", async () => {
    const folder = await folderOf({ ...never, "shared/message.ts": `export const message = "maybe";\n` });
    const message = join(folder, "shared/message.ts");
    const onOutput = (text: string): void => {
      if (!text.includes("1 failed")) return;
      writeFileSync(`${message}~`, `export const message = "no";\n`);
      renameSync(`${message}~`, message);
    };
    const { until, stop } = watching(folder, [join(folder, "policies")], { onOutput });
    await until("1 failed");
    await until("1 passed");
    expect(await stop()).toBe(0);
  });
});

describe("with other options", () => {
  test("--run, --verbose and --coverage", async () => {
    const folder = await folderOf(files);
    const { until, stop } = watching(folder, ["-c", "-v", "--run", "owner/? denied", join(folder, "policies")]);
    expect(await until("passed")).toMatchInlineSnapshot(`
      "<folder>/policies/owner
        PASS denied-none

      1 test: 1 passed, 0 failed
      coverage: 100.0% of 3 lines
        100.0%  <folder>/lib/labels.rego
        100.0%  <folder>/policies/owner/policy.rego
        100.0%  <folder>/policies/team/policy.rego
      watching <folder>/policies (6 files); 0 of 2 compiles reused; Ctrl-C to stop"
    `);
    await save(join(folder, "policies/owner/samples/denied-none.yaml"), pod("team: a"));
    expect(await until("passed")).toMatchInlineSnapshot(`
      "
      <folder>/policies/owner/samples/denied-none.yaml changed
      <folder>/policies/owner
        PASS denied-none

      1 test: 1 passed, 0 failed
      coverage: 100.0% of 3 lines
        100.0%  <folder>/lib/labels.rego
        100.0%  <folder>/policies/owner/policy.rego
        100.0%  <folder>/policies/team/policy.rego
      watching <folder>/policies (6 files); 2 of 2 compiles reused; Ctrl-C to stop"
    `);
    expect(await stop()).toBe(0);
  });

  test("--format json: a document in a line for each run, and nothing else on standard output", async () => {
    const folder = await folderOf({ "policies/a_test.rego": "package a_test\n\ntest_a if true\n" });
    const { until, stdout, stop } = watching(folder, ["-f", "json", join(folder, "policies")]);
    await until("passed");
    await save(join(folder, "policies/a_test.rego"), "package a_test\n\ntest_a if {\n");
    await until("error");
    await save(join(folder, "policies/a_test.rego"), "package a_test\n\ntest_a if false\n");
    await until("failed");
    expect(await stop()).toBe(1);
    const runs = stdout()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(runs).toHaveLength(3);
    expect(JSON.stringify(runs[0]).replaceAll(folder, "<folder>")).toMatchInlineSnapshot(
      `"{"results":[{"group":"<folder>/policies/a_test.rego","name":"data.a_test.test_a","outcome":"passed"}],"diagnostics":[]}"`,
    );
    expect(runs.map(({ diagnostics }) => diagnostics.length)).toEqual([0, 1, 0]);
  });

  test("in a terminal each run begins with an empty screen", async () => {
    const folder = await folderOf({ "policies/a_test.rego": "package a_test\n\ntest_a if true\n" });
    const { until, stop } = watching(folder, [join(folder, "policies")], { isTerminal: true });
    expect(await until("passed")).not.toContain("\u001b");
    await save(join(folder, "policies/a_test.rego"), "package a_test\n\ntest_b if true\n");
    expect(await until("passed")).toContain("\u001b[2J\u001b[H<folder>/policies/a_test.rego changed\n1 test");
    expect(await stop()).toBe(0);
  });
});

test("slips are told before watching begins", async () => {
  const folder = await folderOf(files);
  const missing = await portcullis(["test", "-w", join(folder, "policies"), join(folder, "polices")]);
  expect(shown(missing, folder)).toMatchInlineSnapshot(`
    "error[USE101] usage_error: there is no file or folder <folder>/polices
    exit code 2"
  `);
  const pattern = await portcullis(["test", "-w", "--run", "(", join(folder, "policies")]);
  expect(shown(pattern, folder)).toMatchInlineSnapshot(`
    "error[USE101] usage_error: --run ( is not a regular expression
    exit code 2"
  `);
});
