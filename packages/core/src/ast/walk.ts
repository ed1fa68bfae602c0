/** Reads a tree: the children of a node, and all nodes below one. */
import { childKeys } from "./child-keys.ts";
import type { Node, ObjectEntry } from "./nodes.ts";

type Child = Node | readonly (Node | ObjectEntry)[] | undefined;

/** The nodes directly below, in source order; an object's keys and values alternate. */
export function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  visitChildren(node, (child) => void found.push(child));
  return found;
}

function visitChildren(node: Node, visit: (child: Node) => void): void {
  for (const key of childKeys[node.kind]) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[key] as Child;
    if (value === undefined) continue;
    if (!Array.isArray(value)) visit(value as Node);
    else {
      for (const item of value as readonly (Node | ObjectEntry)[]) {
        if ("kind" in item) visit(item);
        else {
          visit(item.key);
          visit(item.value);
        }
      }
    }
  }
}

/** Visits the node and all below it, parents first; where the visitor returns `false` it goes no deeper. */
// biome-ignore lint/suspicious/noConfusingVoidType: a visitor that returns nothing is the usual one
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  const down = (one: Node): void => {
    if (visit(one) !== false) visitChildren(one, down);
  };
  down(node);
}
