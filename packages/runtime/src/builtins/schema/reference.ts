/** References inside of a schema: JSON pointers, and names that `$id` gives. */

import { fail } from "../host/builtin-error.ts";
import { isObject, type Json } from "../host/json.ts";

/** Schemas are not fetched: a reference to elsewhere is an error. */
export function resolveReference(root: Json, reference: string): Json {
  const named = findId(root, reference);
  if (named !== undefined) return named;
  const hash = reference.indexOf("#");
  const base = hash < 0 ? reference : reference.slice(0, hash);
  const document = base === "" || (isObject(root) && root.$id === base) ? root : findId(root, base);
  if (document === undefined) fail(`the schema ${base} is elsewhere, and schemas are not fetched`);
  const pointer = hash < 0 ? "" : decode(reference.slice(hash + 1));
  return pointer.startsWith("/") ? follow(document!, pointer.slice(1).split("/")) : document!;
}

function follow(document: Json, steps: readonly string[]): Json {
  let value = document;
  for (const step of steps) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const next: Json | undefined = Array.isArray(value) ? (value as readonly Json[])[Number(key)] : member(value, key);
    value = next ?? fail(`Object has no key '${key}'`);
  }
  return value;
}

function member(value: Json, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function findId(schema: Json, id: string): Json | undefined {
  if (typeof schema !== "object" || schema === null) return undefined;
  if (isObject(schema) && schema.$id === id) return schema;
  for (const child of Object.values(schema) as Json[]) {
    const found = findId(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
