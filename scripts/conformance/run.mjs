/**
 * OPA's conformance cases, each compiled and evaluated: a table of passed and failed per category.
 *
 *   node scripts/conformance/run.mjs [--data folder] [--suite opa-v1] [--path runtime|sdk] [--only text] [--failures]
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readCases } from "./cases.mjs";
import { judgeCompile } from "./compile-cases.mjs";
import { judge } from "./judge.mjs";

const suites = [
  { name: "opa-v1", judge, regoVersion: "v1" },
  { name: "opa-v0", judge, regoVersion: "v0" },
  { name: "opa-wasm-assets", judge, regoVersion: "v0" },
  { name: "opa-compilecases", judge: judgeCompile },
];

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "../shared/conformance") },
    suite: { type: "string", multiple: true },
    path: { type: "string", default: "runtime" },
    only: { type: "string" },
    failures: { type: "boolean", default: false },
  },
});

const data = resolve(options.data);
if (!existsSync(data)) {
  console.log(`conformance: skipped, there is no ${data}`);
  process.exit(0);
}

let passed = 0;
let failed = 0;
for (const suite of suites.filter(({ name }) => options.suite?.includes(name) ?? true)) {
  const categories = readCases(join(data, suite.name)) ?? [];
  for (const { category, cases } of categories) {
    if (options.only !== undefined && !`${suite.name}/${category}`.includes(options.only)) continue;
    const failures = await runCategory(cases, suite);
    passed += cases.length - failures.length;
    failed += failures.length;
    const mark = failures.length === 0 ? " " : "x";
    console.log(
      `${mark} ${`${suite.name}/${category}`.padEnd(52)} ${String(cases.length - failures.length).padStart(4)} of ${cases.length}`,
    );
    if (options.failures)
      for (const { note, reason } of failures) console.log(`    ${note}\n      ${reason.slice(0, 600)}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);

async function runCategory(cases, suite) {
  const failures = [];
  for (const testCase of cases) {
    let reason;
    try {
      reason = await suite.judge(testCase, { regoVersion: suite.regoVersion, path: options.path });
    } catch (error) {
      reason = `crash: ${error?.stack ?? error}`.replaceAll("\n", " ");
    }
    if (reason !== undefined) failures.push({ note: testCase.note, reason });
  }
  return failures;
}
