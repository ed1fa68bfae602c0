/** The paths that an entrypoint can name. */
import { arityOf, type Document } from "./virtual-documents.ts";

/** `a/b` of every rule that is no function. */
export function entrypointPaths(document: Document): readonly string[] {
  const own = document.rules !== undefined && arityOf(document) === undefined ? [document.path.join("/")] : [];
  return [...own, ...[...document.children.values()].flatMap(entrypointPaths)];
}
