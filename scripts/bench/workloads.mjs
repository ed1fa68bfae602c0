/** What is measured: policies of the benchmark folder, and Gatekeeper's library, alone and all in one module. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocuments } from "@portcullis/gatekeeper";

/** Fails in every engine on a container that has two probes, as the inputs' have. */
const conflicting = "k8spsphostprobeslifecycle";
const reviews = ["1k", "5k", "10k"];

/** name, sources, regoVersion, entrypoint and inputs (name and file) of each workload whose files are there. */
export function readWorkloads(bench, library) {
  const policies = [
    { name: "tiny", file: "tiny.rego", entrypoint: "tiny/allow", inputs: reviews.map((size) => `in${size}.json`) },
    { name: "admnr", file: "admnr.rego", entrypoint: "k8s/admnr/response", inputs: ["in5k.json", "in10k.json"] },
    { name: "adm", file: "adm.rego", entrypoint: "k8s/admission/response", inputs: ["in5k.json", "in10k.json"] },
    { name: "many", file: "many.rego", entrypoint: "many/allow", inputs: ["many.json"] },
    { name: "loop", file: "loop.rego", entrypoint: "loop/out", inputs: ["loop.json"] },
    { name: "rx10", file: "rx10.rego", entrypoint: "rx10/hits", inputs: ["rx.json"] },
  ];
  const workloads = policies.map(({ file, ...rest }) => ({
    ...rest,
    regoVersion: "v1",
    sources: [{ name: file, text: readFileSync(join(bench, file), "utf8") }],
  }));
  return existsSync(library) ? [...workloads, ...gatekeeperWorkloads(library)] : workloads;
}

function gatekeeperWorkloads(library) {
  const inputs = ["gk_in5k.json", "gk_in10k.json"];
  return [
    {
      name: "gk-limits",
      sources: templateSources(join(library, "general/containerlimits/template.yaml")),
      entrypoint: "k8scontainerlimits/violation",
      regoVersion: "v0",
      inputs,
    },
    { name: "gkall", ...allTemplates(library), regoVersion: "v0", inputs },
  ];
}

/** Every template of the library, and one rule that collects what any of them says. */
export function allTemplates(library) {
  const sources = new Map();
  const rules = [];
  for (const group of readdirSync(library).sort()) {
    for (const name of readdirSync(join(library, group)).sort()) {
      const file = join(library, group, name, "template.yaml");
      if (!existsSync(file)) continue;
      const found = templateSources(file);
      if (found === undefined) continue;
      const [policy, ...libraries] = apart(found, sources);
      const ruled = packageOf(policy);
      // A policy over the inventory needs data that an admission review does not bring.
      if (ruled === conflicting || sources.has(ruled) || policy.text.includes("data.inventory")) continue;
      sources.set(ruled, policy);
      rules.push(`violation[result] { data.${ruled}.violation[result] }`);
      for (const source of libraries) sources.set(packageOf(source), source);
    }
  }
  const all = { name: "all.rego", text: `package all\n\n${rules.join("\n\n")}\n` };
  return { sources: [...sources.values(), all], entrypoint: "all/violation" };
}

/** The library has versions of one package that differ: the second and later ones get a name of their own. */
function apart(found, taken) {
  const owner = packageOf(found[0]);
  const clashing = found.filter((one) => (taken.get(packageOf(one))?.text ?? one.text) !== one.text).map(packageOf);
  return found.map(({ text }) => {
    const renamed = clashing.reduce((done, name) => done.replaceAll(name, `${name}_${owner}`), text);
    return { name: `${packageOf({ text: renamed })}.rego`, text: renamed };
  });
}

/** The Rego of a ConstraintTemplate: the policy first, then its libraries; undefined when it cannot be read. */
function templateSources(file) {
  const { documents, diagnostics } = readDocuments({ name: file, text: readFileSync(file, "utf8") });
  if (documents.length === 0) {
    console.error(`bench: ${file} is left out: ${diagnostics[0].message}`);
    return undefined;
  }
  const target = documents[0].value.spec.targets[0];
  const rego = target.rego ?? target.code.find(({ engine }) => engine === "Rego").source.rego;
  const libs = target.libs ?? target.code?.find(({ engine }) => engine === "Rego").source.libs ?? [];
  return [rego, ...libs].map((text) => ({ name: `${/^package (\S+)/m.exec(text)[1]}.rego`, text }));
}

function packageOf({ text }) {
  return /^package (\S+)/m.exec(text)[1];
}
