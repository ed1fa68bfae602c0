/**
 * Evaluates the examples of every builtin that browsers run in headless Chromium, with the browser build of
 * @portcullis/runtime, and compares with Node.
 *
 *   node scripts/browser/run.mjs [--required]
 *
 * Without Chromium (or CHROMIUM, its path) there is nothing to do; with --required that is an error.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { browserCases } from "./cases.mjs";
import { serve } from "./serve.mjs";

const names = [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"].filter(Boolean);
const chromium = names.find((name) => {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

if (chromium === undefined) {
  console.log("there is no Chromium: apt-get install -y chromium, or say where it is in CHROMIUM");
  process.exit(process.argv.includes("--required") ? 1 : 0);
}

const { wasm, cases } = await browserCases();
const server = await serve({ wasm, cases });
const profile = mkdtempSync(join(tmpdir(), "portcullis-chromium-"));
const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  `--user-data-dir=${profile}`,
];
const browser = spawn(chromium, [...flags, server.address], { stdio: "ignore" });
const late = new Promise((resolve) =>
  setTimeout(() => resolve({ failed: "no answer within a minute" }), 60_000).unref(),
);
const answers = await Promise.race([server.answers, late]);
server.stop();
browser.kill();
await new Promise((resolve) => browser.once("exit", resolve));
rmSync(profile, { recursive: true, force: true });

if (answers.failed !== undefined) {
  console.error(`the page failed: ${answers.failed}`);
  process.exit(1);
}
const different = cases.flatMap(({ call, expected }, at) =>
  isDeepStrictEqual(answers[at].result, expected)
    ? []
    : [`${call}\n  Node: ${JSON.stringify(expected)}\n  browser: ${JSON.stringify(answers[at])}`],
);
for (const difference of different) console.error(difference);
const families = new Set(cases.map(({ family }) => family)).size;
console.log(`${cases.length} calls of ${families} families in Chromium, ${different.length} differences`);
process.exit(different.length === 0 ? 0 : 1);
