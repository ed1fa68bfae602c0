/** Which libraries a module needs, and theirs in turn: templates carry no others. */
import { type Module, type Ref, walk } from "@portcullis/core";
import { modulePackage } from "./metadata.ts";
import type { InventoryReference } from "./policy.ts";

/** In the order of their packages. */
export function neededLibraries(entry: Module, available: readonly Module[]): readonly Module[] {
  const needed = new Set<Module>();
  const open: Module[] = [entry];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    const paths = dataReferences(module);
    for (const library of available) {
      if (library === entry || needed.has(library)) continue;
      const name = modulePackage(library);
      if (!paths.some((path) => path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`))) continue;
      needed.add(library);
      open.push(library);
    }
  }
  return [...needed].sort((a, b) => (modulePackage(a) < modulePackage(b) ? -1 : 1));
}

/** The constant part of every reference into `data`: `lib.images.exempt`. */
function dataReferences(module: Module): readonly string[] {
  return references(module).flatMap(({ terms }) => {
    const [root, ...steps] = terms;
    if (root?.kind !== "Var" || root.name !== "data") return [];
    const variable = steps.findIndex((step) => step.kind !== "String");
    const constant = variable < 0 ? steps : steps.slice(0, variable);
    return [constant.map((step) => (step.kind === "String" ? step.value : "")).join(".")];
  });
}

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
