/** Data documents: a folder is a place in `data`, as `opa` loads them. All of it is JSON text, so numbers keep their digits. */
import { stat } from "node:fs/promises";
import { basename, dirname, normalize, relative, sep } from "node:path";
import type { Source } from "@portcullis/core";
import { type KubernetesDocument, readDocuments } from "@portcullis/gatekeeper";
import { findFiles, jsonText, readSource, UsageError, usageError } from "@portcullis/testing/sources";
import { compact, membersOf, objectText } from "./json-text.ts";

export interface DataOptions {
  /** In folders every JSON and YAML file, as `opa eval` has it; default: `data.json` and `data.yaml`, as in bundles. */
  readonly every?: boolean;
}

/** JSON text; undefined when there is none. A file that is named itself lies at the root, or where `a.b:file` says. */
export async function loadData(paths: readonly string[], options: DataOptions = {}): Promise<string | undefined> {
  let data: string | undefined;
  for (const given of new Set(paths.map(normalize))) {
    const { place: root, path } = placed(given);
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
    for (const file of await findFiles([path], { extensions: [".json", ".yaml", ".yml"], except: ["samples"] })) {
      if (isFolder ? !isData(basename(file), options) : !/\.(json|ya?ml)$/.test(file)) continue;
      const folders = isFolder ? relative(path, dirname(file)).split(sep) : [];
      const place = [...root, ...folders.filter((part) => part !== "")];
      data = merge(data ?? "{}", nest(place, await readDocumentText(file)), file, []);
    }
  }
  return data;
}

/** `app.users:users.json` puts the file below `data.app.users`. A single letter is a drive. */
function placed(given: string): { readonly place: readonly string[]; readonly path: string } {
  const [, prefix, path] = /^([A-Za-z_][\w.]+):(.+)$/.exec(given) ?? [];
  return prefix === undefined || path === undefined
    ? { place: [], path: given }
    : { place: prefix.replace(/^data\./, "").split("."), path };
}

/** A policy package has npm's files beside its data. */
function isData(name: string, { every = false }: DataOptions): boolean {
  if (!every) return /^data\.(json|ya?ml)$/.test(name);
  return !/^(package|package-lock|tsconfig.*)\.json$/.test(name);
}

/** The only document of a file. */
export async function readDocument(file: string): Promise<unknown> {
  return onlyDocument(readDocuments(await readSource(file), { expandLists: false }), file).value;
}

/** The same as JSON text: the file's own where it is JSON. */
export async function readDocumentText(file: string): Promise<string> {
  const source = await readSource(file);
  return documentText(source, readDocuments(source, { expandLists: false }), file);
}

export function documentText(source: Source, result: ReturnType<typeof readDocuments>, name: string): string {
  const { value } = onlyDocument(result, name);
  return isJson(source.text) ? compact(source.text) : jsonText(value);
}

function onlyDocument(result: ReturnType<typeof readDocuments>, name: string): KubernetesDocument {
  if (result.diagnostics.length > 0) throw new UsageError(result.diagnostics);
  const [first, second] = result.documents;
  if (first === undefined || second !== undefined)
    throw usageError(`${name} holds ${result.documents.length} documents`, "one document is wanted here");
  return first;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function nest(place: readonly string[], value: string): string {
  return place.reduceRight((inner, key) => objectText([[key, inner]]), value);
}

function merge(base: string, added: string, file: string, place: readonly string[]): string {
  if (!added.startsWith("{")) throw usageError(`${file} must hold an object, because it lies at the root of data`);
  const merged = new Map(membersOf(base));
  for (const [key, value] of membersOf(added)) {
    const existing = merged.get(key);
    if (existing === undefined) merged.set(key, value);
    else if (existing.startsWith("{") && value.startsWith("{"))
      merged.set(key, merge(existing, value, file, [...place, key]));
    else throw usageError(`${file} gives data.${[...place, key].join(".")} a second value`, "remove one of the two");
  }
  return objectText(merged);
}
