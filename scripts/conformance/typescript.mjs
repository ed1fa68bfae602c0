/**
 * The corpus of TypeScript policies on many generated objects: JavaScript, WASM and the emitted Rego say the same, on
 * objects that keep their types as templates have them, and on objects that break them where no type is trusted.
 *
 *   node scripts/conformance/typescript.mjs [--objects 2000]
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({ options: { objects: { type: "string", default: "2000" } } });
const root = fileURLToPath(new URL("../..", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules/vitest/vitest.mjs"), "run", "packages/core/test/corpus/corpus.test.ts", "--reporter=dot"],
  { cwd: root, env: { ...process.env, CORPUS_OBJECTS: options.objects }, stdio: "inherit" },
);
process.exit(status ?? 1);
