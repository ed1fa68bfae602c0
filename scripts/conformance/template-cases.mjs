/** The Rego inside ConstraintTemplates: each must parse, check and compile, and formatting must change only its looks. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { compile } from "@portcullis/core";
import { parseAllDocuments } from "yaml";
import { brokenPromise } from "../rego/format-promises.mjs";

/** @returns {{ category: string, cases: object[] }[] | undefined} a category per folder, a case per template or file. */
export function readTemplateCases(folder) {
  if (!existsSync(folder)) return undefined;
  const byCategory = new Map();
  for (const file of filesBelow(folder)) {
    const [category] = relative(folder, file).split("/");
    const cases = extname(file) === ".rego" ? [regoFileCase(folder, file)] : templateCases(folder, file);
    byCategory.set(category, [...(byCategory.get(category) ?? []), ...cases]);
  }
  return [...byCategory].map(([category, cases]) => ({ category, cases })).filter(({ cases }) => cases.length > 0);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|rego)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function regoFileCase(folder, file) {
  const text = readFileSync(file, "utf8");
  return { note: relative(folder, file), sources: [{ name: basename(file), text, language: "rego" }] };
}

function templateCases(folder, file) {
  const documents = parseAllDocuments(readFileSync(file, "utf8"), { logLevel: "error" }).map((each) => each.toJS());
  return documents
    .filter((document) => document?.kind === "ConstraintTemplate")
    .flatMap(({ spec }) => (spec?.targets ?? []).flatMap(regoOf))
    .map(({ rego, libs = [], regoVersion }) => ({
      note: relative(folder, file),
      entrypoint: `${/^\s*package\s+([\w.]+)/m.exec(rego)?.[1].replaceAll(".", "/")}/violation`,
      sources: [rego, ...libs].map((text, index) => ({
        name: index === 0 ? "template.rego" : `library-${index}.rego`,
        text,
        language: "rego",
        regoVersion,
      })),
    }));
}

/** A template without a version is Rego v0. */
function regoOf({ rego, libs, code = [] }) {
  const entries = code
    .filter(({ engine }) => engine === "Rego")
    .map(({ source }) => ({ ...source, regoVersion: source.version === "v1" ? "v1" : "v0" }));
  return typeof rego === "string" && rego !== "" ? [{ rego, libs, regoVersion: "v0" }, ...entries] : entries;
}

/** @returns {Promise<string | undefined>} why the case failed, undefined when it passed. */
export async function judgeTemplate({ sources, entrypoint }, { optimise }) {
  const target = entrypoint === undefined ? { query: "x = data" } : { entrypoints: [entrypoint] };
  const { wasm, diagnostics } = await compile({ sources, ...target, optimise });
  if (wasm === undefined) {
    return diagnostics.map(({ code, family, message }) => `${code} ${family}: ${message}`).join("; ");
  }
  for (const source of sources) {
    const broken = brokenPromise(source);
    if (broken !== undefined) return `${source.name}: ${broken}`;
  }
  return undefined;
}
