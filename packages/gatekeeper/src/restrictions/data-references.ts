/** Rules may read `data.inventory` and `data.lib` only, by name: each template is alone with its libraries. */
import { type Diagnostic, type Module, type Ref, type Var, walk } from "@portcullis/core";
import { referenceText } from "./reference-text.ts";
import { restriction } from "./report.ts";

const allowed: ReadonlySet<string> = new Set(["inventory", "lib"]);

const hint = "a template sees `data.inventory` and the libraries below `data.lib`, and no other data";

export function checkDataReferences(module: Module): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const heads = new Set<unknown>();
  const name = module.package.path.terms.map((term) => (term.kind === "String" ? term.value : "")).at(-1) ?? "";
  for (const rule of module.rules)
    walk(rule, (node) => {
      if (node.kind === "With" && rootOf(node.target) === "data")
        diagnostics.push(
          restriction("GK202", "invalid data references: data must not be replaced by `with`", node.span, hint),
        );
      if (node.kind === "Ref") {
        heads.add(node.terms[0]);
        const refusal = refused(node, name);
        if (refusal !== undefined) diagnostics.push(restriction("GK202", refusal, node.span, hint));
      } else if (node.kind === "Var" && node.name === "data" && !heads.has(node)) {
        const message = `invalid data references: check refs failed on module ${name}: disallowed ref data`;
        diagnostics.push(restriction("GK202", message, node.span, hint));
      }
    });
  return diagnostics;
}

function refused(reference: Ref, module: string): string | undefined {
  const [root, first] = reference.terms;
  if (root?.kind !== "Var" || root.name !== "data") return undefined;
  if (first?.kind === "String" && allowed.has(first.value)) return undefined;
  return `invalid data references: check refs failed on module ${module}: disallowed ref ${referenceText(reference)}`;
}

function rootOf(target: Ref | Var): string | undefined {
  if (target.kind === "Var") return target.name;
  const [root] = target.terms;
  return root?.kind === "Var" ? root.name : undefined;
}
