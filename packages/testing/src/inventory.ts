/** `data.inventory` of the documents at hand, in the tree that Gatekeeper's sync makes. */

interface InventoryObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

type Tree = Record<string, unknown>;

/** What has no apiVersion, kind or name is no object of a cluster and is left out; the first of two with one name stays. */
export function inventoryOf(values: readonly unknown[]): Tree {
  const inventory: Tree = { cluster: emptyTree(), namespace: emptyTree() };
  for (const value of values) {
    if (!isObject(value)) continue;
    const { apiVersion, kind, metadata } = value;
    const scope =
      metadata.namespace === undefined || metadata.namespace === ""
        ? below(inventory, "cluster")
        : below(below(inventory, "namespace"), metadata.namespace);
    const named = below(below(scope, apiVersion), kind);
    named[metadata.name] ??= value;
  }
  return inventory;
}

function below(tree: Tree, key: string): Tree {
  return (tree[key] ??= emptyTree()) as Tree;
}

/** Without a prototype: an object may be called `toString`. */
function emptyTree(): Tree {
  return Object.create(null) as Tree;
}

function isObject(value: unknown): value is InventoryObject {
  if (typeof value !== "object" || value === null) return false;
  const { apiVersion, kind, metadata } = value as Readonly<Record<string, unknown>>;
  if (typeof apiVersion !== "string" || typeof kind !== "string") return false;
  if (typeof metadata !== "object" || metadata === null) return false;
  const { name, namespace } = metadata as Readonly<Record<string, unknown>>;
  return typeof name === "string" && name !== "" && (namespace === undefined || typeof namespace === "string");
}
