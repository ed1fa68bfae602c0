/** The entry module must define `violation`; each library's package must lie below `lib`. */
import type { Diagnostic, Module } from "@portcullis/core";
import { restriction } from "./report.ts";

export function checkEntry(module: Module): readonly Diagnostic[] {
  if (module.rules.some((rule) => ruleName(rule) === "violation")) return [];
  const message = "invalid ConstraintTemplate: invalid rego: invalid module: missing required rules: [violation]";
  return [
    restriction("GK203", message, module.package.span, 'write a rule `violation contains {"msg": msg} if { … }`'),
  ];
}

export function checkLibrary(module: Module): readonly Diagnostic[] {
  const name = modulePackage(module);
  if (name.startsWith("lib.")) return [];
  const message = `invalid lib prefix: path data.${name} not found in lib prefixes`;
  return [
    restriction("GK204", message, module.package.span, "name the package `lib.` and something: `package lib.images`"),
  ];
}

function ruleName(rule: Module["rules"][number]): string | undefined {
  const [first] = rule.head.reference.terms;
  return first?.kind === "Var" ? first.name : undefined;
}

/** A module's package without `data`: `lib.images`. */
function modulePackage(module: Module): string {
  return module.package.path.terms
    .slice(1)
    .map((term) => (term.kind === "String" ? term.value : ""))
    .join(".");
}
