import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { typescriptPoliciesPage } from "./typescript-policies.mjs";

test("docs/typescript-policies.md is what `node scripts/generate/typescript-policies.mjs` writes", async () => {
  const page = new URL("../../docs/typescript-policies.md", import.meta.url);
  expect(readFileSync(page, "utf8")).toBe(await typescriptPoliciesPage());
});
