/** Builtins that Gatekeeper's documented defaults take away: a template that calls them works in `gator` and fails in the cluster. */
import { type Diagnostic, type Module, walk } from "@portcullis/core";
import { referenceText } from "./reference-text.ts";
import { restriction } from "./report.ts";

const disabled: ReadonlyMap<string, string> = new Map([
  ["http.send", "use an external data provider and `external_data`"],
]);

export function checkBuiltins(module: Module): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of module.rules)
    walk(rule, (node) => {
      if (node.kind !== "Call") return;
      const name = node.operator.kind === "Var" ? node.operator.name : referenceText(node.operator);
      const hint = disabled.get(name);
      if (hint !== undefined) diagnostics.push(restriction("GK205", `undefined function ${name}`, node.span, hint));
    });
  return diagnostics;
}
