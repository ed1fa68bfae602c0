/** Reads a tree: the children of a node, and all nodes below one. */
import { childKeys } from "./child-keys.ts";
import type { Node, ObjectEntry } from "./nodes.ts";

/** The nodes directly below, in source order; an object's keys and values alternate. */
export function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (const key of childKeys[node.kind]) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[key] as
      | Node
      | readonly (Node | ObjectEntry)[]
      | undefined;
    if (value === undefined) continue;
    if ("kind" in value) found.push(value);
    else for (const item of value) "kind" in item ? found.push(item) : found.push(item.key, item.value);
  }
  return found;
}

/** Visits the node and all below it, parents first; where the visitor returns `false` it goes no deeper. */
// biome-ignore lint/suspicious/noConfusingVoidType: a visitor that returns nothing is the usual one
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of children(node)) walk(child, visit);
}
