/** Rewrites a tree from the leaves up. Where nothing changes, the same object comes back. */
import { childKeys } from "./child-keys.ts";
import type { Node, ObjectEntry } from "./nodes.ts";

type Child = Node | ObjectEntry;
type Children = Node | readonly Child[] | undefined;

/**
 * `rewrite` sees each node after its children were rewritten, and returns it or what stands in its place, which must be
 * of a kind that may stand there.
 */
export function transform<N extends Node>(node: N, rewrite: (node: Node) => Node): N {
  return rewrite(transformChildren(node, rewrite)) as N;
}

/** As `transform`, but the node itself stays what it is. */
function transformChildren<N extends Node>(node: N, rewrite: (node: Node) => Node): N {
  const properties = node as unknown as Readonly<Record<string, Children>>;
  let changed: Record<string, Children> | undefined;
  for (const key of childKeys[node.kind]) {
    const before = properties[key];
    if (before === undefined) continue;
    const after = "kind" in before ? transform(before, rewrite) : transformAll(before, rewrite);
    if (after === before) continue;
    changed ??= { ...properties };
    changed[key] = after;
  }
  return changed === undefined ? node : (changed as unknown as N);
}

function transformAll(items: readonly Child[], rewrite: (node: Node) => Node): readonly Child[] {
  let changed: Child[] | undefined;
  items.forEach((before, index) => {
    const after = "kind" in before ? transform(before, rewrite) : transformEntry(before, rewrite);
    if (after === before) return;
    changed ??= [...items];
    changed[index] = after;
  });
  return changed ?? items;
}

function transformEntry(entry: ObjectEntry, rewrite: (node: Node) => Node): ObjectEntry {
  const key = transform(entry.key, rewrite);
  const value = transform(entry.value, rewrite);
  return key === entry.key && value === entry.value ? entry : { key, value };
}
