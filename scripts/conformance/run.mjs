/**
 * OPA's conformance cases, each compiled and evaluated, through our host and through OPA's SDK, and each planned for
 * other evaluators, under the schema of OPA's plans; the declarations of its builtins, compared with ours; and the Rego of
 * Gatekeeper's library, compiled and formatted: a table of what passed per category. Fails when a case fails that is not in known-failures.yaml, or one of that list
 * passes.
 *
 *   node scripts/conformance/run.mjs [--data folder] [--suite opa-v1] [--path runtime|sdk|plan] [--only text] [--failures]
 *                                    [--optimise off|each|name,name]
 *
 * `--optimise` compiles without any optimisation, with each of them alone, or with the named ones: same results. It
 * leaves out what optimisations do not touch: plans for other evaluators, and compile errors.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { optimisations } from "@portcullis/core";
import { judgeCapability, readCapabilities } from "./capabilities-cases.mjs";
import { readCases } from "./cases.mjs";
import { judgeCompile } from "./compile-cases.mjs";
import { judge } from "./judge.mjs";
import { nameCases, readKnownFailures } from "./known-failures.mjs";
import { planJudge } from "./plan-cases.mjs";
import { judgeTemplate, readTemplateCases } from "./template-cases.mjs";

const suites = [
  { name: "opa-v1", judge, regoVersion: "v1" },
  { name: "opa-v0", judge, regoVersion: "v0" },
  { name: "opa-wasm-assets", judge, regoVersion: "v0", reference: "wasm" },
  { name: "opa-compilecases", judge: judgeCompile },
  { name: "capabilities", judge: judgeCapability, read: readCapabilities },
  { name: "gatekeeper-library", judge: judgeTemplate, read: readTemplateCases },
  { name: "gator", judge: judgeTemplate, read: readTemplateCases },
];

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "../shared/conformance") },
    suite: { type: "string", multiple: true },
    path: { type: "string", multiple: true, default: ["runtime", "sdk", "plan"] },
    only: { type: "string", default: "" },
    failures: { type: "boolean", default: false },
    optimise: { type: "string" },
  },
});

const data = resolve(options.data);
if (!existsSync(data)) {
  console.log(`conformance: skipped, there is no ${data}`);
  process.exit(0);
}

const totals = { passed: 0, known: 0, unexpected: 0 };
for (const variant of variantsOf(options.optimise)) {
  for (const path of options.path) if (variant.names === undefined || path !== "plan") await runPath(path, variant);
}
if (totals.known > 0) console.log(`${totals.known} known failures, each with its reason in known-failures.yaml`);
console.log(`${totals.passed} passed, ${totals.unexpected} failed`);
process.exitCode = totals.unexpected === 0 ? 0 : 1;

/** What to compile with: `optimise` as the compiler takes it, and the names for the table where they are not all. */
function variantsOf(optimise) {
  if (optimise === undefined) return [{}];
  if (optimise === "off") return [{ names: "none", optimise: false }];
  const lists = optimise === "each" ? optimisations.map((name) => [name]) : [optimise.split(",")];
  const unknown = lists.flat().filter((name) => !optimisations.includes(name));
  if (unknown.length > 0) {
    console.error(`conformance: no optimisation ${unknown.join(", ")}; there are ${optimisations.join(", ")}`);
    process.exit(2);
  }
  return lists.map((names) => ({ names: names.join(", "), optimise: names }));
}

/** `runtime` is our host, `sdk` is @open-policy-agent/opa-wasm, `plan` is the plan's schema. */
async function runPath(path, variant) {
  const judgePlan = path === "plan" ? planJudge(join(data, "opa-ir-plan.schema.json")) : undefined;
  const known = readKnownFailures(join(root, "scripts/conformance/known-failures.yaml"), path);
  for (const each of suites.filter(({ name }) => options.suite?.includes(name) ?? true)) {
    const evaluatesOnly = judgePlan !== undefined || variant.names !== undefined;
    if (evaluatesOnly && each.regoVersion === undefined) continue;
    const suite = judgePlan === undefined ? each : { ...each, judge: judgePlan };
    const { read = readCases } = suite;
    for (const { category, cases } of read(join(data, suite.name)) ?? []) {
      if (!`${suite.name}/${category}`.includes(options.only)) continue;
      await runCategory(path, variant, suite, category, cases, known);
    }
  }
}

async function runCategory(path, variant, suite, category, cases, known) {
  const names = nameCases(suite.name, category, cases);
  const surprises = [];
  let passed = 0;
  for (const [index, testCase] of cases.entries()) {
    const failure = await reasonOf(suite, testCase, path, variant);
    if (failure === undefined) passed += 1;
    const listed = known.get(names[index]);
    if (failure !== undefined && listed === undefined) surprises.push({ name: names[index], reason: failure });
    else if (failure !== undefined) totals.known += 1;
    else if (listed !== undefined) surprises.push({ name: names[index], reason: "passes: take it off the list" });
  }
  totals.passed += passed;
  totals.unexpected += surprises.length;
  const optimised = variant.names === undefined ? "" : ` (optimised: ${variant.names})`;
  const title = `${path} ${suite.name}/${category}${optimised}`;
  console.log(
    `${surprises.length === 0 ? " " : "x"} ${title.padEnd(58)} ${String(passed).padStart(4)} of ${cases.length}`,
  );
  const shown = options.failures ? surprises : surprises.slice(0, 3);
  for (const { name, reason } of shown) console.log(`    ${name}\n      ${reason.slice(0, 600)}`);
}

async function reasonOf({ judge, regoVersion, reference }, testCase, path, { optimise }) {
  try {
    return await judge(testCase, { regoVersion, reference, path, optimise });
  } catch (error) {
    return `crash: ${error?.stack ?? error}`.replaceAll("\n", " ");
  }
}
