/** `--schema`: JSON Schemas for the compiler, from files, folders and its own of Kubernetes. */
import { stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { CompileOptions } from "@portcullis/core";
import { findFiles, usageError } from "@portcullis/testing/sources";
import { readDocument } from "./data-files.ts";

type Schemas = Pick<CompileOptions, "schemas" | "documentSchemas">;

/**
 * A file is the schema of `input`; the files of a folder are schemas by name, for METADATA; `input.review.object=name`
 * says which of them, or of Kubernetes', a document has.
 */
export async function loadSchemas(given: readonly string[]): Promise<Schemas> {
  const schemas: Record<string, unknown> = {};
  const documentSchemas: Record<string, unknown> = {};
  for (const each of given) {
    const [, document, name] = /^((?:input|data)(?:\.\w+)*)=(.+)$/.exec(each) ?? [];
    if (document !== undefined) documentSchemas[document] = `schema.${name}`;
    else if (await isFolder(each)) Object.assign(schemas, await schemasBelow(each));
    else documentSchemas.input = await readDocument(each);
  }
  return {
    ...(Object.keys(schemas).length === 0 ? {} : { schemas }),
    ...(Object.keys(documentSchemas).length === 0 ? {} : { documentSchemas }),
  };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw usageError(
      `there is no file or folder ${path}`,
      "--schema takes a file, a folder, or a document and a name: input.review.object=kubernetes.v1.Pod",
    );
  return found.isDirectory();
}

/** `acl/users.json` is called `acl.users`. */
async function schemasBelow(folder: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const file of await findFiles([folder], { extensions: [".json", ".yaml", ".yml"] })) {
    const name = relative(folder, file)
      .replace(/\.\w+$/, "")
      .split(sep)
      .join(".");
    found[name] = await readDocument(file);
  }
  return found;
}
