/**
 * Writes docs/builtins.md and packages/core/capabilities.json from the builtins' declarations; with --check only says
 * whether they are current.
 *
 *   node scripts/generate/builtins.mjs [--check]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { generatedFiles } from "./generated-files.mjs";

const check = process.argv.includes("--check");
for (const { name, url, text } of await generatedFiles()) {
  if (!check) writeFileSync(url, text);
  else if (readFileSync(url, "utf8") !== text) {
    console.error(`${name} is not current: run node scripts/generate/builtins.mjs`);
    process.exitCode = 1;
  }
}
