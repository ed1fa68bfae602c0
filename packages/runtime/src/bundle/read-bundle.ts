/** Opening an OPA bundle: the module and the data document. */

import { decoder } from "../platform.ts";
import { PolicyError } from "../policy-error.ts";
import { gunzip } from "./gunzip.ts";
import { readTar } from "./tar.ts";

/** What a bundle may hold once it is decompressed. */
const SIZE_LIMIT = 1 << 30;

export interface OpenedBundle {
  readonly wasm: Uint8Array;
  readonly data: unknown;
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function readBundle(bytes: Uint8Array): OpenedBundle {
  const files = openArchive(bytes);
  const wasm = files.get(modulePath(files));
  if (wasm === undefined) throw new PolicyError("load_error", "the bundle holds no policy.wasm");
  let data: Record<string, unknown> = {};
  for (const path of [...files.keys()].sort()) {
    const parts = path.split("/");
    if (parts.pop() === "data.json") data = place(data, parts, parseJson(path, files.get(path)!), path);
  }
  return { wasm, data };
}

function openArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return readTar(gunzip(bytes, SIZE_LIMIT));
  } catch (error) {
    throw new PolicyError("load_error", `the bundle cannot be read: ${(error as Error).message}`);
  }
}

/** The manifest names the module; without one it is `policy.wasm`. */
function modulePath(files: ReadonlyMap<string, Uint8Array>): string {
  const manifest = files.get(".manifest");
  const listed = manifest && (parseJson(".manifest", manifest) as { wasm?: { module?: string }[] } | null)?.wasm;
  const modules = new Set((listed ?? []).map(({ module }) => String(module).replace(/^\/+/, "")));
  if (modules.size > 1) throw new PolicyError("load_error", "the bundle holds several modules; load one of them");
  return [...modules][0] ?? "policy.wasm";
}

function parseJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    throw new PolicyError("load_error", `${path} in the bundle is not JSON: ${(error as Error).message}`);
  }
}

/** `a/b/data.json` is the document at `data.a.b`. */
function place(data: Record<string, unknown>, at: readonly string[], document: unknown, path: string) {
  const [first, ...rest] = at;
  if (first === undefined) {
    if (!isObject(document)) throw new PolicyError("load_error", `${path} in the bundle is not an object`);
    return Object.fromEntries([...Object.entries(data), ...Object.entries(document)]);
  }
  const below = Object.hasOwn(data, first) ? data[first] : {};
  if (!isObject(below))
    throw new PolicyError("load_error", `${path} in the bundle lies below a value that is no object`);
  const placed: Record<string, unknown> =
    rest.length === 0 && !isObject(document) ? (document as never) : place(below, rest, document, path);
  return Object.fromEntries([...Object.entries(data), [first, placed]]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
