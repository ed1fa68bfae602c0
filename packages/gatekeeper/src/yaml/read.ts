/** The text of a file → its documents: YAML or JSON, several to a file, lists taken apart. */
import type { Diagnostic, Source } from "@portcullis/core";
import type { KubernetesDocument, ReadLimits, ReadResult } from "./document.ts";
import { problem } from "./problem.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";

export interface ReadOptions {
  readonly limits?: ReadLimits;
  /** Whether `kind: List` and the like give one document for each item; true by default. */
  readonly expandLists?: boolean;
}

/** Empty documents (between two `---`) are left out; a file that holds nothing else is an error. */
export function readDocuments(source: Source, options: ReadOptions = {}): ReadResult {
  const unreadable = checkText(source);
  if (unreadable !== undefined) return { documents: [], diagnostics: [unreadable] };
  const { documents, diagnostics } = readText(source, options.limits);
  const present = documents.filter((document) => document.value !== null);
  if (present.length === 0 && diagnostics.length === 0) {
    const hint = "remove the file, or write the object that belongs here";
    return {
      documents: [],
      diagnostics: [problem("DOC105", source, { start: 0, end: 0 }, "the file holds no document", hint)],
    };
  }
  return { documents: options.expandLists === false ? present : present.flatMap(expandList), diagnostics };
}

/** What begins as JSON is read as JSON; YAML in flow form may begin the same way, so it gets a second chance. */
function readText(source: Source, limits: ReadLimits | undefined): ReadResult {
  if (!source.name.endsWith(".json") && !/^\s*[{[]/.test(source.text)) return readYaml(source, limits);
  const json = readJson(source, limits);
  if (json.diagnostics.length === 0 || source.name.endsWith(".json")) return json;
  const yaml = readYaml(source, limits);
  return yaml.diagnostics.length === 0 ? yaml : json;
}

function checkText(source: Source): Diagnostic | undefined {
  const binary = source.text.indexOf("\0");
  if (binary >= 0) {
    const range = { start: binary, end: binary + 1 };
    return problem(
      "DOC106",
      source,
      range,
      "this is not a text file: it holds a NUL byte",
      "name the YAML or JSON file",
    );
  }
  const invalid = source.text.indexOf("\uFFFD");
  if (invalid < 0) return undefined;
  return problem(
    "DOC106",
    source,
    { start: invalid, end: invalid + 1 },
    "this is not UTF-8 text",
    "save the file as UTF-8",
  );
}

function expandList(document: KubernetesDocument): readonly KubernetesDocument[] {
  const { value } = document;
  if (!isList(value)) return [document];
  return value.items.map((item, index) => ({
    ...document,
    value: item,
    range: document.rangeOf(["items", index]),
    rangeOf: (path) => document.rangeOf(["items", index, ...path]),
  }));
}

/** `v1 List` and typed lists such as `PodList`, as the API server answers them. */
function isList(value: unknown): value is { readonly items: readonly unknown[] } {
  if (typeof value !== "object" || value === null) return false;
  const { apiVersion, kind, items } = value as Record<string, unknown>;
  return typeof apiVersion === "string" && typeof kind === "string" && kind.endsWith("List") && Array.isArray(items);
}
