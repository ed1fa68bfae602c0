/** Imports of one name twice, and in strict mode imports that nobody uses. */
import type { Import, Module } from "../../ast/nodes.ts";
import { duplicateImport, unusedImport } from "../../diagnostics/codes/names.ts";
import { report } from "../../diagnostics/define.ts";
import type { Environment } from "../environment.ts";
import { importedName } from "../names/globals.ts";
import { printReference } from "../names/print-reference.ts";
import { isModern } from "../names/rego-version.ts";

export function checkImports(module: Module, used: ReadonlySet<Import>, environment: Environment): void {
  const names = new Map<string, Import>();
  for (const declaration of module.imports) {
    const name = importedName(declaration);
    if (name === undefined) continue;
    const earlier = names.get(name);
    if (earlier === undefined) names.set(name, declaration);
    else if (environment.strict || isModern(module)) {
      const related = [{ message: "imported here first", span: earlier.span }];
      environment.report(report(duplicateImport, declaration.span, [printImport(earlier)], related));
    }
    if (environment.strict && !used.has(declaration)) {
      environment.report(report(unusedImport, declaration.span, [printImport(declaration)]));
    }
  }
}

function printImport({ path, alias }: Import): string {
  return `import ${printReference(path)}${alias === undefined ? "" : ` as ${alias}`}`;
}
