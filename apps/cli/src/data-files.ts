/** Data documents: in folders, `data.json` and `data.yaml`, whose folder is their place in `data`, as `opa` loads bundles. */
import { stat } from "node:fs/promises";
import { basename, dirname, relative, sep } from "node:path";
import { type KubernetesDocument, readDocuments } from "@portcullis/gatekeeper";
import { findFiles, readSource, UsageError, usageError } from "@portcullis/testing";

const extensions = [".json", ".yaml", ".yml"];

/** Undefined when there is none. A file that is named itself lies at the root, whatever it is called. */
export async function loadData(paths: readonly string[]): Promise<unknown> {
  let data: Record<string, unknown> | undefined;
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
    for (const file of await findFiles([path], { extensions, except: ["samples"] })) {
      if (isFolder ? !/^data\.(json|ya?ml)$/.test(basename(file)) : !/\.(json|ya?ml)$/.test(file)) continue;
      const place = isFolder
        ? relative(path, dirname(file))
            .split(sep)
            .filter((part) => part !== "")
        : [];
      data = merge(data ?? {}, nest(place, await readDocument(file)), file, []);
    }
  }
  return data;
}

/** The only document of a file. */
export async function readDocument(file: string): Promise<unknown> {
  return onlyDocument(readDocuments(await readSource(file), { expandLists: false }), file).value;
}

export function onlyDocument(result: ReturnType<typeof readDocuments>, name: string): KubernetesDocument {
  if (result.diagnostics.length > 0) throw new UsageError(result.diagnostics);
  const [first, second] = result.documents;
  if (first === undefined || second !== undefined)
    throw usageError(`${name} holds ${result.documents.length} documents`, "one document is wanted here");
  return first;
}

function nest(place: readonly string[], value: unknown): unknown {
  return place.reduceRight((inner, key) => ({ [key]: inner }), value);
}

function merge(
  base: Record<string, unknown>,
  added: unknown,
  file: string,
  place: readonly string[],
): Record<string, unknown> {
  if (!isRecord(added)) throw usageError(`${file} must hold an object, because it lies at the root of data`);
  const merged = { ...base };
  for (const [key, value] of Object.entries(added)) {
    const existing = merged[key];
    if (!Object.hasOwn(merged, key)) merged[key] = value;
    else if (isRecord(existing) && isRecord(value)) merged[key] = merge(existing, value, file, [...place, key]);
    else throw usageError(`${file} gives data.${[...place, key].join(".")} a second value`, "remove one of the two");
  }
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
