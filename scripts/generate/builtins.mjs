/**
 * Writes docs/builtins.md from the builtins' declarations; with --check only says whether it is current.
 *
 *   node scripts/generate/builtins.mjs [--check]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtinCategories, printArguments, printType } from "@portcullis/core";
import { builtinPlaces } from "./builtin-places.mjs";
import { builtinsPage } from "./builtins-page.mjs";

const file = fileURLToPath(new URL("../../docs/builtins.md", import.meta.url));
const page = builtinsPage(builtinCategories, await builtinPlaces(), { printArguments, printType });

if (!process.argv.includes("--check")) writeFileSync(file, page);
else if (readFileSync(file, "utf8") !== page) {
  console.error("docs/builtins.md is not current: run node scripts/generate/builtins.mjs");
  process.exitCode = 1;
}
