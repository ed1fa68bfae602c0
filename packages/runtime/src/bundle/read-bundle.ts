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
  let data: unknown = {};
  for (const path of [...files.keys()].sort()) {
    const parts = path.split("/");
    if (parts.pop() === "data.json") data = merge(data, nested(parts, parseJson(path, files.get(path)!)), path);
  }
  return { wasm, data };
}

/** Every file by its path, without a leading slash. */
export function openArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return readTar(gunzip(bytes, SIZE_LIMIT));
  } catch (error) {
    throw new PolicyError("load_error", `the bundle cannot be read: ${(error as Error).message}`);
  }
}

/** The manifest names the module; without one it is `policy.wasm`. */
export function modulePath(files: ReadonlyMap<string, Uint8Array>): string {
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
function nested(path: readonly string[], document: unknown): unknown {
  return path.reduceRight((inner, part) => Object.fromEntries([[part, inner]]), document);
}

function merge(left: unknown, right: unknown, path: string): unknown {
  if (!isObject(left) || !isObject(right)) {
    throw new PolicyError("load_error", `${path} in the bundle has no place beside the other documents`);
  }
  const entries = Object.entries(right).map(([key, value]): [string, unknown] => {
    return [key, Object.hasOwn(left, key) ? merge(left[key], value, path) : value];
  });
  return Object.fromEntries([...Object.entries(left), ...entries]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
