/**
 * The sizes of modules and the heap that evaluating them takes: a table in docs/size.md.
 *
 *   node scripts/bench/size.mjs            writes it
 *   node scripts/bench/size.mjs --check    fails when a module, its statements or its heap are not within 3 % of it
 *
 * Rows from the data folder (`--data`, default ../shared) are left as they are where there is none.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { compile } from "@portcullis/core";
import { loadPolicySources, resolveImport } from "@portcullis/testing";
import { fixedWorkloads, review } from "./fixed-workloads.mjs";
import { heapUse } from "./heap-use.mjs";
import { sectionSizes } from "./module-sections.mjs";
import { readWorkloads } from "./workloads.mjs";

const TOLERANCE = 0.03;
const columns = ["bytes", "gzip", "code", "data", "statements", "heap", "allocations"];
const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "../shared") },
    check: { type: "boolean", default: false },
  },
});
const page = join(root, "docs/size.md");

const library = await loadPolicySources([relative(process.cwd(), join(root, "policies"))]);
const own = [];
for (const { name, text, entrypoint, input } of fixedWorkloads) {
  own.push(await measured(name, { sources: [{ name: `${name}.rego`, text }], entrypoints: [entrypoint] }, input));
}
own.push(await measured("the policy library, all in one", { sources: library, resolve: resolveImport }, review));
const committed = existsSync(page) ? rowsOf(readFileSync(page, "utf8")) : new Map();
const rows = [...own, ...(await others())];
if (options.check) check(rows);
else writeFileSync(page, render(rows));

async function measured(name, compileOptions, input) {
  const { wasm, statements, diagnostics } = await compile(compileOptions);
  if (wasm === undefined) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join("\n")}`);
  const { code, data } = sectionSizes(wasm);
  const gzip = gzipSync(wasm, { level: 9 }).length;
  return { name, bytes: wasm.length, gzip, code, data, statements, ...heapUse(wasm, input) };
}

/** Modules of the data folder; what the page said of them, where it is not there. */
async function others() {
  const folder = resolve(options.data);
  if (!existsSync(join(folder, "bench"))) {
    console.log(`size: there is no ${folder}/bench, so its rows stay`);
    return [...committed.values()].filter(({ name }) => !own.some((row) => row.name === name));
  }
  const workloads = readWorkloads(join(folder, "bench"), join(folder, "conformance/gatekeeper-library/library"));
  const rows = [];
  for (const { name, sources, entrypoint, regoVersion, inputs } of workloads) {
    if (!["tiny", "adm", "gk-limits", "gkall"].includes(name)) continue;
    const [file] = inputs.slice(-1);
    const input = JSON.parse(readFileSync(join(folder, "bench", file), "utf8"));
    const row = measured(name, { sources, entrypoints: [entrypoint], regoVersion }, input);
    await row.then(
      (one) => rows.push(one),
      (error) => console.error(`size: ${name}: ${error.message}`),
    );
  }
  return rows;
}

function check(rows) {
  const wrong = rows.flatMap((row) =>
    ["bytes", "statements", "heap", "allocations"].flatMap((column) => departure(row, column) ?? []),
  );
  for (const message of wrong) console.error(`size: ${message}`);
  if (wrong.length > 0) {
    console.error("size: node scripts/bench/size.mjs writes the page anew");
    process.exit(1);
  }
  console.log(`size: ${rows.length} modules and their heaps are within ${TOLERANCE * 100} % of docs/size.md`);
}

/** What is wrong with a figure, if it is further from the page's than it may be. */
function departure(row, column) {
  const before = committed.get(row.name)?.[column];
  if (before !== undefined && Math.abs(row[column] - before) <= before * TOLERANCE) return undefined;
  return `${column} of ${row.name}: ${row[column]}, but docs/size.md says ${before ?? "nothing"}`;
}

function render(rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const table = [
    line(["module", ...columns]),
    line(["---", ...columns.map(() => "---")]),
    ...rows.map((row) => line([row.name, ...columns.map((column) => row[column])])),
  ];
  return `# Size of modules

Written by \`node scripts/bench/size.mjs\`; \`--check\` holds the policies of this repository to it, within 3 %. Code counts the
policy's functions and those of the runtime that they reach; data counts constants and the runtime's tables; statements are
those of the intermediate representation after every optimisation; heap counts the bytes that evaluating every entrypoint
once takes, for a fixed input, and allocations how often it moves the heap's top for them. \`tiny\`, \`adm\` and
\`gk-limits\` are the benchmark's, \`gkall\` is every template of Gatekeeper's library that needs no inventory.

${table.join("\n")}
`;
}

/** The table as it is committed, by name. */
function rowsOf(text) {
  const lines = text.split("\n").filter((line) => /^\|.*\d/.test(line));
  const rows = lines.map((line) => {
    const [name, ...figures] = line.slice(2, -2).split(" | ");
    return { name, ...Object.fromEntries(columns.map((column, index) => [column, Number(figures[index])])) };
  });
  return new Map(rows.map((row) => [row.name, row]));
}
