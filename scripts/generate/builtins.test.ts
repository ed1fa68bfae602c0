import { readFileSync } from "node:fs";
import { builtinCategories, printArguments, printType } from "@portcullis/core";
import { expect, test } from "vitest";
import { builtinPlaces } from "./builtin-places.mjs";
import { builtinsPage } from "./builtins-page.mjs";

const page = new URL("../../docs/builtins.md", import.meta.url);

test("docs/builtins.md is what `node scripts/generate/builtins.mjs` writes", async () => {
  const places = await builtinPlaces();
  expect(readFileSync(page, "utf8")).toBe(builtinsPage(builtinCategories, places, { printArguments, printType }));
});

test("every builtin is in the page once", async () => {
  const rows = readFileSync(page, "utf8").match(/^\| `[a-z_0-9.]+\(/gm) ?? [];
  expect(rows).toHaveLength(builtinCategories.flatMap(({ builtins }) => builtins).length);
  expect(new Set(rows).size).toBe(rows.length);
});
