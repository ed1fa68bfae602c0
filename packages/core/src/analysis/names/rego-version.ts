/** Whether a module keeps Rego v1's rules: by its version, or because it imports `rego.v1`. */
import type { Module } from "../../ast/nodes.ts";

export function isModern(module: Module): boolean {
  if (module.regoVersion === "v1") return true;
  return module.imports.some(({ path }) => {
    const [head, version] = path.terms;
    return head?.kind === "Var" && head.name === "rego" && version?.kind === "String" && version.value === "v1";
  });
}
