/** What Gatekeeper would refuse of a policy, found offline: the API server accepts such a template and it never runs. */
import type { Diagnostic, Module } from "@portcullis/core";
import { checkBuiltins } from "./restrictions/builtins.ts";
import { checkDataReferences } from "./restrictions/data-references.ts";
import { checkImports } from "./restrictions/imports.ts";
import { checkEntry, checkLibrary } from "./restrictions/packages.ts";

export function preflight(entry: Module, libraries: readonly Module[]): readonly Diagnostic[] {
  const all = [entry, ...libraries];
  return [
    ...checkEntry(entry),
    ...libraries.flatMap(checkLibrary),
    ...all.flatMap(checkImports),
    ...all.flatMap(checkDataReferences),
    ...all.flatMap(checkBuiltins),
  ];
}
