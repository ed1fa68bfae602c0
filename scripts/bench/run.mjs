/**
 * The benchmark: the workloads of the data folder through every way in, side by side with OPA's own modules where `opa`
 * is on the PATH.
 *
 *   pnpm bench [--data folder] [--opa path] [--only name] [--batches 15] [--write]
 *
 * `--only` measures the evaluation of one workload and nothing else. `--write` puts the tables into docs/benchmarks.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { compile } from "@portcullis/core";
import { measureCompiling } from "./compiling.mjs";
import { modes, runners } from "./engines.mjs";
import { fixedWorkloads } from "./fixed-workloads.mjs";
import { generatedWorkloads } from "./generated-workloads.mjs";
import { benchWithOpa } from "./interpreter.mjs";
import { measure } from "./measure.mjs";
import { buildWithOpa, opaVersion } from "./peer.mjs";
import { report } from "./report.mjs";
import { measureRuleCounts } from "./rule-counts.mjs";
import { measureSteadyState } from "./steady-state.mjs";
import { readWorkloads } from "./workloads.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "../shared") },
    opa: { type: "string", default: "opa" },
    only: { type: "string" },
    batches: { type: "string", default: "15" },
    write: { type: "boolean", default: false },
  },
});

const bench = join(resolve(options.data), "bench");
if (!existsSync(bench)) {
  console.log(`bench: skipped, there is no ${bench}`);
  process.exit(0);
}
const opa = opaVersion(options.opa);
const library = join(resolve(options.data), "conformance/gatekeeper-library/library");
const workloads = [
  ...readWorkloads(bench, library),
  ...[...fixedWorkloads, ...generatedWorkloads].map(withInput),
].filter(({ name }) => name === (options.only ?? name));

const measured = [];
for (const workload of workloads) {
  const wasm = await compileOurs(workload).catch((error) => console.error(`bench: ${workload.name}: ${error.message}`));
  if (wasm === undefined) continue;
  const modules = { ours: wasm };
  if (opa !== undefined) modules.opa = buildWithOpa(options.opa, workload);
  const sizes = Object.fromEntries(Object.entries(modules).map(([who, wasm]) => [who, sizesOf(wasm)]));
  const rows = [];
  for (const input of workload.inputs) rows.push(await measureInput(modules, input, workload));
  measured.push({ name: workload.name, sizes, rows });
  console.error(`${workload.name} measured`);
}
const batches = Number(options.batches);
const more = options.only === undefined ? await measureMore() : {};
const text = report({ measured, modes, opa, batches, ...more });
console.log(text);
if (options.write) writeFileSync(join(root, "docs/benchmarks.md"), text);

/** A policy of this repository as a workload: it brings its input with it. */
function withInput({ name, text, entrypoint, input, data }) {
  return { name, sources: [{ name: "fixed.rego", text }], entrypoint, regoVersion: "v1", inputs: [input], data };
}

async function compileOurs({ sources, entrypoint, regoVersion }) {
  const result = await compile({ sources, entrypoints: [entrypoint], regoVersion });
  if (result.wasm === undefined) throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return result.wasm;
}

async function measureMore() {
  const cli = join(root, "apps/cli/dist/main.js");
  const compiling = await measureCompiling({ workloads, cli, opa: opa === undefined ? undefined : options.opa });
  console.error("compiling measured");
  const counts = await measureRuleCounts(batches);
  console.error("counts measured");
  const [tiny] = workloads;
  const steady = await measureSteadyState(await compileOurs(tiny), readFileSync(join(bench, "in10k.json"), "utf8"));
  console.error("a million evaluations measured");
  return { compiling, counts, steady };
}

async function measureInput(modules, input, workload) {
  const { data } = workload;
  const text = typeof input === "string" ? readFileSync(join(bench, input), "utf8").trim() : JSON.stringify(input);
  const runs = {};
  const times = {};
  const results = {};
  for (const [who, wasm] of Object.entries(modules)) {
    runs[who] = await runners(wasm, text, data);
    results[who] = runs[who]["our host"]();
    times[who] = {};
  }
  for (const mode of modes) {
    const together = Object.fromEntries(Object.keys(runs).map((who) => [who, runs[who][mode]]));
    const measured = measure(together, Number(options.batches));
    for (const who of Object.keys(runs)) times[who][mode] = measured[who];
  }
  const interpreter = opa === undefined ? undefined : benchWithOpa(options.opa, workload, text);
  return { input, bytes: Buffer.byteLength(text), times, interpreter, agrees: agree(results) };
}

/** Whether both gave the same result set, whatever the order of keys and of sets. */
function agree({ ours, opa }) {
  return opa === undefined ? undefined : canonical(ours) === canonical(opa);
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).sort()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)}}`;
}

function sizesOf(wasm) {
  return { raw: wasm.length, gzip: gzipSync(wasm, { level: 9 }).length };
}
