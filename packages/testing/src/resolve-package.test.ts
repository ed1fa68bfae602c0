import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { codeFrames, compile } from "@portcullis/core";
import { beforeAll, expect, test } from "vitest";
import { readSource } from "./files.ts";
import { resolveImport } from "./policy-sources.ts";

let folder: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const helper = `export function isOurs(image: string): boolean { return image.startsWith("shop/"); }\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portcullis-helpers-"));
  const manifest = {
    name: "@shop/helpers",
    exports: { ".": { source: "./src/index.ts", import: "./dist/index.js" }, "./*": { import: "./src/*.js" } },
  };
  await write("node_modules/@shop/helpers/package.json", JSON.stringify(manifest));
  await write("node_modules/@shop/helpers/src/index.ts", `export { isOurs } from "./images.js";\n`);
  await write("node_modules/@shop/helpers/src/images.ts", helper);
  await write("node_modules/@shop/helpers/dist/index.js", "export const isOurs = () => true;\n");
  await write("node_modules/plain/package.json", JSON.stringify({ name: "plain", main: "index.js" }));
  await write("node_modules/plain/index.js", "export const isOurs = () => true;\n");
});

async function compiled(specifier: string) {
  const policy = `import { containersOf, definePolicy, type Workload } from "@portcullis/sdk";
import { isOurs } from "${specifier}";
export default definePolicy<Workload>({
  kind: "Ours", title: "Ours", severity: "low", match: { kinds: [] },
  *violations({ object }) { for (const { image } of containersOf(object)) if (!isOurs(image)) yield { msg: image }; },
});
`;
  await write("policies/ours/policy.ts", policy);
  return compile({ sources: [await readSource(join(folder, "policies/ours/policy.ts"))], resolve: resolveImport });
}

test.each(["@shop/helpers", "@shop/helpers/images"])("%s leads to its TypeScript", async (specifier) => {
  const { diagnostics, modules } = await compiled(specifier);
  expect(codeFrames(diagnostics)).toBe("");
  expect(modules.find(({ package: name }) => name === "lib.images")?.text).toContain(
    `is_ours(image) if startswith(image, "shop/")`,
  );
});

test.each(["plain", "missing", "@shop/helpers/none"])("%s is not found", async (specifier) => {
  const [diagnostic] = (await compiled(specifier)).diagnostics;
  expect(diagnostic?.message).toContain(`Cannot find module '${specifier}'`);
  expect(diagnostic?.hint).toContain("a package whose exports lead to its TypeScript");
});
