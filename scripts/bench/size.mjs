/**
 * The sizes of modules: a table in docs/size.md.
 *
 *   node scripts/bench/size.mjs            writes it
 *   node scripts/bench/size.mjs --check    fails when the policies of this repository are not within 3 % of it
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
import { sectionSizes } from "./sections.mjs";
import { readWorkloads } from "./workloads.mjs";

const TOLERANCE = 0.03;
const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "../shared") },
    check: { type: "boolean", default: false },
  },
});
const page = join(root, "docs/size.md");

const smallest = { name: "smallest.rego", text: "package smallest\n\nallow if input.user == data.owner\n" };
const library = await loadPolicySources([relative(process.cwd(), join(root, "policies"))]);
const own = [
  await measured("one rule", { sources: [smallest], entrypoints: ["smallest/allow"] }),
  await measured("the policy library, all in one", { sources: library, resolve: resolveImport }),
];
const committed = existsSync(page) ? rowsOf(readFileSync(page, "utf8")) : new Map();
if (options.check) check(own);
else writeFileSync(page, render([...own, ...(await others())]));

async function measured(name, compileOptions) {
  const { wasm, diagnostics } = await compile(compileOptions);
  if (wasm === undefined) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join("\n")}`);
  const { code, data } = sectionSizes(wasm);
  return { name, bytes: wasm.length, gzip: gzipSync(wasm, { level: 9 }).length, code, data };
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
  for (const { name, sources, entrypoint, regoVersion } of workloads) {
    if (!["tiny", "adm", "gk-limits", "gkall"].includes(name)) continue;
    const row = measured(name, { sources, entrypoints: [entrypoint], regoVersion });
    await row.then(
      (one) => rows.push(one),
      (error) => console.error(`size: ${name}: ${error.message}`),
    );
  }
  return rows;
}

function check(rows) {
  const wrong = rows.filter(({ name, bytes }) => {
    const before = committed.get(name)?.bytes;
    return before === undefined || Math.abs(bytes - before) > before * TOLERANCE;
  });
  for (const { name, bytes } of wrong) {
    console.error(`size: ${name} is ${bytes} bytes, but docs/size.md says ${committed.get(name)?.bytes ?? "nothing"}`);
  }
  if (wrong.length > 0) {
    console.error("size: node scripts/bench/size.mjs writes the page anew");
    process.exit(1);
  }
  console.log(`size: ${rows.length} modules are within ${TOLERANCE * 100} % of docs/size.md`);
}

function render(rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const table = [
    line(["module", "bytes", "gzip", "code", "data"]),
    line(["---", "---", "---", "---", "---"]),
    ...rows.map(({ name, bytes, gzip, code, data }) => line([name, bytes, gzip, code, data])),
  ];
  return `# Size of modules

Written by \`node scripts/bench/size.mjs\`; \`--check\` holds the policies of this repository to it, within 3 %. Code counts the
policy's functions and those of the runtime that they reach; data counts constants and the runtime's tables. \`tiny\`, \`adm\`
and \`gk-limits\` are the benchmark's, \`gkall\` is every template of Gatekeeper's library that needs no inventory.

${table.join("\n")}
`;
}

/** The table as it is committed, by name. */
function rowsOf(text) {
  const lines = text.split("\n").filter((line) => /^\|.*\d/.test(line));
  const rows = lines.map((line) => {
    const [name, bytes, gzip, code, data] = line.slice(2, -2).split(" | ");
    return { name, bytes: Number(bytes), gzip: Number(gzip), code: Number(code), data: Number(data) };
  });
  return new Map(rows.map((row) => [row.name, row]));
}
