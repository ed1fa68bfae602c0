import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderOf } from "../../test/terminal.ts";
import { Changes } from "./changes.ts";
import { FilesRead } from "./files-read.ts";

const never = new AbortController().signal;

/** A folder whose changes count from now on. */
async function begun(files: Readonly<Record<string, string>>, ...paths: readonly string[]) {
  const folder = await folderOf(files);
  const changes = new Changes(paths.map((path) => join(folder, path)));
  onTestFinished(() => changes.close());
  await changes.begin();
  const next = async (): Promise<readonly string[]> => {
    const changed = await changes.next(never);
    return changed.map((path) => path.slice(folder.length + 1)).sort();
  };
  return { folder, changes, next };
}

test("what changes while a run is under way is found when it has ended, once", async () => {
  const { folder, changes, next } = await begun({ "policies/a.rego": "package a\n" }, "policies");
  await writeFile(join(folder, "policies/a.rego"), "package a\n\nx := 1\n");
  await writeFile(join(folder, "policies/b.rego"), "package b\n");
  await changes.follow(new FilesRead());
  expect(await next()).toEqual(["policies/a.rego", "policies/b.rego"]);

  await changes.follow(new FilesRead());
  await rm(join(folder, "policies/b.rego"));
  expect(await next()).toEqual(["policies/b.rego"]);
});

test("files that no test is made of do not count", async () => {
  const { folder, next } = await begun(
    { "policies/a/policy.ts": "", "policies/a/README.md": "", "policies/a/node_modules/b/policy.ts": "" },
    "policies",
  );
  await writeFile(join(folder, "policies/a/README.md"), "# Policies\n");
  await writeFile(join(folder, "policies/a/policy.test.ts"), "test();\n");
  await writeFile(join(folder, "policies/a/values.yaml"), "a: 1\n");
  await writeFile(join(folder, "policies/a/.policy.ts.swp"), "\0");
  await writeFile(join(folder, "policies/a/node_modules/b/policy.ts"), "\n");
  await writeFile(join(folder, "policies/a/policy.ts"), "export {};\n");
  expect(await next()).toEqual(["policies/a/policy.ts"]);
});

test("a file that is replaced, again and again; in a folder that comes back, too", async () => {
  const { folder, next } = await begun({ "policies/a/policy.rego": "package a\n" }, "policies");
  const policy = join(folder, "policies/a/policy.rego");
  for (let version = 1; version <= 3; version++) {
    await writeFile(`${policy}~`, `package a\n\nx := ${version}\n`);
    await rename(`${policy}~`, policy);
    expect(await next()).toEqual(["policies/a/policy.rego"]);
  }
  for (let time = 1; time <= 3; time++) {
    const aside = join(await mkdtemp(join(tmpdir(), "portcullis-aside-")), "a");
    await rename(join(folder, "policies/a"), aside);
    expect(await next()).toEqual(["policies/a/policy.rego"]);
    await rename(aside, join(folder, "policies/a"));
    expect(await next()).toEqual(["policies/a/policy.rego"]);
  }
});

test("nobody waits any longer who is interrupted", async () => {
  const { changes } = await begun({ "policies/a.rego": "package a\n" }, "policies");
  const interruption = new AbortController();
  const changed = changes.next(interruption.signal);
  interruption.abort();
  expect(await changed).toEqual([]);
  expect(await changes.next(interruption.signal)).toEqual([]);
});
