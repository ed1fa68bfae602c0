/** A template may import `data.lib` and below, and `future.keywords`; nothing else, not even `rego.v1`. */
import type { Diagnostic, Import, Module } from "@portcullis/core";
import { referenceText } from "./reference-text.ts";
import { restriction } from "./report.ts";

export function checkImports(module: Module): readonly Diagnostic[] {
  return module.imports.flatMap((imported) => {
    const message = refusal(imported);
    return message === undefined ? [] : [restriction("GK201", message, imported.span, hintFor(imported))];
  });
}

function refusal({ path }: Import): string | undefined {
  const [root, first] = path.terms;
  const text = referenceText(path);
  if (root?.kind !== "Var") return `invalid import: bad import: "${text}"`;
  if (root.name === "future") return undefined;
  if (root.name === "data" && first?.kind === "String" && first.value === "lib") return undefined;
  if (root.name === "input") return `invalid import: cannot import input: "${text}"`;
  return `invalid import: bad import: "${text}"`;
}

function hintFor({ path }: Import): string {
  const text = referenceText(path);
  if (text.startsWith("input")) return "write the full reference where it is used";
  if (text.startsWith("data.inventory")) return "write `data.inventory` in full where it is used";
  if (text.startsWith("rego.")) return "the template says that it is Rego v1 by itself: remove the import";
  return "shared Rego must be in a package below `lib`, as `data.lib.images`";
}
