/** A reference as the messages show it: `data.inventory.cluster`. */
import type { Ref } from "@portcullis/core";

export function referenceText(reference: Ref): string {
  const [first, ...rest] = reference.terms;
  const head = first?.kind === "Var" ? first.name : "…";
  return rest.reduce((text, term) => `${text}${stepText(term)}`, head);
}

function stepText(term: Ref["terms"][number]): string {
  if (term.kind === "String")
    return /^[A-Za-z_]\w*$/.test(term.value) ? `.${term.value}` : `[${JSON.stringify(term.value)}]`;
  if (term.kind === "Var") return `[${term.name.startsWith("$") ? "_" : term.name}]`;
  return term.kind === "Number" ? `[${term.text}]` : "[…]";
}
