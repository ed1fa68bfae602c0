/** The path that somebody most likely meant. */
import { arityOf, type Document } from "./virtual-documents.ts";

/** Names close to `path` are few edits away; nothing when none is. */
export function nearestPath(documents: Document, path: string): string | undefined {
  let best: { readonly path: string; readonly distance: number } | undefined;
  for (const candidate of pathsOf(documents)) {
    const distance = editDistance(path, candidate);
    if (distance <= path.length / 3 && (best === undefined || distance < best.distance))
      best = { path: candidate, distance };
  }
  return best?.path;
}

function pathsOf(document: Document): readonly string[] {
  const own = document.rules !== undefined && arityOf(document) === undefined ? [document.path.join("/")] : [];
  return [...own, ...[...document.children.values()].flatMap(pathsOf)];
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const substituted = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous.at(-1)!;
}
