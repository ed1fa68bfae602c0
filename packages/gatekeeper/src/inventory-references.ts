/** What a policy reads from `data.inventory`, so that its template can say what Gatekeeper must sync. */
import { type Module, type Ref, walk } from "@portcullis/core";
import type { InventoryReference } from "./policy.ts";

function references(module: Module): readonly Ref[] {
  const found: Ref[] = module.imports.map(({ path }) => path);
  for (const rule of module.rules)
    walk(rule, (node) => {
      if (node.kind === "Ref") found.push(node);
    });
  return found;
}

/** The resources that the modules read from `data.inventory`, as far as they are named in the references themselves. */
export function inventoryReferences(modules: readonly Module[]): readonly InventoryReference[] {
  const found = new Map<string, InventoryReference>();
  for (const { terms } of modules.flatMap(references)) {
    const [root, inventory, scope] = terms;
    if (root?.kind !== "Var" || root.name !== "data") continue;
    if (inventory?.kind !== "String" || inventory.value !== "inventory" || scope?.kind !== "String") continue;
    const [groupVersion, kind] = scope.value === "cluster" ? terms.slice(3) : terms.slice(4);
    if (groupVersion?.kind !== "String" || kind?.kind !== "String") continue;
    found.set(`${groupVersion.value} ${kind.value}`, { groupVersion: groupVersion.value, kind: kind.value });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference);
}
